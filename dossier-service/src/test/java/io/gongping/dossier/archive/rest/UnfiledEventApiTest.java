package io.gongping.dossier.archive.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class UnfiledEventApiTest {

  private static final String UNFILED_EVENTS = "/api/v1/unfiled-events";
  private static final String PROBLEM_JSON = "application/problem+json";

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @SuppressWarnings("NullAway.Init") // Filled before each test.
  ResultTopic topic;

  @BeforeEach
  void openTopic() {
    topic = new ResultTopic(stack);
  }

  @AfterEach
  void closeTopic() {
    topic.close();
  }

  @Test
  void poisonIsSetAsideAsItCameAndWhatFollowsIsFiled() {
    String assessment = UUID.randomUUID().toString();
    byte[] poison = new byte[] {'{', 0, (byte) 0xff, 7};
    ObjectNode next = ScoreCards.card();

    RecordMetadata sent =
        topic.send(ResultTopic.event(assessment, ResultTopic.RESULT_PUBLISHED, assessment, poison));
    topic.publish(next);

    Archivist.awaitFiled(next);
    Map<String, Object> event = awaitUnfiled(sent);
    assertThat(event)
        .containsEntry("reason", "malformed-json")
        .containsEntry("type", ResultTopic.RESULT_PUBLISHED)
        .containsEntry("topic", ResultTopic.NAME)
        .containsEntry("size", poison.length)
        .doesNotContainKeys("detail", "region");
    assertThat(value(event)).isEqualTo(poison);
  }

  @Test
  void theSameCardAgainChangesNothing() {
    ObjectNode card = ScoreCards.card();
    topic.publish(card);
    String id = Archivist.awaitFiled(card);
    String before = Callers.archivist().get("/api/v1/score-cards/" + id).asString();

    RecordMetadata again = topic.publish(card);

    assertThat(unfiledOnceConsumed(again)).isNull();
    assertThat(Callers.archivist().get("/api/v1/score-cards/" + id).asString()).isEqualTo(before);
  }

  @Test
  void aContradictionIsSetAsideAndTheFiledCardStays() {
    ObjectNode card = ScoreCards.card();
    topic.publish(card);
    String id = Archivist.awaitFiled(card);
    ObjectNode other = card.deepCopy();
    ((ObjectNode) other.at("/decision/grade")).put("code", "EXCELLENT");

    RecordMetadata sent = topic.publish(other);

    Map<String, Object> event = awaitUnfiled(sent);
    assertThat(event)
        .containsEntry("reason", "contradicts-filed-card")
        .containsEntry("region", "990100");
    assertThat(new String(value(event), UTF_8)).isEqualTo(other.toString());
    Callers.archivist()
        .get("/api/v1/score-cards/" + id)
        .then()
        .body("card.decision.grade.code", equalTo("COMPETENT"));
  }

  @Test
  void ofTwoCardsInOneBatchTheFirstIsFiled() {
    ObjectNode first = ScoreCards.card();
    ObjectNode second = first.deepCopy().put("circle", "PUBLIC");

    Map<String, Object> event = awaitUnfiled(topic.publish(List.of(first, second)).getLast());

    assertThat(event).containsEntry("reason", "contradicts-filed-card");
    Callers.archivist()
        .get("/api/v1/score-cards/" + Archivist.awaitFiled(first))
        .then()
        .body("card.circle", equalTo("UNIT"));
  }

  @Test
  void whatTheDatabaseCannotHoldIsSetAsideAloneAndItsNeighboursAreFiled() {
    ObjectNode before = ScoreCards.card();
    ObjectNode unstorable = ScoreCards.card();
    ((ObjectNode) unstorable.path("subject")).put("name", "林\u0000");
    ObjectNode after = ScoreCards.card();

    List<RecordMetadata> sent = topic.publish(List.of(before, unstorable, after));

    assertThat(awaitUnfiled(sent.get(1))).containsEntry("reason", "not-storable");
    Archivist.awaitFiled(before);
    Archivist.awaitFiled(after);
    assertThat(Archivist.filed(unstorable)).isNull();
  }

  @Test
  void theReasonNamesThePartThatIsWrong() {
    ObjectNode card = ScoreCards.card();
    ((ObjectNode) card.path("decision")).remove("grade");

    assertThat(awaitUnfiled(topic.publish(card)))
        .containsEntry("reason", "not-a-score-card")
        .containsEntry("detail", "decision.grade")
        .containsEntry("region", "990100");
  }

  @Test
  void anEventIsSeenWithinItsRegionOnly() {
    ObjectNode card = ScoreCards.card().put("region", "990200");
    card.remove("subject");
    String id = (String) awaitUnfiled(topic.publish(card)).get("id");

    Callers.with("archivist", "990200")
        .get(UNFILED_EVENTS + "/" + id + "/value")
        .then()
        .statusCode(200);
    Callers.archivist()
        .get(UNFILED_EVENTS + "/" + id + "/value")
        .then()
        .statusCode(404)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("not-found"));
    assertThat(all(Callers.archivist().get(UNFILED_EVENTS + "?limit=200"))).doesNotContain(id);
  }

  @Test
  void anEventWithoutARegionIsTheNationsAlone() {
    RecordMetadata sent = topic.send(ResultTopic.event("k", "io.gongping.other.v1", "k", null));
    String id = (String) awaitUnfiled(sent).get("id");

    assertThat(all(nation().get(UNFILED_EVENTS + "?limit=200"))).contains(id);
    assertThat(all(Callers.archivist().get(UNFILED_EVENTS + "?limit=200"))).doesNotContain(id);
    Callers.archivist().get(UNFILED_EVENTS + "/" + id + "/value").then().statusCode(404);
    Callers.with("archivist").get(UNFILED_EVENTS).then().statusCode(200).body("items", empty());
  }

  @Test
  void aRawValueIsADownloadAndNeverAPage() {
    byte[] value = "<script>1</script>".getBytes(UTF_8);
    RecordMetadata sent =
        topic.send(ResultTopic.event("k", ResultTopic.RESULT_PUBLISHED, "k", value));
    String id = (String) awaitUnfiled(sent).get("id");

    nation()
        .get(UNFILED_EVENTS + "/" + id + "/value")
        .then()
        .statusCode(200)
        .contentType("application/octet-stream")
        .header("Content-Disposition", containsString("attachment"))
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void pagesShowEveryEventOnceWithTheNewestFirst() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      RecordMetadata sent = topic.send(ResultTopic.event("k", "io.gongping.x" + i, "k", null));
      expected.addFirst((String) awaitUnfiled(sent).get("id"));
    }

    List<String> shown = new ArrayList<>();
    String next = "";
    while (next != null && shown.size() < expected.size()) {
      Response page =
          nation().get(UNFILED_EVENTS + "?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
      page.then().statusCode(200);
      shown.addAll(all(page));
      next = page.path("next");
    }

    assertThat(shown).startsWith(expected.toArray(new String[0])).doesNotHaveDuplicates();
  }

  @Test
  void operatorsSeeUnfiledEventsInTheMetrics() {
    double before = metric("gongping_dossier_unfiled_events");
    double malformed = metric("gongping_dossier_events_set_aside_total{reason=\"malformed-json\"}");

    awaitUnfiled(
        topic.send(ResultTopic.event("k", ResultTopic.RESULT_PUBLISHED, "k", new byte[0])));

    assertThat(metric("gongping_dossier_unfiled_events")).isEqualTo(before + 1);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        metric(
                            "gongping_dossier_events_set_aside_total{reason=\"malformed-json\"}"))
                    .isEqualTo(malformed + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archivist", "auditor"})
  void theseRolesSeeUnfiledEvents(String role) {
    Callers.with(role, "990100").get(UNFILED_EVENTS).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {UNFILED_EVENTS, UNFILED_EVENTS + "/0b1f6a52-6a3b-4c7e-9a1e-5f2d8c3b7a10/value"})
  void othersDoNot(String path) {
    given().get(path).then().statusCode(401).contentType(PROBLEM_JSON);
    for (String role : List.of("organiser", "committee", "province", "assessor")) {
      Callers.with(role, "990100")
          .get(path)
          .then()
          .statusCode(403)
          .contentType(PROBLEM_JSON)
          .body("code", equalTo("forbidden"));
    }
  }

  @Test
  void malformedParametersAreRefused() {
    Callers.archivist()
        .get(UNFILED_EVENTS + "?limit=1000")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("limit"));
    for (String cursor : List.of("x", "YS9i", "MjAyNi0wMS0wMVQwMDowMDowMFovYg")) {
      Callers.archivist()
          .queryParam("cursor", cursor)
          .get(UNFILED_EVENTS)
          .then()
          .statusCode(400)
          .body("code", equalTo("cursor-invalid"));
    }
    Callers.archivist()
        .get(UNFILED_EVENTS + "/" + UUID.randomUUID() + "/value")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
  }

  private static RequestSpecification nation() {
    return Callers.with("archivist", "000000");
  }

  /** What is set aside of a record, once everything up to it has been consumed. */
  private @Nullable Map<String, Object> unfiledOnceConsumed(RecordMetadata sent) {
    RecordMetadata marker =
        topic.send(
            sent.partition(), ResultTopic.event("k", "io.gongping.marker.v1", "k", new byte[0]));
    awaitUnfiled(marker);
    return unfiled(sent);
  }

  private static Map<String, Object> awaitUnfiled(RecordMetadata sent) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> unfiled(sent), event -> event != null);
  }

  private static @Nullable Map<String, Object> unfiled(RecordMetadata sent) {
    return Callers.with("auditor", "000000")
        .get(UNFILED_EVENTS + "?limit=200")
        .path(
            "items.find { it.partition == %d && it.offset == %d }"
                .formatted(sent.partition(), sent.offset()));
  }

  private static byte[] value(Map<String, Object> event) {
    return Callers.with("auditor", "000000")
        .get(UNFILED_EVENTS + "/" + event.get("id") + "/value")
        .asByteArray();
  }

  private static List<String> all(Response page) {
    return page.path("items.id");
  }

  private static double metric(String series) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No metric " + series));
  }
}
