package io.gongping.scoring.tally;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.gongping.scoring.Callers.patiently;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Metrics;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.response.Response;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Nothing is lost and nothing is doubled, whatever goes away in the middle. */
@ServiceTest
class OutageTest extends OnStack {

  private static final int BALLOTS = 3000;

  @Test
  void aKilledDatabaseIsWaitedFor() {
    BallotBox box = boxOfMany(7);
    Stage.open(stack, box);
    List<ProducerRecord<String, byte[]>> ballots = box.shuffled(new Random(7));
    Topic.send(stack, ballots.subList(0, BALLOTS / 2));

    stack.killPostgres();
    try {
      Topic.send(stack, ballots.subList(BALLOTS / 2, BALLOTS));
      asksToComeAgain(as("auditor").get("/api/v1/assessments/" + box.id()));
      asksToComeAgain(as("auditor").get("/api/v1/published-results"));
      asksToComeAgain(as("organiser").get("/api/v1/dead-letters"));
      asksToComeAgain(
          as("organiser")
              .contentType("application/json")
              .body("{\"grade\":\"GOOD\"}")
              .post("/api/v1/assessments/" + box.id() + "/results/T1/opinion"));
    } finally {
      stack.startPostgres();
    }
    Topic.send(stack, List.of(box.closed()));

    awaitState(box.id(), "FINAL");
    assertThat(tallied(box)).isEqualTo(BALLOTS);
  }

  @Test
  void aBrokerThatStopsAbruptlyIsWaitedFor() {
    BallotBox box = boxOfMany(8);
    Stage.open(stack, box);
    List<ProducerRecord<String, byte[]>> ballots = box.shuffled(new Random(8));
    Topic.send(stack, ballots.subList(0, BALLOTS / 2));

    stack.stopBrokerAbruptly();
    stack.startBroker();
    Topic.send(stack, ballots.subList(BALLOTS / 2, BALLOTS));
    Topic.send(stack, List.of(box.closed()));

    awaitState(box.id(), "FINAL");
    assertThat(tallied(box)).isEqualTo(BALLOTS);
  }

  @Test
  void eventsWaitInTheOutboxForTheBroker() {
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T2");
    Stage.decided(box, "T2", "EXCELLENT");

    stack.stopBroker();
    try {
      as("organiser")
          .contentType("application/json")
          .body("{\"circle\":\"UNIT\"}")
          .post("/api/v1/assessments/" + box.id() + "/publication")
          .then()
          .statusCode(200)
          .body("published", equalTo(List.of("T2")));
      patiently()
          .untilAsserted(
              () ->
                  assertThat(Metrics.value("gongping_outbox_oldest_age_seconds"))
                      .isGreaterThanOrEqualTo(1));
      assertThat(Metrics.value("gongping_outbox_events_pending")).isEqualTo(1);
      patiently()
          .untilAsserted(
              () ->
                  given()
                      .get("/q/health/ready")
                      .then()
                      .statusCode(200)
                      .body(
                          "checks.find { it.name == 'Event relay' }.data.cause",
                          startsWith(
                              "BrokerTrouble: Sending to gongping.result-events.v1: the broker"
                                  + " does not answer")));
    } finally {
      stack.startBroker();
    }

    patiently()
        .untilAsserted(
            () ->
                assertThat(
                        Topic.await(
                            stack,
                            "gongping.result-events.v1",
                            1,
                            message -> box.id().toString().equals(message.key())))
                    .isNotEmpty());
    patiently()
        .untilAsserted(() -> assertThat(Metrics.value("gongping_outbox_events_pending")).isZero());
    assertThat(Metrics.value("gongping_outbox_oldest_age_seconds")).isZero();
  }

  private static void asksToComeAgain(Response response) {
    response
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "5")
        .body("code", equalTo("unavailable"));
  }

  private static BallotBox boxOfMany(long seed) {
    Random random = new Random(seed);
    BallotBox box = BallotBox.inRegion("990100");
    for (int i = 0; i < BALLOTS; i++) {
      box.castAny(i % 2 == 0 ? "M1-A" : "M1-B", random);
    }
    return box;
  }

  private static int tallied(BallotBox box) {
    List<Integer> tallied =
        as("auditor").get("/api/v1/assessments/" + box.id()).path("papers.tallied");
    return tallied.stream().mapToInt(Integer::intValue).sum();
  }
}
