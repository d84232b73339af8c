package io.gongping.dossier.archive.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.Callers;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class OutageTest {

  private static final Duration RECOVERY = Duration.ofSeconds(90);
  private static final int CARDS = 300;

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @SuppressWarnings("NullAway.Init") // Filled before each test.
  ResultTopic topic;

  private final UUID organisation = UUID.randomUUID();

  @BeforeEach
  void openTopic() {
    topic = new ResultTopic(stack);
  }

  @AfterEach
  void closeTopic() {
    topic.close();
  }

  @Test
  void aKilledDatabaseDelaysTheFilingAndLosesNothing() {
    List<ObjectNode> cards = cards();
    topic.publish(cards.subList(0, CARDS / 2));
    awaitFiled(1);

    stack.killPostgres();
    try {
      topic.publish(cards.subList(CARDS / 2, CARDS));
      Callers.archivist()
          .get("/api/v1/score-cards")
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "5")
          .body("code", equalTo("unavailable"));
      Callers.archivist().get("/api/v1/unfiled-events").then().statusCode(503);
      given().get("/q/health/live").then().statusCode(200);
      given().get("/q/health/ready").then().statusCode(503);
    } finally {
      stack.startPostgres();
    }

    awaitFiled(CARDS);
  }

  @Test
  void aRestartOfTheBrokerDelaysTheFilingAndLosesNothing() {
    List<ObjectNode> cards = cards();
    topic.publish(cards.subList(0, CARDS / 2));
    awaitFiled(1);

    stack.stopBrokerAbruptly();
    try {
      given().get("/q/health/ready").then().statusCode(200);
      Callers.archivist().get("/api/v1/score-cards").then().statusCode(200);
    } finally {
      stack.startBroker();
    }
    topic.publish(cards.subList(CARDS / 2, CARDS));

    awaitFiled(CARDS);
    given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
  }

  private List<ObjectNode> cards() {
    return IntStream.range(0, CARDS)
        .mapToObj(
            number -> {
              ObjectNode card = ScoreCards.card();
              ((ObjectNode) card.at("/subject/unit"))
                  .put("organisationId", organisation.toString());
              return card;
            })
        .toList();
  }

  private void awaitFiled(int atLeast) {
    await()
        .atMost(RECOVERY)
        .untilAsserted(() -> assertThat(filed()).isGreaterThanOrEqualTo(atLeast));
  }

  private int filed() {
    int filed = 0;
    String next = "";
    while (next != null) {
      var page =
          Callers.archivist()
              .get(
                  "/api/v1/score-cards?limit=200&unit="
                      + organisation
                      + (next.isEmpty() ? "" : "&cursor=" + next));
      page.then().statusCode(200);
      filed += page.<List<String>>path("items.id").size();
      next = page.path("next");
    }
    return filed;
  }
}
