package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.gongping.scoring.Callers.patiently;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.BallotBox;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that can't be counted are put aside, told, and stand in the way until resolved. */
@ServiceTest
class PoisonTest extends OnStack {

  private static final String CAST = "io.gongping.ballot.cast.v1";

  static Stream<Arguments> poison() {
    return Stream.of(
        poison("unparseable", box -> box.message(CAST, "no-uuid", ballot("M2-B", "T2", "AA"))),
        poison(
            "unknown-type", box -> box.message("x.unknown.v1", id(), ballot("M2-B", "T2", "AA"))),
        poison("schema-violation", box -> box.message(CAST, id(), "{\"paper\":".getBytes(UTF_8))),
        poison("schema-violation", box -> box.message(CAST, id(), "[]".getBytes(UTF_8))),
        poison(
            "schema-violation",
            box -> box.message(CAST, id(), ballot("M2-B", "T2", "AA").put("when", "now"))),
        poison("schema-violation", box -> box.message(CAST, id(), "{} {}".getBytes(UTF_8))),
        poison("unknown-paper", box -> box.message(CAST, id(), ballot("M9-Z", "T2", "AA"))),
        poison("unknown-subject", box -> box.message(CAST, id(), ballot("M2-B", "T9", "AA"))),
        poison("subject-missing", box -> box.message(CAST, id(), ballot("M1-A", "T1", "AA"))),
        poison("marks-length", box -> box.message(CAST, id(), ballot("M2-B", "T2", "A"))),
        poison("marks-length", box -> box.message(CAST, id(), ballot("M2-B", "T2", "AAA"))),
        poison("marks-option", box -> box.message(CAST, id(), ballot("M2-B", "T2", "AE"))),
        poison("opened-differently", PoisonTest::openedAgain));
  }

  private static ProducerRecord<String, byte[]> openedAgain(BallotBox box) {
    ObjectNode other =
        SampleAssessment.opened(box.id(), "990100", definition -> definition.put("year", 2027));
    return box.message("io.gongping.assessment.opened.v1", box.id() + "/opened", other);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poison")
  void aBadMessageStandsInTheWayUntilSomebodyResolvesIt(
      String reason, Function<BallotBox, ProducerRecord<String, byte[]>> poison) {
    BallotBox box = BallotBox.inRegion("990100");
    BallotBox.Ballot good = box.cast("M2-B", "AB");
    List<RecordMetadata> sent =
        Topic.send(
            stack, List.of(box.opened(), poison.apply(box), box.message(good), box.closed()));

    awaitState(box.id(), "DISCREPANT");
    as("auditor")
        .get("/api/v1/assessments/" + box.id())
        .then()
        .body("reconciliation.failures.code", equalTo(List.of("dead-letter-open")));
    String letter = letterOf(box.id(), reason);
    announced(sent.get(1), reason);

    as("auditor")
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"监票人已核对\"}")
        .post("/api/v1/dead-letters/" + letter + "/resolution")
        .then()
        .statusCode(200)
        .body("state", equalTo("RESOLVED"))
        .body("resolution.by", equalTo("auditor1"))
        .body("resolution.at", notNullValue());
    awaitState(box.id(), "FINAL");
  }

  @Test
  void aBallotOfAnUnknownAssessmentIsPutAside() {
    BallotBox box = BallotBox.inRegion("990100");
    Topic.send(stack, List.of(box.message(box.cast("M2-B", "AA"))));

    patiently()
        .untilAsserted(
            () ->
                assertThat(letters("reason", box.id().toString()))
                    .containsExactly("unknown-assessment"));
  }

  @Test
  void anOpeningThatNothingCanBeCountedByIsPutAside() {
    BallotBox box =
        BallotBox.with(
            definition -> ((ObjectNode) definition.at("/categories/0")).put("weight", "0.5"));
    Topic.send(stack, List.of(box.opened()));

    patiently()
        .untilAsserted(
            () ->
                assertThat(letters("reason", box.id().toString()))
                    .containsExactly("schema-violation"));
    assertThat(io.gongping.scoring.Callers.state(box.id())).isEqualTo("404");
  }

  @Test
  void textThatTheDatabaseCannotKeepTakesNothingElseAlong() {
    BallotBox bad =
        BallotBox.with(
            definition -> ((ObjectNode) definition.at("/units/0")).put("name", "\u0000"));
    BallotBox good = BallotBox.inRegion("990100");
    Topic.send(stack, List.of(bad.opened(), good.opened()));

    awaitState(good.id(), "OPEN");
    patiently().untilAsserted(() -> assertThat(letters("reason", bad.id().toString())).hasSize(1));
  }

  @Test
  void aMessageThatBelongsToNobodyStandsInEverybodysWay() {
    BallotBox box = BallotBox.inRegion("990100");
    ProducerRecord<String, byte[]> orphan =
        new ProducerRecord<>(
            BallotBox.TOPIC, box.opened().partition(), box.id().toString(), "?".getBytes(UTF_8));
    Topic.send(stack, List.of(box.opened(), orphan, box.closed()));

    awaitState(box.id(), "DISCREPANT");
    Stage.resolveWhatBelongsToNobody();
    awaitState(box.id(), "FINAL");
  }

  @Test
  void openDeadLettersCanBeAlertedOn() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    Topic.send(stack, List.of(box.message(CAST, id(), ballot("M2-B", "T2", "X"))));
    letterOf(box.id(), "marks-length");

    String metrics = io.restassured.RestAssured.get("/q/metrics").body().asString();
    assertThat(metrics)
        .containsPattern("gongping_dead_letters_open(\\{.*})? [1-9]")
        .containsPattern("gongping_dead_letters_total\\{.*reason=\"marks-length\".*} [1-9]");
  }

  private String letterOf(UUID assessment, String reason) {
    patiently()
        .untilAsserted(
            () -> assertThat(letters("reason", assessment.toString())).containsExactly(reason));
    return letters("id", assessment.toString()).getFirst();
  }

  /** A member of every dead letter of an assessment, over all pages. */
  private static List<String> letters(String member, String assessment) {
    List<String> found = new java.util.ArrayList<>();
    String next = "";
    while (next != null) {
      var page =
          as("auditor", "000000")
              .queryParam("limit", 100)
              .queryParam("cursor", next)
              .get("/api/v1/dead-letters");
      found.addAll(
          page.path("items.findAll { it.assessmentId == '%s' }.%s".formatted(assessment, member)));
      next = page.path("next");
    }
    return found;
  }

  private void announced(RecordMetadata place, String reason) {
    String id = "%s/%d/%d".formatted(place.topic(), place.partition(), place.offset());
    List<ConsumerRecord<String, byte[]>> told =
        Topic.await(
            stack,
            "gongping.assessment-events.v1.dead-letter",
            1,
            message -> Topic.header(message, "ce_id").equals(id));
    String data = new String(told.getFirst().value(), UTF_8);
    assertThat(EventSchemas.mistakes("io.gongping.event.dead-lettered.v1", data)).isEmpty();
    assertThat(data).contains("\"reason\":\"" + reason + "\"").doesNotContain("marks\":");
    assertThat(Topic.header(told.getFirst(), "ce_type"))
        .isEqualTo("io.gongping.event.dead-lettered.v1");
  }

  private static Arguments poison(
      String reason, Function<BallotBox, ProducerRecord<String, byte[]>> message) {
    return Arguments.of(reason, message);
  }

  private static ObjectNode ballot(String paper, String subject, String marks) {
    ObjectNode data = SampleAssessment.JSON.createObjectNode().put("paper", paper);
    Map.of(subject, marks).forEach(data.putObject("marks")::put);
    return data;
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
