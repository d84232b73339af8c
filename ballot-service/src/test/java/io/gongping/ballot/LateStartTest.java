package io.gongping.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.ballot.fixture.Topic;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.AwayAtStartResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service starts before its database and its broker. */
@ServiceTest
@WithTestResource(value = AwayAtStartResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LateStartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Less than the minute that Kafka's own default would leave everybody in the dark. */
  private static final Duration SOON = Duration.ofSeconds(40);

  private static final int BALLOTS = 15;

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void itIsNotReadyUntilTheDatabaseComesAndSendsOnceTheBrokerComes() {
    String id;
    try {
      try {
        saysWhatItWaitsFor();
      } finally {
        stack.startPostgres();
      }
      awaitReadyAndRelay("sending", PATIENCE);
      Schemes.cameEarlier();
      id = Organiser.opened(Definitions.county());
      List<Slip> slips = Organiser.slips(id, "M1-B", BALLOTS);
      slips.forEach(slip -> Rater.cast(slip, "A").then().statusCode(201));
      awaitReadyAndRelay("waiting", SOON);
      given()
          .get("/q/health/ready")
          .then()
          .body(
              "checks.find { it.name == 'Event relay' }.data.cause",
              containsString("of gongping.assessment-events.v1: the broker does not answer"));
    } finally {
      stack.startBroker();
    }
    Organiser.close(id, BALLOTS);
    try (Topic topic = new Topic(stack, id)) {
      assertThat(Topic.ballotIds(topic.untilClosed())).hasSize(BALLOTS);
    }
  }

  private static void awaitReadyAndRelay(String state, Duration patience) {
    await()
        .atMost(patience)
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'Event relay' }.data.state", equalTo(state)));
  }

  private static void saysWhatItWaitsFor() {
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("status", equalTo("DOWN"))
        .body("checks.find { it.name == 'Database schema' }.status", equalTo("DOWN"))
        .body(
            "checks.find { it.name == 'Database schema' }.data.box",
            equalTo("waits for PostgreSQL"));
    Organiser.organiser()
        .get("/api/v1/assessments")
        .then()
        .statusCode(503)
        .body("code", equalTo("unavailable"));
    Organiser.organiser()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Definitions.county().toString())
        .post("/api/v1/assessments")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("code", equalTo("unavailable"));
  }
}
