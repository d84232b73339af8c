package io.gongping.scoring.history;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.support.test.TestTokens.Account;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Another assessment, perhaps of another region, uses a directory id that has a record already. */
@ServiceTest
class RecordConflictApiTest extends OnStack {

  private static final String OWN = "990100";
  private static final String FOREIGN = "990200";
  private static final String BOTH = "990000";

  @Test
  void anotherRegionChangesNeitherHistoryNorStreak() {
    UUID person = UUID.randomUUID();
    decided(OWN, 2024, person, "EXCELLENT");
    BallotBox latest = decided(OWN, 2025, person, "EXCELLENT");
    decided(FOREIGN, 2024, person, "COMPETENT");
    BallotBox foreign = decided(FOREIGN, 2026, person, "EXCELLENT");

    as("committee", OWN)
        .get("/api/v1/histories/" + person)
        .then()
        .body("results.year", contains(2024, 2025))
        .body("results.grade.code", contains("EXCELLENT", "EXCELLENT"))
        .body("results.standing", contains(true, true))
        .body("results.conflict", contains("OPEN", null))
        .body("streaks", hasSize(1))
        .body("streaks[0].from", equalTo(2024))
        .body("streaks[0].to", equalTo(2025));
    result(OWN, latest).body("streak.from", equalTo(2024)).body("streak.years", equalTo(2));
    // The other region's own year is the first of its own streak: 2025 was not its.
    result(FOREIGN, foreign).body("streak.from", equalTo(2026)).body("streak.years", equalTo(1));
    as("auditor", BOTH)
        .get("/api/v1/histories/" + person)
        .then()
        .body("results.region", containsInAnyOrder(OWN, FOREIGN, OWN, FOREIGN))
        .body("streaks.region", contains(OWN, FOREIGN))
        .body("streaks.from", contains(2024, 2026));
  }

  @Test
  void aSecondAssessmentOfTheSameRegionDoesNotReplaceTheFirst() {
    UUID person = UUID.randomUUID();
    BallotBox first = decided(OWN, 2025, person, "EXCELLENT");
    BallotBox second = decided(OWN, 2025, person, "COMPETENT");
    BallotBox next = decided(OWN, 2026, person, "EXCELLENT");

    result(OWN, next).body("streak.from", equalTo(2025)).body("conflict", nullValue());
    result(OWN, first).body("conflict", equalTo("OPEN"));
    result(OWN, second).body("conflict", equalTo("OPEN"));
    conflict(person, 2025, OWN)
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("beyondRegions", equalTo(false))
        .body("records.assessmentId", contains(first.id().toString(), second.id().toString()))
        .body("records.standing", contains(true, false));
  }

  @Test
  void twoPeopleAboveBothRegionsSettleIt() {
    UUID person = UUID.randomUUID();
    BallotBox own = decided(OWN, 2025, person, "EXCELLENT");
    BallotBox foreign = decided(FOREIGN, 2025, person, "COMPETENT");
    BallotBox next = year(OWN, 2026, person, definition -> {});
    String body = settlement(foreign, "该同志 2025 年在 990200 任职");

    propose(person, OWN, "p", body)
        .statusCode(403)
        .body("code", equalTo("conflict-beyond-regions"));
    propose(person, "990300", "p", body).statusCode(404);
    propose(person, BOTH, "p", settlement(next, "没有此记录"))
        .statusCode(422)
        .body("code", equalTo("record-unknown"));
    propose(person, BOTH, "p", body)
        .statusCode(201)
        .header("ETag", "\"3\"")
        .body("state", equalTo("OPEN"))
        .body("settlements[0].proposedBy", equalTo("p"));
    propose(person, BOTH, "q", body, 3).statusCode(409).body("code", equalTo("settlement-pending"));

    verify(person, "p", "CONFIRMED", 3).statusCode(403).body("code", equalTo("own-settlement"));
    verify(person, "q", "CONFIRMED", 2).statusCode(412);
    verify(person, "q", "REJECTED", 3)
        .statusCode(422)
        .body("code", equalTo("rejection-reason-missing"));
    verify(person, "q", "CONFIRMED", 3).statusCode(201).body("state", equalTo("SETTLED"));
    verify(person, "r", "CONFIRMED", 4).statusCode(409).body("code", equalTo("already-verified"));
    propose(person, BOTH, "p", body, 4).statusCode(409).body("code", equalTo("conflict-settled"));

    // What is valid counts in its own region; the other region has no year 2025 of this person.
    decide(OWN, next, "EXCELLENT");
    result(OWN, next).body("streak.from", equalTo(2026));
    result(OWN, own).body("conflict", equalTo("SETTLED"));
    as("auditor", OWN)
        .get("/api/v1/histories/" + person)
        .then()
        .body("results.standing", contains(false, true))
        .body("results.conflict", contains("SETTLED", null));
  }

