package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ResultApiTest extends OnStack {

  @Test
  void beforeTheFindingsEveryProposalSaysWhatIsMissing() {
    BallotBox box = Stage.finished(stack);

    as("committee")
        .get(results(box))
        .then()
        .statusCode(200)
        .body("items.subject", equalTo(List.of("T1", "L01", "L02", "L03", "T2")))
        .body("items.proposal.outcome.unique()", equalTo(List.of("UNDETERMINED")))
        .body(
            "items[0].proposal.missing.key",
            equalTo(
                List.of(
                    "targets",
                    "unity",
                    "graveError",
                    "countyRanking",
                    "populationTarget",
                    "publicSecurityTarget")))
        .body("items[0].proposal.missing[0].subject", equalTo("T1"))
        .body("items[0].proposal.missing[0].label.zh", equalTo("考核目标完成情况"))
        .body("items[0].published", equalTo(false))
        .body("items[0].trace", nullValue());
  }

  @Test
  void pagesFollowEachOther() {
    BallotBox box = Stage.finished(stack);

    String next =
        as("auditor")
            .queryParam("limit", 3)
            .get(results(box))
            .then()
            .body("items.subject", equalTo(List.of("T1", "L01", "L02")))
            .extract()
            .path("next");
    as("auditor")
        .queryParam("limit", 3)
        .queryParam("cursor", next)
        .get(results(box))
        .then()
        .body("items.subject", equalTo(List.of("L03", "T2")))
        .body("next", nullValue());
    as("auditor")
        .queryParam("cursor", "bm93aGVyZQ")
        .get(results(box))
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    as("auditor")
        .queryParam("limit", 0)
        .get(results(box))
        .then()
        .statusCode(400)
        .body("code", equalTo("validation-failed"));
  }

  @Test
  void findingsAndVotesGiveAGradeWithItsClauses() {
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T1");

    as("assessor")
        .get(results(box) + "/T1")
        .then()
        .statusCode(200)
        .body("proposal.outcome", equalTo("GRADE"))
        .body("proposal.grade.code", equalTo("EXCELLENT"))
        .body("proposal.grade.label.zh", equalTo("优秀"))
        .body(
            "proposal.fired",
            equalTo(
                List.of(
                    "S11 art. 22(1)", "S11 art. 22(1)1", "S11 art. 22(1)2", "S11 art. 22(1)3")));
  }

  @Test
  void sharesAreExactByCategoryWeightedAndPooled() {
    BallotBox box = BallotBox.inRegion("990100");
    for (int i = 0; i < 10; i++) {
      box.cast("M1-A", i < 4 ? "AA" : "AB");
      box.cast("M1-B", i < 7 ? "AA" : i < 9 ? "AC" : "A-");
      box.cast("M1-B", "AA");
    }
    Stage.finish(stack, box);

    // A: 4 of 10, weight 2/5. B: 17 of 19, weight 3/5.
    as("organiser")
        .get(results(box) + "/T1")
        .then()
        .statusCode(200)
        .body("breakdown", equalTo("CATEGORIES_AND_PAPERS"))
        .body("items[1].item", equalTo("overall"))
        .body("items[1].ballots", equalTo(30))
        .body("items[1].opinions", equalTo(29))
        .body("items[1].options[0].votes", equalTo(21))
        .body("items[1].options[0].pooled.fraction", equalTo("21/29"))
        .body("items[1].options[0].pooled.share", equalTo("0.7241"))
        .body("items[1].options[0].weighted.fraction", equalTo("331/475"))
        .body("items[1].options[0].weighted.share", equalTo("0.6968"))
        .body("items[1].categories.category", equalTo(List.of("A", "B")))
        .body("items[1].categories[0].shares.A.fraction", equalTo("2/5"))
        .body("items[1].categories[1].shares.A.fraction", equalTo("17/19"))
        .body("items[1].categories[1].papers[0].paper", equalTo("M1-B"))
        .body("items[1].categories[1].papers[0].votes.'-'", equalTo(1));
  }

  @Test
  void aSmallCategoryHidesTheBreakdownOfItsSubjectsFromEverybody() {
    BallotBox box = BallotBox.inRegion("990100");
    for (int i = 0; i < 4; i++) {
      box.cast("M1-A", "BB");
    }
    for (int i = 0; i < 9; i++) {
      box.cast("M1-B", "AA");
      box.cast("M2-B", "AA");
    }
    Stage.finish(stack, box);

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      as(role)
          .get(results(box) + "/T1")
          .then()
          .body("breakdown", equalTo("TOTALS"))
          .body("items.categories.flatten()", equalTo(java.util.Arrays.asList(null, null)))
          .body("items[1].options[0].pooled.fraction", equalTo("9/13"))
          .body("items.options.flatten().pooled.findAll { it != null }", hasSize(8))
          .body("items.options.flatten().weighted.findAll { it != null }", hasSize(0));
      String trace = as(role).get(results(box) + "/T1/trace").body().asString();
      assertThat(trace).contains("fewer than 5").doesNotContain("\"appliedWeight\"");
      as(role)
          .queryParam("format", "text")
          .get(results(box) + "/T1/trace")
          .then()
          .body(containsString("breakdown withheld: fewer than 5 in a category"));
    }
    as("auditor")
        .get(results(box) + "/T2")
        .then()
        .body("breakdown", equalTo("CATEGORIES_AND_PAPERS"));
  }

  /**
   * Nine A and four C: the share of C and D is anything from 4/15, where all four are of the staff,
   * to 2/5, and the rules ask for 3/10. Beside the totals the outcome would tell.
   */
  @Test
  void totalsGoWhereTheOutcomeBesideThemWouldTellTheSmallCategory() {
    BallotBox box = BallotBox.inRegion("990100");
    for (int i = 0; i < 4; i++) {
      box.cast("M1-A", "AC");
    }
    for (int i = 0; i < 9; i++) {
      box.cast("M1-B", "AA");
    }
    Stage.finish(stack, box);

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      as(role)
          .get(results(box) + "/T1")
          .then()
          .body("breakdown", equalTo("OUTCOME"))
          .body("items.ballots", equalTo(List.of(13, 13)))
          .body("items.opinions.findAll { it != null }", hasSize(0))
          .body("items.options.findAll { it != null }", hasSize(0))
          .body("items.categories.findAll { it != null }", hasSize(0));
    }
  }

  @Test
  void theTraceNamesEveryNumberAndClause() {
    BallotBox box = Stage.finished(stack);
    Stage.found(box, "T1", "targets", "MET");

    as("auditor")
        .get(results(box) + "/T1/trace")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("scheme", equalTo("S11"))
        .body("policies.shareBasis", equalTo("WEIGHTED"))
        .body("rules.grade.code", equalTo(List.of("POOR", "AVERAGE", "EXCELLENT")))
        .body("rules.truth", equalTo(List.of("UNKNOWN", "FALSE", "FALSE")))
        .body("rules[2].when.parts[0].clause", equalTo("S11 art. 22(1)1"))
        .body("rules[2].when.parts[0].parts[0].kind", equalTo("FINDING"))
        .body("rules[2].when.parts[0].parts[0].finding.found.code", equalTo("MET"))
        .body("rules[2].when.parts[2].clause", equalTo("S11 art. 22(1)3"))
        .body(
            "rules[2].when.parts[2].parts[0].comparison.left.share.categories.category",
            equalTo(List.of("A", "B")))
        .body(
            "rules[2].when.parts[2].parts[0].comparison.left.share.categories[0]"
                + ".appliedWeight.fraction",
            equalTo("2/5"))
        .body("otherwise.grade.code", equalTo("GOOD"))
        .body("vetoes", hasSize(1));
    assertThat(as("auditor").get(results(box) + "/T1/trace").body().asString())
        .as("the trace of a team looks at its principals")
        .contains("\"PRINCIPAL\"", "\"L01\"", "\"L02\"")
        .doesNotContain("\"L03\"");
  }

  @Test
  void theTraceReadsAsTextInBothLanguages() {
    BallotBox box = Stage.finished(stack);

    as("auditor")
        .accept("text/plain")
        .get(results(box) + "/T1/trace")
        .then()
        .statusCode(200)
        .contentType("text/plain;charset=utf-8")
        .header("Content-Language", "en")
        .body(containsString("Rules, in order of precedence:"))
        .body(containsString("A Category A: 6 of 6, weight 2/5, applied 2/5"))
        .body(containsString("[S11 art. 22(1)3]"));
    String chinese =
        Callers.inChinese("auditor")
            .queryParam("format", "text")
            .get(results(box) + "/T1/trace")
            .then()
            .header("Content-Language", "zh-CN")
            .extract()
            .asString();
    assertThat(chinese).contains("规则(按优先次序)", "A 市级领导:6票 / 6,权重2/5,计入权重2/5", "S11 art. 22(1)3");
  }

  @Test
  void anAssessmentByAnUnknownSchemeIsUndeterminedForThatReason() {
    BallotBox box =
        BallotBox.with(
            definition -> definition.putObject("scheme").put("id", "X9").put("version", 1));
    box.cast("M2-B", "AA");
    Stage.finish(stack, box);

    as("auditor")
        .get(results(box))
        .then()
        .body("items.proposal.reasons.code.flatten().unique()", equalTo(List.of("scheme-unknown")));
    as("auditor").get(results(box) + "/T2").then().statusCode(200);
    as("auditor").get(results(box) + "/T2/trace").then().statusCode(404);
  }

  @Test
  void whoHasNoTokenNoRoleOrNoRegionSeesNothing() {
    BallotBox box = Stage.finished(stack);
    for (String path : List.of("", "/T1", "/T1/trace")) {
      io.restassured.RestAssured.get(results(box) + path)
          .then()
          .statusCode(401)
          .body("code", equalTo("unauthorized"));
      for (String role : List.of("archivist", "province")) {
        as(role).get(results(box) + path).then().statusCode(403).body("code", equalTo("forbidden"));
      }
      as("auditor", "980000")
          .get(results(box) + path)
          .then()
          .statusCode(404)
          .body("code", equalTo("not-found"));
    }
    as("auditor").get(results(box) + "/T9").then().statusCode(404);
    as("auditor").get(results(box) + "/T9/trace").then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2",
    "state=FINAL, 1",
    "state=OPEN, 1",
    "state=DISCREPANT, 0",
    "year=2026, 2",
    "year=2025, 0",
    "kind=ANNUAL, 2",
    "kind=PROBATION, 0",
    "region=940101, 1",
    "region=940100, 2",
    "region=930000, 0",
    "text=年度, 2",
    "text=ANNUAL ass, 2",
    "text=%, 0",
    "text=_, 0"
  })
  void aListOfAssessmentsIsNarrowedAndTellsHowManyThereAre(String filter, int total) {
    listed();
    RequestSpecification asking = as("auditor", "940000").queryParam("limit", 1);
    if (!filter.isEmpty()) {
      asking.queryParam(filter.split("=", 2)[0], filter.split("=", 2)[1]);
    }
    asking
        .get("/api/v1/assessments")
        .then()
        .statusCode(200)
        .body("items", hasSize(Math.min(1, total)))
        .body("total", equalTo(total));
  }

  /** Two in regions that no other test uses. */
  private void listed() {
    if (as("auditor", "940000").get("/api/v1/assessments").<Integer>path("total") == 0) {
      Stage.finished(stack, "940101");
      Stage.open(stack, BallotBox.inRegion("940102"));
    }
  }

  @Test
  void aListIsNotNarrowedByWhatNoAssessmentHas() {
    for (String filter :
        List.of(
            "state=CLOSED", "year=1948", "kind=annual", "region=94", "text=" + "x".repeat(101))) {
      as("auditor")
          .get("/api/v1/assessments?" + filter)
          .then()
          .statusCode(400)
          .body("code", equalTo("validation-failed"))
          .body("violations.field", contains(filter.split("=", 2)[0]));
    }
  }

  @Test
  void oneRequestHasTheVotesOfAllSubjectsBeforeAndAfterADecision() {
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T1");
    for (boolean decided : List.of(false, true)) {
      if (decided) {
        Stage.decided(box, "T1", "EXCELLENT");
      }
      JsonPath list =
          as("auditor")
              .queryParam("votes", true)
              .get(results(box))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      JsonPath single = as("auditor").get(results(box) + "/T1").jsonPath();
      assertThat(list.<List<Object>>get("items.find { it.subject == 'T1' }.items"))
          .isNotEmpty()
          .isEqualTo(single.get("items"));
      assertThat(list.getString("items.find { it.subject == 'T1' }.breakdown"))
          .isEqualTo(single.getString("breakdown"));
      assertThat(list.<List<Object>>get("items.items")).doesNotContainNull();
      assertThat(list.<List<Object>>get("items.trace")).containsOnlyNulls();
    }
    as("auditor")
        .get(results(box))
        .then()
        .body("items.find { it.subject == 'T1' }", not(hasKey("items")))
        .body("items.find { it.subject == 'T1' }", not(hasKey("trace")));
  }

  @Test
  void assessmentsAreListedByRegion() {
    BallotBox box = Stage.finished(stack, "970100");

    as("organiser", "970000")
        .queryParam("limit", 100)
        .get("/api/v1/assessments")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(box.id().toString()))
        .body("items.region.unique()", equalTo(List.of("970100")));
    as("organiser", "960000").get("/api/v1/assessments").then().body("items", hasSize(0));
    as("organiser").queryParam("cursor", "x!").get("/api/v1/assessments").then().statusCode(400);
    io.restassured.RestAssured.get("/api/v1/assessments").then().statusCode(401);
    as("province").get("/api/v1/assessments").then().statusCode(403);
    as("organiser", "980000").get("/api/v1/assessments/" + box.id()).then().statusCode(404);
    as("auditor").get("/api/v1/assessments/no-uuid").then().statusCode(404);
  }

  @Test
  void theSchemesAreOpenToEveryRole() {
    for (String role :
        List.of("organiser", "assessor", "committee", "archivist", "auditor", "province")) {
      as(role)
          .get("/api/v1/schemes")
          .then()
          .statusCode(200)
          .body("items.id", hasItems("S11"))
          .body("items[0].title.en", notNullValue());
      as(role)
          .get("/api/v1/schemes/S11/versions/1")
          .then()
          .statusCode(200)
          .contentType("application/json")
          .body("ruleSets.subjects", equalTo(List.of("TEAM", "LEADER")));
    }
    as("auditor").get("/api/v1/schemes/S11/versions/2").then().statusCode(404);
    as("auditor").get("/api/v1/schemes/X/versions/1").then().statusCode(404);
    io.restassured.RestAssured.get("/api/v1/schemes").then().statusCode(401);
    io.restassured.RestAssured.get("/api/v1/schemes/S11/versions/1").then().statusCode(401);
    as("nobody").get("/api/v1/schemes").then().statusCode(403);
    as("nobody").get("/api/v1/schemes/S11/versions/1").then().statusCode(403);
  }

  private static String results(BallotBox box) {
    return "/api/v1/assessments/" + box.id() + "/results";
  }
}
