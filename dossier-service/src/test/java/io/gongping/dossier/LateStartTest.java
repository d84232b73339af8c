package io.gongping.dossier;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.AwayAtStartResource;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The service starts before its database and its broker. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
@WithTestResource(value = AwayAtStartResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LateStartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @Test
  void itIsNotReadyUntilTheDatabaseComesAndFilesOnceTheBrokerComes() {
    try {
      try {
        saysWhatItWaitsFor();
      } finally {
        stack.startPostgres();
      }
      await().atMost(PATIENCE).until(() -> given().get("/q/health/ready").statusCode() == 200);
      given()
          .get("/q/health/ready")
          .then()
          .body("checks.find { it.name == 'Event consumer' }.data.state", equalTo("waiting"));
      Callers.archivist().get("/api/v1/score-cards").then().statusCode(200);
    } finally {
      stack.startBroker();
    }
    ObjectNode card = ScoreCards.card();
    try (ResultTopic topic = new ResultTopic(stack)) {
      topic.publish(card);
    }
    Archivist.awaitFiled(card);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .body(
                        "checks.find { it.name == 'Event consumer' }.data.state",
                        equalTo("connected")));
  }

  private static void saysWhatItWaitsFor() {
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body(
            "checks.find { it.name == 'Database schema' }.data.default",
            equalTo("waits for PostgreSQL"));
    Callers.archivist()
        .get("/api/v1/score-cards")
        .then()
        .statusCode(503)
        .header("Retry-After", "5")
        .body("code", equalTo("unavailable"));
  }
}
