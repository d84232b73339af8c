package io.gongping.ballot.assessment.rest;

import static io.gongping.ballot.fixture.Organiser.as;
import static io.gongping.ballot.fixture.Organiser.change;
import static io.gongping.ballot.fixture.Organiser.organiser;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.support.test.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drafts that are not finished, not wanted any more, or announced too early. */
@ServiceTest
class DraftApiTest {

  private static final String ASSESSMENTS = "/api/v1/assessments";
  private static final String ASSESSMENT = ASSESSMENTS + "/{id}";
  private static final ObjectMapper JSON = new ObjectMapper();

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  @Test
  void aDraftIsSavedBeforeItIsFinishedAndReadBackAsItIs() {
    ObjectNode begun = JSON.createObjectNode().put("region", Definitions.REGION);
    String id = Organiser.draft(begun);
    JsonPath read = organiser().get(ASSESSMENT, id).then().statusCode(200).extract().jsonPath();
    assertThat((Object) read.getMap("definition")).isEqualTo(Map.of("region", Definitions.REGION));

    begun.putObject("title").put("zh", "年度考核");
    begun.set("units", Definitions.county().path("units"));
    begun.putArray("papers");
    revising(id, 1, begun).statusCode(200).header("ETag", "\"2\"");
    organiser()
        .get(ASSESSMENT, id)
        .then()
        .body("definition.title.zh", equalTo("年度考核"))
        .body("definition.units[0].name", equalTo("甲县"));

    revising(id, 2, Definitions.county()).statusCode(200);
    check(id).body("complete", equalTo(true)).body("mistakes", empty());
    noticing(id, 3).statusCode(200);
  }

