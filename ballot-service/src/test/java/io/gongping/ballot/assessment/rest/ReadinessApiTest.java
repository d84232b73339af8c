package io.gongping.ballot.assessment.rest;

import static io.gongping.ballot.fixture.Organiser.organiser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.test.CommittedContract;
import io.gongping.support.test.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules stand before the first vote, or there is no vote. */
@ServiceTest
class ReadinessApiTest {

  private static final String ASSESSMENT = "/api/v1/assessments/{id}";
  private static final String UNKNOWN = "5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f";

  @Test
  void anUnknownSchemeMayBeDraftedAndIsNotAnnounced() {
    ObjectNode definition = Definitions.county();
    definition.withObject("/scheme").put("id", "LATER");
    String id = Organiser.draft(definition);

    noticing(id)
        .statusCode(409)
        .body("code", equalTo("scheme-not-known"))
        .body("retryAfter", equalTo(5))
        .body("errors.pointer", equalTo(List.of("/scheme")));
    readiness(id)
        .statusCode(200)
        .body("ready", equalTo(false))
        .body("findings.code", hasItem("scheme-not-known"));
    organiser().get(ASSESSMENT, id).then().body("state", equalTo("DRAFT"));
  }

  @Test
  void aConfirmedSchemeArrivesAndTheNoticeFixesItsDigest() {
    JsonNode event = ownScheme(Definitions.REGION);
    Schemes.publish(List.of(event));
    ObjectNode definition = forScheme(event);
    String id = Organiser.draft(definition);
    Schemes.awaitKnown(event);

    readiness(id).body("ready", equalTo(true));
    noticing(id).statusCode(200);

    organiser()
        .get(ASSESSMENT, id)
        .then()
        .body("definition.scheme.digest", equalTo(event.path("digest").asText()));
    organiser()
        .header("If-Match", "\"2\"")
        .body(Map.of("reason", "会议改期"))
        .post(ASSESSMENT + "/notice/withdrawal", id)
        .then()
        .statusCode(200);
    organiser().get(ASSESSMENT, id).then().body("definition.scheme.digest", nullValue());
  }

  @Test
  void theSchemeOfAnotherRegionIsRefused() {
    JsonNode event = ownScheme("990200");
    Schemes.publish(List.of(event));
    String id = Organiser.draft(forScheme(event));
    Schemes.awaitKnown(event);

    noticing(id)
        .statusCode(422)
        .body("code", equalTo("not-ready"))
        .body("errors.code", equalTo(List.of("scheme-of-another-region")));
  }

  @Test
  void whatIsKeptOfAVersionStandsAgainstAnotherDocument() {
    ObjectNode first = ownScheme(Definitions.REGION);
    ObjectNode second = first.deepCopy().put("digest", "ab".repeat(32));
    ObjectNode after = ownScheme(Definitions.REGION);
    Schemes.publish(List.of(first, second, after, first));
    Schemes.awaitKnown(after);

    assertThat(Schemes.found(first))
        .hasValueSatisfying(
            kept -> assertThat(kept.digest()).isEqualTo(first.path("digest").asText()));
  }

  @Test
  void whatCannotBeReadIsPassedOverAndMembersThatAreNewToo() {
    ObjectNode malformed = ownScheme(Definitions.REGION);
    malformed.remove("requirements");
    ObjectNode later = ownScheme(Definitions.REGION);
    later.put("colour", "red").withObject("/requirements").put("weather", "fine");
    Schemes.publish(List.of(malformed, later));
    Schemes.awaitKnown(later);

    assertThat(Schemes.found(malformed)).isEmpty();
  }

  @Test
  void s2WithTheItemsOfS11IsRefusedWithEveryMistakeInBothLanguages() {
    ObjectNode definition = Definitions.county();
    definition.withObject("/scheme").put("id", "S2");
    String id = Organiser.draft(definition);

    noticing(id)
        .statusCode(422)
        .body("code", equalTo("not-ready"))
        .body("errors.findAll { it.code == 'scheme-item-missing' }.item", hasItem("truthfulness"))
        .body("errors.pointer", hasItem("/forms/0/items"))
        .body("errors.pointer", hasItem("/forms/1/items"));
    readiness(id, "zh-CN")
        .body(
            "findings.find { it.code == 'scheme-item-missing' }.message",
            equalTo("测评表缺少考核办法所用的项目"));
    readiness(id, "en")
        .body(
            "findings.find { it.code == 'scheme-item-missing' }.message",
            equalTo("The form lacks an item that the scheme reads"));
  }

