package io.gongping.dossier.archive.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.Archivist;
import io.gongping.dossier.Callers;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class UnfiledEventResolutionTest {

  private static final String EVENTS = "/api/v1/unfiled-events";

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @Test
  void aRetryFilesWhatAnEarlierVersionDidNotUnderstand() throws SQLException {
    ObjectNode card = ScoreCards.card();
    UUID event = keptByAnEarlierVersion(card);
    double before = open();

    resolve(Callers.archivist(), event, "RETRY", "升级后重新归档")
        .statusCode(200)
        .body("id", equalTo(event.toString()))
        .body("state", equalTo("RESOLVED"))
        .body("reason", equalTo("unknown-event-type"))
        .body("assessmentId", equalTo(ScoreCards.assessment(card)))
        .body("resolution.action", equalTo("RETRY"))
        .body("resolution.by", equalTo("archivist1"))
        .body("resolution.at", notNullValue())
        .body("resolution.reason", equalTo("升级后重新归档"));

    assertThat(Archivist.filed(card)).isNotNull();
    assertThat(open()).isEqualTo(before - 1);
    listed("open").body("items.id", not(hasItem(event.toString())));
    listed("resolved").body("items.id", hasItem(event.toString()));
  }

  @Test
  void aRetryOfACardThatHasBeenFiledMeanwhileResolvesIt() throws SQLException {
    ObjectNode card = ScoreCards.card();
    try (ResultTopic topic = new ResultTopic(stack)) {
      topic.publish(card);
    }
    String filed = Archivist.awaitFiled(card);
    UUID event = keptByAnEarlierVersion(card);

    resolve(Callers.archivist(), event, "RETRY", "已归档").statusCode(200);

    assertThat(Archivist.filed(card)).isEqualTo(filed);
  }

  @Test
  void aRetryThatStillFailsSaysWhyAndLeavesTheEventOpen() throws SQLException {
    ObjectNode card = ScoreCards.card();
    ((ObjectNode) card.path("decision")).remove("grade");
    UUID event = keptByAnEarlierVersion(card);

    notFileable(event, "not-a-score-card").body("part", equalTo("decision.grade"));
    assertThat(Archivist.filed(card)).isNull();
  }

  @Test
  void aRetryNeverReplacesAFiledCard() throws SQLException {
    ObjectNode card = ScoreCards.card();
    resolve(Callers.archivist(), keptByAnEarlierVersion(card), "RETRY", "首次").statusCode(200);
    UUID other = keptByAnEarlierVersion(card.deepCopy().put("circle", "PUBLIC"));

    notFileable(other, "contradicts-filed-card").body("part", nullValue());
  }

  @Test
  void aRetryOfWhatTheDatabaseCannotHoldLeavesTheEventOpen() throws SQLException {
    ObjectNode card = ScoreCards.card();
    ((ObjectNode) card.path("subject")).put("name", "林\u0000");

    notFileable(keptByAnEarlierVersion(card), "not-storable");
  }

  @Test
  void aRetryHoldsTheCardAgainstItsEnvelope() throws SQLException {
    ObjectNode card = ScoreCards.card();

    notFileable(kept(card, UUID.randomUUID()), "envelope-mismatch");
    assertThat(Archivist.filed(card)).isNull();
  }

  @Test
  void aDiscardedEventRestsUnfiledAndIsNotResolvedTwice() throws SQLException {
    ObjectNode card = ScoreCards.card();
    UUID event = keptByAnEarlierVersion(card);

    resolve(Callers.archivist(), event, "DISCARD", "重复发布")
        .statusCode(200)
        .body("resolution.action", equalTo("DISCARD"));
    for (String action : List.of("RETRY", "DISCARD")) {
      resolve(Callers.archivist(), event, action, "再次")
          .statusCode(409)
          .contentType("application/problem+json")
          .body("code", equalTo("event-already-resolved"));
    }

    assertThat(Archivist.filed(card)).isNull();
    Callers.archivist().get(EVENTS + "/" + event + "/value").then().statusCode(200);
  }

  @Test
  void ofManyResolutionsAtOnceOneCounts() throws SQLException {
    UUID event = keptByAnEarlierVersion(ScoreCards.card());

    List<CompletableFuture<Integer>> answers =
        Stream.of("RETRY", "DISCARD", "RETRY", "DISCARD")
            .map(
                action ->
                    CompletableFuture.supplyAsync(
                        () ->
                            resolve(Callers.archivist(), event, action, "同时")
                                .extract()
                                .statusCode()))
            .toList();

    assertThat(answers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
  }

  @Test
  void onlyAnArchivistOfTheRegionResolves() throws SQLException {
    UUID event = keptByAnEarlierVersion(ScoreCards.card());

    resolve(given(), event, "DISCARD", "理由").statusCode(401);
    for (String role : List.of("auditor", "organiser", "committee", "province", "assessor")) {
      resolve(Callers.with(role, "990100"), event, "DISCARD", "理由")
          .statusCode(403)
          .body("code", equalTo("forbidden"));
    }
    resolve(Callers.with("archivist", "990200"), event, "DISCARD", "理由")
        .statusCode(404)
        .body("code", equalTo("not-found"));
    resolve(Callers.archivist(), UUID.randomUUID(), "DISCARD", "理由").statusCode(404);
    listed("open").body("items.id", hasItem(event.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"action\":\"DISCARD\"}",
        "{\"action\":\"DISCARD\",\"reason\":\" \"}",
        "{\"reason\":\"x\"}",
        "null",
        ""
      })
  void anIncompleteResolutionIsRefused(String body) throws SQLException {
    refused(body, "validation-failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"DISCARD\"",
        "{\"action\":\"FORGET\",\"reason\":\"secret-text\"}",
        "{\"action\":1,\"reason\":\"secret-text\"}",
        "{\"action\":\"DISCARD\",\"reason\":7}",
        "{\"action\":\"DISCARD\",\"reason\":\"secret-text\\u0000\"}",
        "{\"action\":\"DISCARD\",\"reason\":[\"secret-text\"]}",
        "{\"action\":\"DISCARD\",\"reason\":\"a\",\"reason\":\"secret-text\"}"
      })
  void aBodyOfAnotherShapeIsMalformed(String body) throws SQLException {
    refused(body, "malformed-body")
        .body(not(containsString("secret-text")), not(containsString("java")));
  }

  @Test
  void aBodyBeyondTheLimitIsTooLarge() throws SQLException {
    resolve(
            Callers.archivist(),
            keptByAnEarlierVersion(ScoreCards.card()),
            "DISCARD",
            "x".repeat(16_384))
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("body-too-large"));
  }

  @Test
  void theWrongMediaTypeAndAnUnknownStateAreRefused() throws SQLException {
    UUID event = keptByAnEarlierVersion(ScoreCards.card());
    Callers.archivist()
        .contentType(ContentType.TEXT)
        .body("x")
        .post(EVENTS + "/" + event + "/resolution")
        .then()
        .statusCode(415);
    Callers.archivist()
        .get(EVENTS + "?state=forgotten")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("state"));
  }

  private ValidatableResponse refused(String body, String code) throws SQLException {
    UUID event = keptByAnEarlierVersion(ScoreCards.card());
    ValidatableResponse refused =
        Callers.archivist()
            .contentType(ContentType.JSON)
            .body(body)
            .post(EVENTS + "/" + event + "/resolution")
            .then()
            .statusCode(400)
            .contentType("application/problem+json")
            .body("code", equalTo(code));
    listed("open").body("items.id", hasItem(event.toString()));
    return refused;
  }

  private static ValidatableResponse notFileable(UUID event, String reason) {
    ValidatableResponse refused =
        resolve(Callers.archivist(), event, "RETRY", "再试")
            .statusCode(409)
            .contentType("application/problem+json")
            .body("code", equalTo("event-not-fileable"))
            .body("reason", equalTo(reason));
    listed("open").body("items.id", hasItem(event.toString()));
    return refused;
  }

  private static ValidatableResponse resolve(
      RequestSpecification caller, UUID event, String action, String reason) {
    return caller
        .contentType(ContentType.JSON)
        .body(Map.of("action", action, "reason", reason))
        .post(EVENTS + "/" + event + "/resolution")
        .then();
  }

  private static ValidatableResponse listed(String state) {
    return Callers.archivist().get(EVENTS + "?limit=200&state=" + state).then().statusCode(200);
  }

  private static double open() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("gongping_dossier_unfiled_events "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .sum();
  }

  private UUID keptByAnEarlierVersion(ObjectNode card) throws SQLException {
    return kept(card, UUID.fromString(ScoreCards.assessment(card)));
  }

  /** Keeps an event as the service would that does not know its type yet. */
  private UUID kept(ObjectNode card, UUID envelope) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl("dossier"), "dossier_app", stack.password("dossier_app"));
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO unfiled_event (id, topic, partition, event_offset, type, assessment_id,
                    region, reason, value, received_at)
                VALUES (?, 'earlier', 0, 0, ?, ?, '990100', 'unknown-event-type', ?, now())
                """)) {
      insert.setObject(1, id);
      insert.setString(2, ResultTopic.RESULT_PUBLISHED);
      insert.setObject(3, envelope);
      insert.setBytes(4, card.toString().getBytes(UTF_8));
      insert.executeUpdate();
    }
    return id;
  }
}