  @Test
  void whatIsMissingIsNamedByTheCheckAsByTheNotice() {
    ObjectNode unfinished = Definitions.county();
    unfinished.remove("title");
    unfinished.putArray("meetings");
    ((ObjectNode) unfinished.at("/categories/0")).put("weight", "0.3");
    String id = Organiser.draft(unfinished);
    List<String> found =
        check(id)
            .body("complete", equalTo(false))
            .body("mistakes.pointer", hasItems("/title", "/meetings", "/categories"))
            .body("mistakes.code", hasItems("member-missing", "list-size", "weights-sum"))
            .body("mistakes.find { it.pointer == '/title' }.title.zh", equalTo("缺少此项"))
            .body(
                "mistakes.find { it.pointer == '/title' }.title.en",
                equalTo("This member is missing"))
            .body("mistakes.find { it.pointer == '/categories' }.detail.sum", equalTo("0.9"))
            .extract()
            .path("mistakes.pointer");
    assertThat(
            refused(noticing(id, 1), 422, "definition-invalid")
                .extract()
                .<List<String>>path("errors.pointer"))
        .isEqualTo(found);
    organiser().get(ASSESSMENT, id).then().body("state", equalTo("DRAFT"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"region\": null}",
        "{\"region\": \"9901\"}",
        "{\"region\": \"990100\", \"year\": \"2026\"}",
        "{\"region\": \"990100\", \"kind\": \"MONTHLY\"}",
        "{\"region\": \"990100\", \"tittle\": {}}",
        "{\"region\": \"990100\", \"units\": [{\"key\": \"甲\"}]}",
        "{\"region\": \"990100\", \"units\": {}}",
        "{\"region\": \"990100\", \"timetable\": {\"opensOn\": \"tomorrow\"}}"
      })
  void whatMakesNoSenseIsRefusedAtOnce(String body) {
    refused(
        organiser()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(body)
            .post(ASSESSMENTS)
            .then(),
        422,
        "definition-invalid");
  }

  @Test
  void aListingShowsWhatADraftSaysAlready() {
    String region = "97" + String.format("%02d", (int) (Math.random() * 90) + 10) + "01";
    String id =
        RestAssured.given()
            .auth()
            .oauth2(TestTokens.token("regional", Set.of("organiser"), region))
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body("{\"region\":\"" + region + "\",\"title\":{\"zh\":\"草稿\"},\"year\":null}")
            .post(ASSESSMENTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("regional", Set.of("auditor"), region))
        .queryParam("limit", 100)
        .get(ASSESSMENTS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.find { it.id == '" + id + "' }.title.zh", equalTo("草稿"))
        .body("items.find { it.id == '" + id + "' }.year", nullValue())
        .body("items.find { it.id == '" + id + "' }.timetable", nullValue());
  }

  @Test
  void aDraftIsDeletedOnItsCurrentVersionAndTheDeedStaysOnRecord() {
    String id = Organiser.draft(Definitions.county());
    revising(id, 1, Definitions.county()).statusCode(200);
    refused(deleting(id, "\"1\""), 412, "version-stale");
    refused(organiser().delete(ASSESSMENT, id).then(), 428, "if-match-required");
    deleting(id, "\"2\"").statusCode(204);
    refused(organiser().get(ASSESSMENT, id).then(), 404, "not-found");
    refused(deleting(id, "\"2\""), 404, "not-found");
    assertThat(new Box(stack).audited("assessment.deleted", id)).isEqualTo(1);
  }

  @Test
  void whatWasAnnouncedIsNotDeleted() throws SQLException {
    String noticed = Organiser.noticed(Definitions.county());
    refused(deleting(noticed, "\"2\""), 409, "wrong-state");
    withdrawing(noticed, 2, "会议改期").statusCode(200);
    refused(deleting(noticed, "\"3\""), 409, "notice-was-given");
    String open = Organiser.opened(Definitions.county());
    refused(deleting(open, "\"3\""), 409, "wrong-state");
    try (Connection connection = new Box(stack).as("assessment", "assessment_app");
        Statement delete = connection.createStatement()) {
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> delete.execute("DELETE FROM assessment WHERE id = '" + open + "'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("only a draft is deleted");
    }
  }

  @Test
  void aNoticeIsTakenBackWithItsReasonAndBothStayReadable() {
    String id = Organiser.noticed(Definitions.county());
    withdrawing(id, 2, "会议改期").statusCode(200).body("state", equalTo("DRAFT"));
    revising(id, 3, Definitions.county()).statusCode(200);
    noticing(id, 4).statusCode(200);
    withdrawing(id, 5, "方案有误").statusCode(200);
    organiser()
        .get(ASSESSMENT, id)
        .then()
        .body("notice", nullValue())
        .body("withdrawnNotices.reason", contains("会议改期", "方案有误"))
        .body("withdrawnNotices.version", contains(2, 5))
        .body("withdrawnNotices[0].notice.place", equalTo("公告栏"))
        .body("withdrawnNotices[0].withdrawnOn", equalTo(Definitions.today().toString()));
    assertThat(new Box(stack).audited("notice.withdrawn", id)).isEqualTo(2);
  }

  @Test
  void aNoticeIsNotTakenBackAfterTheOpeningNorWithoutAReason() {
    String open = Organiser.opened(Definitions.county());
    refused(withdrawing(open, 3, "x"), 409, "wrong-state").body("allowed", contains("NOTICED"));
    String noticed = Organiser.noticed(Definitions.county());
    refused(withdrawing(noticed, 2, " "), 400, "validation-failed");
    refused(withdrawing(noticed, 2, "x".repeat(501)), 400, "validation-failed");
    refused(withdrawing(noticed, 1, "x"), 412, "version-stale");
    refused(
        as("auditor")
            .body(Map.of("reason", "x"))
            .post(ASSESSMENT + "/notice/withdrawal", noticed)
            .then(),
        403,
        "forbidden");
    change(noticed, "opening", 2).then().statusCode(200);
  }

  private static ValidatableResponse revising(String id, long version, ObjectNode definition) {
    return organiser()
        .header("If-Match", "\"" + version + "\"")
        .body(definition.toString())
        .put(ASSESSMENT, id)
        .then();
  }

  private static ValidatableResponse noticing(String id, long version) {
    Schemes.areKnown();
    return organiser()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("publishedOn", Definitions.today().minusDays(3).toString(), "place", "公告栏"))
        .post(ASSESSMENT + "/notice", id)
        .then();
  }

  private static ValidatableResponse withdrawing(String id, long version, String reason) {
    return organiser()
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("reason", reason))
        .post(ASSESSMENT + "/notice/withdrawal", id)
        .then();
  }

  private static ValidatableResponse deleting(String id, String ifMatch) {
    return organiser().header("If-Match", ifMatch).delete(ASSESSMENT, id).then();
  }

  private static ValidatableResponse check(String id) {
    return organiser().get(ASSESSMENT + "/check", id).then().statusCode(200);
  }

  private static ValidatableResponse refused(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }
}