  @Test
  void aRecommendationThatTheSchemeReadsIsAskedForBeforeTheVote() {
    ObjectNode event = ownScheme(Definitions.REGION);
    ((ObjectNode) event.at("/requirements/subjects/0")).put("recommendation", true);
    Schemes.publish(List.of(event));
    Schemes.awaitKnown(event);
    ObjectNode definition = forScheme(event);
    String none = Organiser.draft(definition);

    noticing(none)
        .statusCode(422)
        .body("code", equalTo("not-ready"))
        .body("errors.code", equalTo(List.of("scheme-recommendation-missing")))
        .body("errors.pointer", equalTo(List.of("/recommendations")));
    readiness(none, "zh-CN").body("findings[0].message", equalTo("考核办法要用民主推荐得票率,但没有选票列有民主推荐"));

    ObjectNode recommendation = definition.putArray("recommendations").addObject();
    recommendation.put("key", "R1").put("seats", 1).put("atMost", 1);
    recommendation.put("writeIns", false).put("overSelection", "REFUSE");
    recommendation.putObject("title").put("zh", "推荐副县长").put("en", "Deputy head");
    recommendation
        .putArray("candidates")
        .addObject()
        .put("key", "c1")
        .put("name", "候选人")
        .put("directoryId", definition.at("/subjects/0/directoryId").asText());
    definition
        .at("/papers")
        .forEach(paper -> ((ObjectNode) paper).putArray("recommendations").add("R1"));
    String one = Organiser.draft(definition);

    readiness(one)
        .body("ready", equalTo(true))
        .body("findings.find { it.code == 'candidate-missing' }.pointer", equalTo("/subjects/1"))
        .body("findings.severity.unique()", equalTo(List.of("WARNING")));
    noticing(one).statusCode(200);
  }

  @Test
  void thePresetS7AsksForARecommendation() {
    ObjectNode definition = Definitions.county();
    definition.withObject("/scheme").put("id", "S7");
    String id = Organiser.draft(definition);

    noticing(id).statusCode(422).body("errors.code", hasItem("scheme-recommendation-missing"));
  }

  @Test
  void theExampleOfTheReadmeIsReadyAndCanReachTheBestGrade() throws IOException {
    String example =
        Files.readString(CommittedContract.file("docs/examples/assessment.json"))
            .replace("TODAY", Definitions.today().toString());
    String id = Organiser.draft(new ObjectMapper().readTree(example));

    readiness(id).body("ready", equalTo(true)).body("findings", empty());
  }

  @Test
  void warningsDoNotHinderANotice() {
    ObjectNode definition = Definitions.county();
    ((ObjectNode) definition.at("/papers/0")).put("entitled", 1);
    ((ObjectNode) definition.at("/subjects/1")).put("post", "DEPUTY");
    String id = Organiser.draft(definition);

    readiness(id)
        .body("ready", equalTo(true))
        .body("findings.code", containsInAnyOrder("no-principal", "category-of-one"))
        .body("findings.severity.unique()", equalTo(List.of("WARNING")))
        .body(
            "findings.find { it.code == 'category-of-one' }.parameters.subjects",
            equalTo(List.of("T1")));
    noticing(id).statusCode(200);
  }

  @Test
  void whoMayNotSeeItGetsNoReadiness() {
    String id = Organiser.draft(Definitions.county());
    given().get(ASSESSMENT + "/readiness", id).then().statusCode(401);
    Organiser.as("assessor").get(ASSESSMENT + "/readiness", id).then().statusCode(403);
    readiness(UNKNOWN).statusCode(404).body("code", equalTo("not-found"));
    given()
        .auth()
        .oauth2(TestTokens.token("elsewhere", Set.of("organiser"), "880000"))
        .get(ASSESSMENT + "/readiness", id)
        .then()
        .statusCode(404);
  }

  private static ObjectNode ownScheme(String region) {
    return Schemes.own("C-" + UUID.randomUUID().toString().substring(0, 8), region);
  }

  /** Two leaders on a form with the one item that such a scheme reads. */
  private static ObjectNode forScheme(JsonNode event) {
    ObjectNode definition = Definitions.county();
    definition.withObject("/scheme").put("id", event.path("id").asText());
    definition.withArray("/subjects").remove(0);
    definition.withArray("/papers").remove(0);
    definition.withArray("/papers/0/subjects").remove(0);
    return definition;
  }

  private static ValidatableResponse noticing(String id) {
    return organiser()
        .header("If-Match", "\"1\"")
        .body(Map.of("publishedOn", Definitions.today().minusDays(3).toString(), "place", "公告栏"))
        .post(ASSESSMENT + "/notice", id)
        .then();
  }

  private static ValidatableResponse readiness(String id) {
    return readiness(id, "en");
  }

  private static ValidatableResponse readiness(String id, String language) {
    return organiser()
        .header("Accept-Language", language)
        .get(ASSESSMENT + "/readiness", id)
        .then();
  }
}
