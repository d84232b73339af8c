package io.gongping.ballot.box.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Forms;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.ballot.slip.SlipCode;
import io.gongping.embedded.EmbeddedStack;
import io.restassured.http.ContentType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
class LogSecrecyTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void nothingOfABallotOrASlipGetsIntoAnyLog() {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", 12);
    List<String> secrets = new ArrayList<>();
    slips.forEach(slip -> secrets.addAll(secretsOf(slip)));
    secrets.addAll(List.of("ABBABA", "BABAABBABABABBAB", "\"politics\":\"B\""));

    Capture capture = new Capture();
    Logger root = Logger.getLogger("");
    Logger ours = Logger.getLogger("io.gongping");
    Level levelOfRoot = root.getLevel();
    root.addHandler(capture);
    root.setLevel(Level.FINE);
    ours.setLevel(Level.ALL);
    try (Topic topic = new Topic(stack, id)) {
      for (Slip slip : slips) {
        secrets.add(
            Rater.cast(slip, marks()).then().statusCode(201).extract().path("acknowledgement"));
        Rater.cast(slip, "A").then().statusCode(409);
      }
      refuse(slips.getFirst());
      Organiser.close(id, 12);
      secrets.addAll(Topic.ballotIds(topic.untilClosed()));
      ours.log(Level.FINEST, "the capture works");
    } finally {
      root.setLevel(levelOfRoot);
      ours.setLevel(null);
      root.removeHandler(capture);
    }

    String logged = capture.all();
    assertThat(logged).contains("the capture works");
    assertThat(secrets).hasSize(12 * 5 + 3 + 12 + 12);
    for (String secret : secrets) {
      assertThat(logged).doesNotContainIgnoringCase(secret);
    }
  }

  @Test
  void norDoesANameOrAnExample() {
    Capture capture = new Capture();
    Logger root = Logger.getLogger("");
    Level levelOfRoot = root.getLevel();
    root.addHandler(capture);
    root.setLevel(Level.FINE);
    try {
      String id = Organiser.opened(Forms.definition());
      List<Slip> slips = Organiser.slips(id, "M1-B", 1);
      try (Topic topic = new Topic(stack, id)) {
        ObjectNode refused = Forms.ballot();
        refused.withObject("/choices/R1").putArray("writeIns").add("赵六\u200b");
        refused.withObject("/examples/L2").put("luck", "节日期间公车私用");
        Forms.cast(slips.getFirst(), refused).then().statusCode(422);
        Forms.cast(slips.getFirst(), Forms.ballot()).then().statusCode(201);
        Organiser.close(id, 1);
        topic.untilClosed();
      }
      root.log(Level.FINE, "the capture works");
    } finally {
      root.setLevel(levelOfRoot);
      root.removeHandler(capture);
    }
    assertThat(capture.all())
        .contains("the capture works")
        .doesNotContain("赵六", "赵 六", "节日期间", "B,D,C,61");
  }

  private static void refuse(Slip slip) {
    String start = "{\"code\":\"" + slip.code() + "\",\"paperId\":\"" + slip.paperId() + "\",";
    for (String body :
        List.of(
            start + "\"marks\":{\"T1\":{\"politics\":\"B\"}}}",
            start + "\"marks\":{\"T1\":{\"politics\":\"B\",\"politics\":\"B\"}}}",
            start + "\"marks\":{\"T1\":{\"politics\":\"B\"")) {
      given().contentType(ContentType.JSON).body(body).post("/api/v1/ballots");
      given().contentType(ContentType.JSON).body(body).post("/api/v1/slips/inspection");
    }
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("code", slip.code()))
        .post("/api/v1/slips/inspection")
        .then()
        .statusCode(200);
  }

  private static Map<String, Map<String, String>> marks() {
    Map<String, Map<String, String>> marks = Rater.marks("A");
    marks
        .values()
        .forEach(
            row -> {
              row.replaceAll((item, mark) -> "B");
              row.put("politics", "A");
              row.computeIfPresent("conduct", (item, mark) -> "B");
            });
    return marks;
  }

  private static List<String> secretsOf(Slip slip) {
    SlipCode code = SlipCode.parse(slip.code()).orElseThrow();
    return List.of(
        slip.code(),
        slip.code().replace("-", ""),
        HexFormat.of().formatHex(code.hash()),
        Base64.getEncoder().encodeToString(code.hash()).replace("=", ""),
        HexFormat.of().formatHex(code.key()).toLowerCase(Locale.ROOT));
  }

  private static final class Capture extends Handler {

    /** The HTTP client of the tests runs in the same JVM. */
    private static final String CLIENT = "org.apache.http.";

    private final Formatter formatter = new SimpleFormatter();
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void publish(@Nullable LogRecord entry) {
      if (entry != null && !entry.getLoggerName().startsWith(CLIENT)) {
        lines.add(formatter.formatMessage(entry));
        if (entry.getThrown() != null) {
          StringWriter trace = new StringWriter();
          entry.getThrown().printStackTrace(new PrintWriter(trace));
          lines.add(trace.toString());
        }
      }
    }

    String all() {
      return String.join("\n", lines);
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