  @Test
  void aProposalThatIsRejectedLeavesTheConflictOpen() {
    UUID person = UUID.randomUUID();
    BallotBox own = decided(OWN, 2025, person, "EXCELLENT");
    BallotBox foreign = decided(FOREIGN, 2025, person, "COMPETENT");
    propose(person, BOTH, "p", settlement(foreign, "理由")).statusCode(201);

    account("q", "committee", BOTH, null)
        .header("If-Match", "\"3\"")
        .body("{\"verdict\":\"REJECTED\",\"reason\":\"编号录错\"}")
        .post(path(person, 2025) + "/settlements/verification")
        .then()
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .body("records.standing", contains(true, true));
    propose(person, BOTH, "p", settlement(own, "理由"), 4).statusCode(201);
  }

  @Test
  void nobodySettlesTheirOwnConflict() {
    UUID person = UUID.randomUUID();
    BallotBox own = decided(OWN, 2025, person, "EXCELLENT");
    decided(FOREIGN, 2025, person, "COMPETENT");

    account("self", "organiser", BOTH, person)
        .header("If-Match", "\"2\"")
        .body(settlement(own, "理由"))
        .post(path(person, 2025) + "/settlements")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-case"));
    propose(person, BOTH, "p", settlement(own, "理由")).statusCode(201);
    account("self", "committee", BOTH, person)
        .header("If-Match", "\"3\"")
        .body("{\"verdict\":\"CONFIRMED\"}")
        .post(path(person, 2025) + "/settlements/verification")
        .then()
        .statusCode(403)
        .body("code", equalTo("own-case"));
  }

  @Test
  void aRegionSeesThatThereIsAConflictAndNothingOfTheOtherRegion() {
    UUID person = UUID.randomUUID();
    BallotBox own = decided(OWN, 2025, person, "EXCELLENT");
    decided(FOREIGN, 2025, person, "COMPETENT");

    conflict(person, 2025, OWN)
        .body("records.assessmentId", contains(own.id().toString()))
        .body("beyondRegions", equalTo(true));
    conflict(person, 2025, "990300").statusCode(404);
    conflict(person, 2024, OWN).statusCode(404);
    as("auditor", OWN)
        .get("/api/v1/record-conflicts?state=OPEN&limit=100")
        .then()
        .statusCode(200)
        .body("items.directoryId", hasItem(person.toString()));
    as("auditor", "990300")
        .get("/api/v1/record-conflicts")
        .then()
        .body("items.directoryId", not(hasItem(person.toString())));
    as("auditor", OWN).get("/api/v1/record-conflicts?cursor=x").then().statusCode(400);
    as("archivist", OWN).get("/api/v1/record-conflicts").then().statusCode(403);
    io.restassured.RestAssured.get("/api/v1/record-conflicts").then().statusCode(401);
  }

  @Test
  void whatIsListedPageByPageIsEverythingOnce() {
    UUID one = new UUID(0, 1);
    UUID other = new UUID(0, 2);
    for (UUID person : List.of(one, other)) {
      decided("990400", 2025, person, "EXCELLENT");
      decided("990400", 2025, person, "COMPETENT");
    }

    var page = as("auditor", "990400").get("/api/v1/record-conflicts?limit=1").then();
    page.body("items.directoryId", contains(one.toString()));
    String next = page.extract().path("next");
    as("auditor", "990400")
        .queryParam("cursor", next)
        .get("/api/v1/record-conflicts?limit=1")
        .then()
        .body("items.directoryId", contains(other.toString()))
        .body("next", nullValue());
    as("auditor", "990400")
        .get("/api/v1/record-conflicts?state=SETTLED")
        .then()
        .body("items", empty());
  }

