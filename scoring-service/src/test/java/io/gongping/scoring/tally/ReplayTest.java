package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The topic is the truth: counting it again into an empty database gives the same bytes. */
@ServiceTest
class ReplayTest extends OnStack {

  private static final String REGION = "990731";

  private static final List<String> SUBJECTS = List.of("T1", "L01", "L02", "L03", "T2");

  private final KafkaClientService kafka;

  @Inject
  ReplayTest(KafkaClientService kafka) {
    this.kafka = kafka;
  }

  @Test
  void aReplayGivesByteEqualResults() throws SQLException {
    Random random = new Random(42);
    // what other tests recorded of the sample's people is forgotten and not counted again
    BallotBox box = BallotBox.ofStrangersIn(REGION);
    for (int i = 0; i < 200; i++) {
      box.castAny("M1-A", random);
      box.castAny("M1-B", random);
      box.castAny("M2-B", random);
    }
    Stage.finish(stack, box);
    FormsAssessment forms = FormsAssessment.inRegion(REGION);
    for (int i = 0; i < 300; i++) {
      forms.castAny(random);
    }
    Topic.send(stack, forms.messages());
    Callers.awaitState(forms.id(), "FINAL");
    List<String> before = everything(box);
    List<String> formsBefore = everything(forms);

    forgetAllAndStartOver();

    awaitFinalAgain(box.id());
    assertThat(everything(box)).isEqualTo(before);
    awaitFinalAgain(forms.id());
    assertThat(everything(forms)).isEqualTo(formsBefore);
  }

  /** Among what comes again is what other tests planted. */
  private static void awaitFinalAgain(UUID assessment) {
    Callers.patiently()
        .untilAsserted(
            () -> {
              Stage.resolveWhatBelongsToNobody();
              assertThat(Callers.state(assessment)).isEqualTo("FINAL");
            });
  }

  /** Names written in and examples included. */
  private static List<String> everything(FormsAssessment forms) {
    List<String> bodies = new ArrayList<>();
    bodies.add(body(forms.path("")));
    bodies.add(body(forms.path("/results/L1")));
    bodies.add(body(forms.path("/recommendations")));
    bodies.add(
        as("assessor", REGION)
            .get(forms.path("/examples"))
            .then()
            .statusCode(200)
            .extract()
            .asString());
    assertThat(bodies.get(2)).contains("Ann Lee");
    assertThat(bodies.get(3)).contains("事例");
    return bodies;
  }

  private static List<String> everything(BallotBox box) {
    List<String> bodies = new ArrayList<>();
    bodies.add(body("/api/v1/assessments/" + box.id()));
    bodies.add(body("/api/v1/assessments/" + box.id() + "/results?limit=100"));
    for (String subject : SUBJECTS) {
      String path = "/api/v1/assessments/%s/results/%s".formatted(box.id(), subject);
      bodies.add(body(path));
      bodies.add(body(path + "/trace?format=text"));
    }
    return bodies;
  }

  private static String body(String path) {
    return as("auditor", REGION).get(path).then().statusCode(200).extract().body().asString();
  }

  private void forgetAllAndStartOver() throws SQLException {
    var consumer = kafka.getConsumer("assessment-events");
    consumer.pause().await().indefinitely();
    try (Connection owner =
            DriverManager.getConnection(
                stack.jdbcUrl("scoring"), "scoring_owner", stack.password("scoring_owner"));
        Statement statement = owner.createStatement()) {
      statement.execute("truncate assessment, counted_ballot, dead_letter, outbox cascade");
    }
    consumer
        .runOnPollingThread(
            client -> {
              client.seekToBeginning(client.assignment());
            })
        .await()
        .indefinitely();
    consumer.resume().await().indefinitely();
  }
}
