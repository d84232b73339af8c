package io.gongping.ballot.assessment.rest;

import static io.gongping.ballot.fixture.Organiser.as;
import static io.gongping.ballot.fixture.Organiser.change;
import static io.gongping.ballot.fixture.Organiser.organiser;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.test.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class AssessmentApiTest {

  private static final String ASSESSMENTS = "/api/v1/assessments";

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v1/assessments",
    "GET, /api/v1/assessments",
    "GET, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f",
    "PUT, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f",
    "DELETE, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f",
    "GET, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/check",
    "POST, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/notice",
    "POST, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/notice/withdrawal",
    "POST, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/opening",
    "POST, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/closing",
    "POST, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/papers/P/slips",
    "PUT, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/papers/P/attendance",
    "GET, /api/v1/assessments/5f0c6f9e-5d4e-4d6f-9a67-1f6c9b1d2e3f/turnout"
  })
  void nothingIsDoneWithoutTheRightRole(String method, String path) {
    String body =
        path.endsWith("notice")
            ? "{\"publishedOn\":\"2026-01-01\",\"place\":\"x\"}"
            : path.endsWith("withdrawal")
                ? "{\"reason\":\"x\"}"
                : path.endsWith("slips") ? "{\"count\":1}" : "{\"present\":1,\"issued\":1}";
    refused(
        given().contentType(ContentType.JSON).body(body).request(method, path).then(),
        401,
        "unauthorized");
    refused(as("archivist").body(body).request(method, path).then(), 403, "forbidden");
    RequestSpecification allowed =
        organiser().header("If-Match", "\"1\"").header("Idempotency-Key", key());
    ValidatableResponse response =
        allowed
            .body(
                path.endsWith("3f") || path.endsWith("assessments")
                    ? Definitions.county().toString()
                    : body)
            .request(method, path)
            .then();
    if (path.equals(ASSESSMENTS)) {
      response.statusCode(method.equals("GET") ? 200 : 201);
    } else {
      refused(response, 404, "not-found");
    }
  }

  @Test
  void whoOnlyReadsMayRead() {
    String id = Organiser.draft(Definitions.county());
    for (String role : List.of("assessor", "committee", "auditor")) {
      as(role).get(ASSESSMENTS + "/{id}", id).then().statusCode(200);
      refused(as(role).post(ASSESSMENTS + "/{id}/opening", id).then(), 403, "forbidden");
    }
    as("auditor")
        .get(ASSESSMENTS + "/{id}/turnout", Organiser.opened(Definitions.county()))
        .then()
        .statusCode(200);
  }

  @Test
  void aDraftIsReadBackAsItWasSentWithWhatItLeftToTheDefault() {
    ObjectNode definition = Definitions.county();
    String id = Organiser.draft(definition);
    Definitions.spellOut(definition);
    JsonPath read =
        organiser()
            .get(ASSESSMENTS + "/{id}", id)
            .then()
            .statusCode(200)
            .header("ETag", "\"1\"")
            .body("state", equalTo("DRAFT"), "version", equalTo(1))
            .extract()
            .jsonPath();
    assertThat((Object) read.getMap("definition"))
        .isEqualTo(JsonPath.from(definition.toString()).getMap(""));
  }

  @Test
  void theAnswerToACreationTellsWhereItIs() {
    String location =
        creating(key(), Definitions.county())
            .statusCode(201)
            .header("ETag", "\"1\"")
            .extract()
            .header("Location");
    assertThat(location).matches(".*/api/v1/assessments/[0-9a-f-]{36}");
  }

  @Test
  void aCreationMayBeRepeated() {
    String key = key();
    ObjectNode definition = Definitions.county();
    String first = creating(key, definition).statusCode(201).extract().path("id");
    String second = creating(key, definition).statusCode(201).extract().path("id");
    assertThat(second).isEqualTo(first);
    refused(creating(key, Definitions.county().put("year", 2025)), 422, "idempotency-key-reused");
    refused(creating("two words", definition), 400, "idempotency-key-malformed");
    refused(
        organiser().body(definition.toString()).post(ASSESSMENTS).then(),
        400,
        "idempotency-key-malformed");
  }

  @Test
  void aDefinitionWithMistakesIsRefusedWithAllOfThem() {
    ObjectNode definition = Definitions.county();
    definition.put("kind", "MONTHLY");
    ((ObjectNode) definition.at("/categories/0")).put("weight", "0.5");
    String key = key();
    refused(creating(key, definition), 422, "definition-invalid")
        .body("errors", hasSize(2))
        .body("errors[1].pointer", equalTo("/categories"))
        .body("errors[1].code", equalTo("weights-sum"))
        .body("errors[1].title", equalTo("各类别权重之和不等于 1"));
    creating(key, Definitions.county()).statusCode(201);
  }

  @Test
  void whatIsNoDefinitionIsMalformed() {
    for (String body :
        List.of("", "[]", "null", "{", "{\"kind\":\"ANNUAL\",\"kind\":\"ANNUAL\"}")) {
      refused(
          organiser().header("Idempotency-Key", key()).body(body).post(ASSESSMENTS).then(),
          400,
          "malformed-body");
    }
    refused(
        organiser()
            .contentType("text/plain")
            .header("Idempotency-Key", key())
            .body("x")
            .post(ASSESSMENTS)
            .then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void onlyADraftIsRevisedAndOnlyOnItsCurrentVersion() {
    String id = Organiser.draft(Definitions.county());
    revising(id, "\"1\"", Definitions.county().put("year", 2025))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("definition.year", equalTo(2025));
    refused(revising(id, "\"1\"", Definitions.county()), 412, "version-stale");
    refused(revising(id, null, Definitions.county()), 428, "if-match-required");
    String noticed = Organiser.noticed(Definitions.county());
    refused(revising(noticed, "\"2\"", Definitions.county()), 409, "wrong-state")
        .body("state", equalTo("NOTICED"))
        .body("allowed", equalTo(List.of("DRAFT")));
  }

  @Test
  void otherRegionsDoNotExist() {
    String id = Organiser.draft(Definitions.county());
    for (String region : List.of("990200", "980000", "990101")) {
      refused(inRegion(region).get(ASSESSMENTS + "/{id}", id).then(), 404, "not-found");
      refused(
          inRegion(region)
              .header("If-Match", "\"1\"")
              .post(ASSESSMENTS + "/{id}/opening", id)
              .then(),
          404,
          "not-found");
      assertThat(
              inRegion(region)
                  .queryParam("limit", 100)
                  .get(ASSESSMENTS)
                  .then()
                  .statusCode(200)
                  .extract()
                  .<List<String>>path("items.id"))
          .doesNotContain(id);
    }
    given()
        .auth()
        .oauth2(TestTokens.token("city", Set.of("auditor"), "990000"))
        .get(ASSESSMENTS + "/{id}", id)
        .then()
        .statusCode(200);
    refused(creating(key(), Definitions.county().put("region", "980000")), 403, "forbidden");
  }

  @Test
  void pagesShowEveryAssessmentOnceInAStableOrder() {
    String region = "97" + String.format("%02d", (int) (Math.random() * 90) + 10) + "00";
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(
          inRegion(region)
              .header("Idempotency-Key", key())
              .body(Definitions.county().put("region", region).toString())
              .post(ASSESSMENTS)
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    List<String> seen = new ArrayList<>();
    @Nullable String cursor = "";
    while (cursor != null) {
      JsonPath page =
          inRegion(region)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get(ASSESSMENTS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    }
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made).isSorted();
    refused(
        organiser().queryParam("cursor", "no-cursor").get(ASSESSMENTS).then(),
        400,
        "cursor-invalid");
    refused(organiser().queryParam("limit", 101).get(ASSESSMENTS).then(), 400, "validation-failed");
  }

  @Test
  void theNoticeIsCheckedAgainstTheCalendar() {
    String id = Organiser.draft(Definitions.county());
    refused(noticing(id, Definitions.today().minusDays(2).toString()), 422, "notice-too-short");
    refused(noticing(id, Definitions.today().plusDays(1).toString()), 422, "notice-in-future");
    refused(
        organiser()
            .header("If-Match", "\"1\"")
            .body("{\"place\":\" \"}")
            .post(ASSESSMENTS + "/{id}/notice", id)
            .then(),
        400,
        "validation-failed");
    noticing(id, Definitions.today().minusDays(3).toString())
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("NOTICED"));
    organiser()
        .get(ASSESSMENTS + "/{id}", id)
        .then()
        .body("notice.place", equalTo("公告栏"))
        .body("state", equalTo("NOTICED"));
  }

  @Test
  void itOpensOnItsDayAndNotTwice() {
    ObjectNode tomorrow = Definitions.county();
    ((ObjectNode) tomorrow.at("/timetable"))
        .put("opensOn", Definitions.today().plusDays(1).toString());
    String early = Organiser.noticed(tomorrow);
    refused(change(early, "opening", 2).then(), 409, "opening-too-early");
    String id = Organiser.opened(Definitions.county());
    refused(change(id, "opening", 3).then(), 409, "wrong-state");
    refused(change(id, "opening", 1).then(), 412, "version-stale");
    organiser()
        .get(ASSESSMENTS + "/{id}", id)
        .then()
        .body("state", equalTo("OPEN"))
        .body("definition.papers.paperId", hasSize(2));
  }

  @Test
  void itDoesNotOpenWhenItsLastDayHasPassed() {
    LocalDate today = Definitions.today();
    ObjectNode past = Definitions.county();
    ((ObjectNode) past.at("/timetable"))
        .put("opensOn", today.minusDays(5).toString())
        .put("closesOn", today.minusDays(1).toString());
    String id = Organiser.draft(past);
    noticing(id, today.minusDays(8).toString()).statusCode(200);
    refused(change(id, "opening", 2).then(), 409, "opening-too-late")
        .body("closesOn", equalTo(today.minusDays(1).toString()))
        .body("title", equalTo("已过截止日期,不能开启"));
    organiser().get(ASSESSMENTS + "/{id}", id).then().body("state", equalTo("NOTICED"));
  }

  @Test
  void theDayOfTheClosingIsKept() {
    String id = Organiser.opened(Definitions.county());
    organiser().get(ASSESSMENTS + "/{id}", id).then().body("closedOn", nullValue());
    Organiser.close(id, 0);
    organiser()
        .get(ASSESSMENTS + "/{id}", id)
        .then()
        .body("closedOn", equalTo(Definitions.today().toString()));
  }

  @Test
  void itClosesOnlyWithTheAttendanceOfEveryPaper() {
    String id = Organiser.opened(Definitions.county());
    Organiser.attendance(id, "M1-A", 3, 0);
    refused(change(id, "closing", 3).then(), 409, "attendance-missing")
        .body("papers", equalTo(List.of("M1-B")));
    Organiser.attendance(id, "M1-B", 0, 0);
    change(id, "closing", 3).then().statusCode(200).header("ETag", "\"4\"");
    refused(change(id, "closing", 4).then(), 409, "wrong-state");
    refused(
        organiser()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(Map.of("present", 1, "issued", 0))
            .put(ASSESSMENTS + "/{id}/papers/M1-A/attendance", id)
            .then(),
        409,
        "wrong-state");
  }

  @Test
  void aRequestFromANonsensicalPathIsNotFound() {
    refused(organiser().get(ASSESSMENTS + "/no-uuid").then(), 404, "not-found");
  }

  private static ValidatableResponse creating(String key, ObjectNode definition) {
    return organiser()
        .header("Idempotency-Key", key)
        .body(definition.toString())
        .post(ASSESSMENTS)
        .then();
  }

  private static ValidatableResponse revising(
      String id, @Nullable String ifMatch, ObjectNode definition) {
    RequestSpecification request = organiser().body(definition.toString());
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(ASSESSMENTS + "/{id}", id).then();
  }

  private static ValidatableResponse noticing(String id, String publishedOn) {
    Schemes.areKnown();
    return organiser()
        .header("If-Match", "\"1\"")
        .body(Map.of("publishedOn", publishedOn, "place", "公告栏"))
        .post(ASSESSMENTS + "/{id}/notice", id)
        .then();
  }

  @Test
  void aListingIsNarrowedAndTellsHowManyThereAre() {
    String region = "96" + String.format("%04d", (int) (Math.random() * 10_000));
    for (int year : List.of(2024, 2025, 2025)) {
      inRegion(region)
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(
              Map.of(
                  "region",
                  region,
                  "year",
                  year,
                  "kind",
                  year == 2024 ? "ANNUAL" : "PROBATION",
                  "title",
                  Map.of("zh", "考核100%" + year, "en", "Draft " + year)))
          .post(ASSESSMENTS)
          .then()
          .statusCode(201);
    }
    Map<String, Integer> totals =
        Map.ofEntries(
            Map.entry("limit=1", 3),
            Map.entry("year=2025", 2),
            Map.entry("kind=ANNUAL", 1),
            Map.entry("kind=PROBATION&year=2024", 0),
            Map.entry("state=DRAFT", 3),
            Map.entry("state=CLOSED", 0),
            Map.entry("text=draft 2025", 2),
            Map.entry("text=100%25", 3),
            Map.entry("text=1_0", 0),
            Map.entry("region=" + region, 3),
            Map.entry("region=950000", 0));
    totals.forEach(
        (filter, total) ->
            inRegion(region)
                .urlEncodingEnabled(false)
                .get(ASSESSMENTS + "?" + filter.replace(" ", "%20"))
                .then()
                .statusCode(200)
                .body("total", equalTo(total)));
    for (String filter :
        List.of("state=OPENED", "year=x", "kind=annual", "region=96", "text=" + "x".repeat(101))) {
      refused(inRegion(region).get(ASSESSMENTS + "?" + filter).then(), 400, "validation-failed");
    }
  }

  private static RequestSpecification inRegion(String region) {
    return given()
        .auth()
        .oauth2(TestTokens.token("regional", Set.of("organiser", "auditor"), region))
        .contentType(ContentType.JSON);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static ValidatableResponse refused(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }
}