  @Test
  void aDocumentThatIsTriedGetsNoNumbersOfAnotherRegion() {
    UUID person = UUID.randomUUID();
    String id = SchemeText.freshId();
    String document = SchemeText.leadersRanked(id, 1);
    account("f", "organiser", FOREIGN, null)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .queryParam("region", FOREIGN)
        .body(document.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .post("/api/v1/schemes")
        .then()
        .statusCode(201);
    account("c", "committee", FOREIGN, null)
        .header("If-Match", "\"" + SchemeText.digest(document) + "\"")
        .body("{\"verdict\":\"CONFIRMED\"}")
        .post("/api/v1/schemes/" + id + "/versions/1/verification")
        .then()
        .statusCode(201);
    BallotBox recorded =
        year(FOREIGN, 2025, person, definition -> SchemeText.pinTo(definition, document));
    decide(FOREIGN, recorded, "EXCELLENT");
    BallotBox own = year(OWN, 2026, person, definition -> {});

    List<String> withPast =
        as("assessor", OWN)
            .contentType(ContentType.JSON)
            .body("{\"document\":" + document + "}")
            .post("/api/v1/assessments/" + own.id() + "/what-ifs")
            .then()
            .statusCode(200)
            .extract()
            .path(
                "items.find { it.subject == 'L01' }.scores.findAll { it.tried.key == 'withPast' }"
                    + ".tried.number");
    // 100 of this year; the 100 of the other region's year would make it 200.
    assertThat(withPast).containsExactly("100.00");
  }

  private static ValidatableResponse conflict(UUID person, int year, String region) {
    return as("auditor", region).get(path(person, year)).then();
  }

  private static ValidatableResponse propose(UUID person, String region, String by, String body) {
    return propose(person, region, by, body, 2);
  }

  private static ValidatableResponse propose(
      UUID person, String region, String by, String body, int seen) {
    return account(by, "organiser", region, null)
        .header("If-Match", "\"" + seen + "\"")
        .body(body)
        .post(path(person, 2025) + "/settlements")
        .then();
  }

  private static ValidatableResponse verify(UUID person, String by, String verdict, int seen) {
    return account(by, "committee", BOTH, null)
        .header("If-Match", "\"" + seen + "\"")
        .body("{\"verdict\":\"" + verdict + "\"}")
        .post(path(person, 2025) + "/settlements/verification")
        .then();
  }

  private static String settlement(BallotBox valid, String reason) {
    return "{\"assessmentId\":\"%s\",\"subject\":\"L01\",\"reason\":\"%s\"}"
        .formatted(valid.id(), reason);
  }

  private static String path(UUID person, int year) {
    return "/api/v1/record-conflicts/%s/ANNUAL/%d".formatted(person, year);
  }

  private static ValidatableResponse result(String region, BallotBox box) {
    return as("auditor", region)
        .get("/api/v1/assessments/" + box.id() + "/results/L01")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification account(
      String name, String role, String region, @Nullable UUID person) {
    return Callers.of(
            new Account(
                name,
                "sub-" + name,
                Set.of(role),
                List.of(region),
                person == null ? null : person.toString()))
        .contentType(ContentType.JSON);
  }

  private BallotBox decided(String region, int year, UUID person, String grade) {
    BallotBox box = year(region, year, person, definition -> {});
    decide(region, box, grade);
    return box;
  }

  private static void decide(String region, BallotBox box, String grade) {
    String result = "/api/v1/assessments/%s/results/L01".formatted(box.id());
    account("o", "organiser", region, null)
        .body("{\"grade\":\"%s\"}".formatted(grade))
        .post(result + "/opinion")
        .then()
        .statusCode(201);
    account("c", "committee", region, null)
        .body(
            "{\"grade\":\"%s\",\"decidedOn\":\"2020-01-02\",\"reason\":\"集体研究决定\"}"
                .formatted(grade))
        .post(result + "/decision")
        .then()
        .statusCode(201);
  }

  private BallotBox year(String region, int year, UUID person, Consumer<ObjectNode> changes) {
    BallotBox box =
        BallotBox.with(
            definition -> {
              definition.put("year", year).put("region", region);
              ((ObjectNode) definition.at("/subjects/1")).put("directoryId", person.toString());
              changes.accept(definition);
            });
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", "AA");
      box.cast("M1-B", "AA");
    }
    return Stage.finish(stack, box);
  }
}
