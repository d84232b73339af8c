package io.gongping.scoring.standing;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.inChinese;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.BallotBox;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class StandingApiTest extends OnStack {

  private static final Map<String, String> TWO_EQUAL_AND_ONE_BELOW =
      Map.of("T1", "AA", "L01", "AA", "L02", "AA", "L03", "AB");

  @Test
  void equalsShareARankAndTheLastIsMarked() {
    BallotBox box = leaders(6, TWO_EQUAL_AND_ONE_BELOW);

    as("committee")
        .get(path(box, "/rankings"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].kind", equalTo("LEADER"))
        .body("items[0].size", equalTo(3))
        .body("items[0].unknown", equalTo(0))
        .body("items[0].entries.subject", equalTo(List.of("L01", "L02", "L03")))
        .body("items[0].entries.rank.rank", equalTo(List.of(1, 1, 3)))
        .body("items[0].entries.rank.worst", equalTo(List.of(1, 1, 3)))
        .body("items[0].entries.rank.tied", equalTo(List.of(1, 1, 0)))
        .body("items[0].entries.rank.bottom", equalTo(List.of(false, false, true)))
        .body("items[0].entries.score.number", equalTo(List.of("100.00", "100.00", "80.00")))
        .body("items[0].entries.score.fraction", equalTo(List.of("100/1", "100/1", "80/1")));
    as("auditor")
        .get(path(box, "/results/L03"))
        .then()
        .body("rank.rank", equalTo(3))
        .body("rank.size", equalTo(3))
        .body("rank.bottom", equalTo(true));
  }

  @Test
  void whereAllAreEqualNobodyIsTheLast() {
    BallotBox box = leaders(6, Map.of("T1", "AA", "L01", "AA", "L02", "AA", "L03", "AA"));

    as("committee")
        .get(path(box, "/rankings"))
        .then()
        .body("items[0].entries.rank.rank", equalTo(List.of(1, 1, 1)))
        .body("items[0].entries.rank.bottom", equalTo(List.of(false, false, false)));
  }

  @Test
  void ofEqualsAtTheEdgeOfTheQuotaPeopleDecideUntilMoreIsApproved() {
    BallotBox box = leaders(6, TWO_EQUAL_AND_ONE_BELOW);

    as("committee")
        .get(path(box, "/quotas"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].grade", equalTo("EXCELLENT"))
        .body("items[0].population", equalTo(3))
        .body("items[0].share", equalTo("1/2"))
        .body("items[0].limit", equalTo(1))
        .body("items[0].approvedShare", equalTo("3/4"))
        .body("items[0].approvedLimit", equalTo(2))
        .body("items[0].proposed", equalTo(2))
        .body("items[0].within", hasSize(0))
        .body("items[0].atEdge", equalTo(List.of("L01", "L02")))
        .body("items[0].over", hasSize(0))
        .body("items[0].approval", nullValue())
        .body("items[0].decided", hasSize(0));
    as("auditor").get(path(box, "/results/L01")).then().body("quota", equalTo("AT_EDGE"));

    approve(box, "organiser", approval("LEADER", "2020-01-02"))
        .statusCode(201)
        .body("items.authority", equalTo(List.of("市委组织部")))
        .body("items.recordedBy", equalTo(List.of("organiser1")));
    Stage.decided(box, "L01", "EXCELLENT");

    as("committee")
        .get(path(box, "/quotas"))
        .then()
        .body("items[0].within", equalTo(List.of("L01", "L02")))
        .body("items[0].atEdge", hasSize(0))
        .body("items[0].approval.reference", equalTo("组发〔2026〕8号"))
        .body("items[0].approval.approvedOn", equalTo("2020-01-02"))
        .body("items[0].decided", equalTo(List.of("L01")));
    as("auditor")
        .get(path(box, "/results"))
        .then()
        .body("items.quota", equalTo(Arrays.asList(null, "WITHIN", "WITHIN", null, null)));
  }

  @Test
  void scoresAreExactAndFlagsAreSeen() {
    BallotBox box = BallotBox.with(definition -> pinned(definition, uploaded()));
    for (int i = 0; i < 10; i++) {
      box.cast("M1-A", marks(i < 4 ? "AA" : "AB"));
      box.cast("M1-B", marks(i < 7 ? "AA" : i < 9 ? "AC" : "A-"));
    }
    Stage.finish(stack, box);

    // 2/5 × 88 + 3/5 × 820/9; low marks 3/5 × 2/9.
    as("auditor")
        .get(path(box, "/results/L01"))
        .then()
        .body("scores.key", equalTo(List.of("opinion", "above", "withPast")))
        .body("scores[0].number", equalTo("89.87"))
        .body("scores[0].fraction", equalTo("1348/15"))
        .body("scores[0].disclosure", equalTo("EXACT"))
        .body("scores[1].fraction", equalTo("88/1"))
        .body("flags.key", equalTo(List.of("low", "lowAbove")))
        .body("flags[0].clause", equalTo("C2 art. 7"))
        .body("flags.state", equalTo(List.of("FAILS", "FAILS")))
        .body("quota", nullValue())
        .body("trace.scheme", notNullValue());
    as("auditor")
        .get(path(box, "/results/T1"))
        .then()
        .body("scores", hasSize(0))
        .body("rank", nullValue())
        .body("proposal.reasons.code", equalTo(List.of("kind-not-graded")));
  }

  @Test
  void numbersThatWouldTakeASmallCategoryApartAreWithheld() {
    BallotBox box = leaders(4, TWO_EQUAL_AND_ONE_BELOW);

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      as(role)
          .get(path(box, "/results/L03"))
          .then()
          .body("breakdown", equalTo("TOTALS"))
          .body("scores.disclosure", equalTo(List.of("WITHHELD", "WITHHELD", "WITHHELD")))
          .body("scores[0].number", nullValue())
          .body("scores[0].fraction", nullValue())
          .body("scores[1].number", nullValue())
          .body("scores[1].fraction", nullValue())
          .body("flags.state", equalTo(List.of("WITHHELD", "WITHHELD")))
          .body("trace.scores.value.reason.code", everyItem(equalTo("withheld")))
          .body("trace.scores.value.number", everyItem(nullValue()));
      inChinese(role)
          .queryParam("format", "text")
          .get(path(box, "/results/L03/trace"))
          .then()
          .statusCode(200)
          .body(containsString("有测评主体人数过少,不公布"), containsString("[不公布]"));
    }
  }

  @Test
  void aYearIsComparedWithTheGroupAndWithTheYearBefore() {
    String scheme = uploaded();
    UUID person = UUID.randomUUID();
    BallotBox before = year(2025, scheme, person, "AA");
    Stage.decided(before, "L01", "EXCELLENT");
    publish(before).body("published", equalTo(List.of("L01")));
    BallotBox now = year(2026, scheme, person, "AB");

    as("committee")
        .get(path(now, "/results/L01/comparison"))
        .then()
        .statusCode(200)
        .body("peers", equalTo(2))
        .body("rank.rank", equalTo(3))
        .body("scores[0].score.number", equalTo("80.00"))
        .body("scores[0].known", equalTo(2))
        .body("scores[0].mean", equalTo("90.00"))
        .body("scores[0].highest", equalTo("100.00"))
        .body("scores[0].lowest", equalTo("80.00"))
        .body("scores[0].aboveMean", equalTo("-10.00"))
        .body("scores[0].change", equalTo("-20.00"))
        .body("scores[2].score.number", equalTo("180.00"))
        .body("past.year", equalTo(2025))
        .body("past.grade.code", equalTo("EXCELLENT"))
        .body("past.scores[0].fraction", equalTo("100/1"));

    Stage.decided(now, "L01", "COMPETENT");
    as("auditor")
        .get("/api/v1/histories/" + person)
        .then()
        .statusCode(200)
        .body("results[0].rank.rank", equalTo(1))
        .body("results[0].rank.size", equalTo(3))
        .body("results[1].rank", nullValue())
        .body("results[1].scores[2].number", equalTo("180.00"))
        .body("results[1].scores[2].disclosure", equalTo("EXACT"))
        .body(
            "trends.find { it.score == 'opinion' }.points.score.number",
            equalTo(List.of("100.00", "80.00")))
        .body("trends.find { it.score == 'opinion' }.points[1].change", equalTo("-20.00"))
        .body("trends.find { it.score == 'opinion' }.schemeId", equalTo(scheme));
  }

  @Test
  void theScoreCardCarriesScoresAndRank() {
    BallotBox box = leaders(6, TWO_EQUAL_AND_ONE_BELOW);
    Stage.decided(box, "L03", "COMPETENT");
    publish(box).statusCode(200);

    var card =
        Topic.await(
                stack,
                "gongping.result-events.v1",
                1,
                message -> box.id().toString().equals(message.key()))
            .getFirst();
    String data = new String(card.value(), UTF_8);
    assertThat(EventSchemas.mistakes("io.gongping.result.published.v1", data)).isEmpty();
    assertThat(data)
        .contains(
            "\"number\":\"80.00\",\"fraction\":\"80/1\"",
            "\"rank\":{\"score\":\"opinion\",\"rank\":3,\"size\":3,\"bottom\":true}");
  }

  @Test
  void anApprovalIsGivenOnceAndOnlyWhereTheSchemeKnowsOne() {
    BallotBox box = leaders(6, TWO_EQUAL_AND_ONE_BELOW);
    approve(box, "organiser", approval("LEADER", "2020-01-02")).statusCode(201);
    approve(box, "organiser", approval("LEADER", "2020-01-02"))
        .statusCode(409)
        .body("code", equalTo("already-approved"));
    approve(box, "organiser", approval("TEAM", "2020-01-02"))
        .statusCode(409)
        .body("code", equalTo("no-higher-share"));
    BallotBox other = leaders(6, TWO_EQUAL_AND_ONE_BELOW);
    approve(other, "organiser", approval("TEAM LEADER", "2020-01-02"))
        .statusCode(409)
        .body("code", equalTo("no-higher-share"));
    approve(other, "organiser", approval("LEADER", LocalDate.now(ZoneOffset.UTC).plusDays(3) + ""))
        .statusCode(422)
        .body("code", equalTo("date-in-future"));
    as("committee").get(path(other, "/quotas")).then().body("items[0].approval", nullValue());
  }

  @Test
  void oneDocumentApprovesForBothKindsOrForNone() {
    BallotBox both = Stage.finish(stack, BallotBox.with(StandingApiTest::underS12));
    approve(both, "organiser", approval("LEADER TEAM", "2020-01-02"))
        .statusCode(201)
        .body("items.kind", equalTo(List.of("TEAM", "LEADER")));

    BallotBox one = Stage.finish(stack, BallotBox.with(StandingApiTest::underS12));
    approve(one, "organiser", approval("LEADER", "2020-01-02")).statusCode(201);
    approve(one, "organiser", approval("TEAM LEADER", "2020-01-02"))
        .statusCode(409)
        .body("code", equalTo("already-approved"));
    as("committee")
        .get(path(one, "/quotas"))
        .then()
        .body("items.findAll { it.kind == 'TEAM' }.approval", everyItem(nullValue()));
    approve(one, "organiser", approval("TEAM", "2020-01-02")).statusCode(201);
  }

  /** The one preset that knows a higher share, for teams and for leaders. */
  private static void underS12(ObjectNode definition) {
    try (InputStream document =
        Objects.requireNonNull(StandingApiTest.class.getResourceAsStream("/schemes/S12.v1.json"))) {
      SchemeText.pinTo(definition, new String(document.readAllBytes(), UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kinds", "authority", "reference", "approvedOn"})
  void anApprovalIsWhole(String member) {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    Map<String, Object> body = approval("LEADER", "2020-01-02");
    body.remove(member);

    approve(box, "organiser", body).statusCode(400).body("code", equalTo("validation-failed"));
  }

  @Test
  void whereNobodyIsRankedOrLimitedTheListsAreEmpty() {
    BallotBox box = Stage.finished(stack);

    as("auditor").get(path(box, "/rankings")).then().statusCode(200).body("items", hasSize(0));
    as("auditor").get(path(box, "/quotas")).then().statusCode(200).body("items", hasSize(0));
    as("auditor")
        .get(path(box, "/results/T1/comparison"))
        .then()
        .statusCode(200)
        .body("scores", hasSize(0))
        .body("rank", nullValue());
  }

  @Test
  void onlyWhoMaySeesAndApproves() {
    BallotBox open = Stage.open(stack, BallotBox.inRegion("990100"));
    for (String suffix : List.of("/rankings", "/quotas", "/results/L01/comparison")) {
      io.restassured.RestAssured.get(path(open, suffix)).then().statusCode(401);
      for (String role : List.of("archivist", "province")) {
        as(role).get(path(open, suffix)).then().statusCode(403);
      }
      as("auditor", "980000").get(path(open, suffix)).then().statusCode(404);
      as("auditor")
          .get(path(open, suffix))
          .then()
          .statusCode(409)
          .body("code", equalTo("results-sealed"));
    }
    io.restassured.RestAssured.given()
        .contentType(ContentType.JSON)
        .body(approval("LEADER", "2020-01-02"))
        .post(path(open, "/quota-approvals"))
        .then()
        .statusCode(401);
    for (String role : List.of("assessor", "committee", "auditor", "archivist", "province")) {
      approve(open, role, approval("LEADER", "2020-01-02")).statusCode(403);
    }
    approve(open, "organiser", approval("LEADER", "2020-01-02"))
        .statusCode(409)
        .body("code", equalTo("results-sealed"));
    as("organiser", "980000")
        .contentType(ContentType.JSON)
        .body(approval("LEADER", "2020-01-02"))
        .post(path(open, "/quota-approvals"))
        .then()
        .statusCode(404);
    as("auditor").get(path(open, "/results/L99/comparison")).then().statusCode(409);
  }

  /** A finished assessment under a scheme that ranks leaders; all raters mark the same. */
  private BallotBox leaders(int fromAbove, Map<String, String> marks) {
    BallotBox box = BallotBox.with(definition -> pinned(definition, uploaded()));
    for (int i = 0; i < fromAbove; i++) {
      box.cast("M1-A", marks);
    }
    for (int i = 0; i < 6; i++) {
      box.cast("M1-B", marks);
    }
    return Stage.finish(stack, box);
  }

  private BallotBox year(int year, String scheme, UUID person, String first) {
    BallotBox box =
        BallotBox.with(
            definition -> {
              pinned(definition, scheme);
              definition.put("year", year);
              definition
                  .withObject("/timetable")
                  .put("opensOn", year + "-11-21")
                  .put("closesOn", "2099-12-31");
              ((ObjectNode) definition.at("/subjects/1")).put("directoryId", person.toString());
            });
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", marks(first));
      box.cast("M1-B", marks(first));
    }
    return Stage.finish(stack, box.closedOn(LocalDate.of(year, 11, 30)));
  }

  private static Map<String, String> marks(String first) {
    return Map.of("T1", "AA", "L01", first, "L02", "AA", "L03", "AA");
  }

  private static void pinned(ObjectNode definition, String scheme) {
    SchemeText.pin(definition, scheme);
  }

  private static String uploaded() {
    String id = SchemeText.freshId();
    SchemeText.upload(SchemeText.leadersRanked(id, 1));
    return id;
  }

  private static Map<String, Object> approval(String kinds, String approvedOn) {
    return new HashMap<>(
        Map.of(
            "kinds",
            List.of(kinds.split(" ")),
            "authority",
            "市委组织部",
            "reference",
            "组发〔2026〕8号",
            "approvedOn",
            approvedOn));
  }

  private static ValidatableResponse approve(BallotBox box, String role, Map<String, Object> body) {
    return as(role)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path(box, "/quota-approvals"))
        .then();
  }

  private static ValidatableResponse publish(BallotBox box) {
    return as("organiser")
        .contentType(ContentType.JSON)
        .body("{\"circle\":\"UNIT\"}")
        .post(path(box, "/publication"))
        .then();
  }

  private static String path(BallotBox box, String suffix) {
    return "/api/v1/assessments/" + box.id() + suffix;
  }
}
