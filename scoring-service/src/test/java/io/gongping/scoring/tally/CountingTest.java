package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@ServiceTest
class CountingTest extends OnStack {

  @Test
  void everyBallotCountsOnceHoweverOftenAndInWhateverOrderItComes() {
    Random random = new Random(11);
    BallotBox box = BallotBox.inRegion("990100");
    for (int i = 0; i < 500; i++) {
      box.castAny("M1-A", random);
      box.castAny("M1-B", random);
      box.castAny("M2-B", random);
    }
    List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
    messages.add(box.opened());
    messages.add(box.opened());
    messages.addAll(box.shuffled(random));
    messages.addAll(box.shuffled(random).subList(0, 700));
    messages.add(box.closed());
    messages.add(box.closed());
    messages.addAll(box.shuffled(random).subList(0, 100));

    Topic.send(stack, messages);

    awaitState(box.id(), "FINAL");
    as("auditor")
        .get("/api/v1/assessments/" + box.id())
        .then()
        .body("papers.tallied", equalTo(List.of(500, 500, 500)))
        .body("reconciliation.outcome", equalTo("AGREED"));
    as("auditor")
        .queryParam("state", "open")
        .queryParam("limit", 100)
        .get("/api/v1/dead-letters")
        .then()
        .body("items.assessmentId", not(hasItem(box.id().toString())));
  }

  @Test
  void nothingIsToldBeforeTheClose() {
    BallotBox box = BallotBox.inRegion("990100");
    BallotBox.Ballot ballot = box.cast("M2-B", "AA");
    Stage.open(stack, box);
    Topic.send(stack, List.of(box.message(ballot)));

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      String seen =
          as(role).get("/api/v1/assessments/" + box.id()).then().extract().body().asString();
      assertThat(seen).contains("\"OPEN\"").doesNotContain("tallied", "ballots", "reconciliation");
      for (String path : List.of("/results", "/results/T1", "/results/T1/trace")) {
        as(role)
            .get("/api/v1/assessments/" + box.id() + path)
            .then()
            .statusCode(409)
            .body("code", equalTo("results-sealed"));
      }
    }
  }

  @Test
  void aMissingBallotIsADiscrepancyUntilItComes() {
    BallotBox box = BallotBox.inRegion("990100");
    box.cast("M1-A", "AA");
    BallotBox.Ballot delayed = box.cast("M1-A", "AB");
    Topic.send(stack, List.of(box.opened(), box.message(box.ballots().getFirst()), box.closed()));
    awaitState(box.id(), "DISCREPANT");
    as("auditor")
        .get("/api/v1/assessments/" + box.id())
        .then()
        .body("reconciliation.outcome", equalTo("FAILED"))
        .body("reconciliation.failures.code", hasItems("ballots-not-tallied", "counts-differ"))
        .body("reconciliation.failures[0].paper", equalTo("M1-A"))
        .body("reconciliation.failures[0].expected", equalTo(2))
        .body("reconciliation.failures[0].found", equalTo(1));
    as("organiser")
        .get("/api/v1/assessments/" + box.id() + "/results")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-reconciled"))
        .body("failures.code", hasItem("ballots-not-tallied"));

    Topic.send(stack, List.of(box.message(delayed)));

    awaitState(box.id(), "FINAL");
  }

  @Test
  void aLateBallotChangesNothingAndIsPutAside() {
    BallotBox box = Stage.finished(stack);
    String before = result(box);

    Topic.send(stack, List.of(box.message(box.cast("M1-A", "DD"))));

    io.gongping.scoring.Callers.patiently()
        .untilAsserted(
            () ->
                as("auditor")
                    .queryParam("limit", 100)
                    .get("/api/v1/dead-letters")
                    .then()
                    .body(
                        "items.findAll { it.assessmentId == '%s' }.reason".formatted(box.id()),
                        equalTo(List.of("late-ballot"))));
    awaitState(box.id(), "FINAL");
    assertThat(result(box)).isEqualTo(before);
  }

  private static String result(BallotBox box) {
    return as("auditor")
        .get("/api/v1/assessments/" + box.id() + "/results/T1")
        .then()
        .statusCode(200)
        .extract()
        .body()
        .asString();
  }
}
