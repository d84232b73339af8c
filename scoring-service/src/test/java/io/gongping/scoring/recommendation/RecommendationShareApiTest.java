package io.gongping.scoring.recommendation;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.gongping.scoring.Callers.inChinese;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From ballots that name people to a score, a grade and what led to them. */
@ServiceTest
class RecommendationShareApiTest extends OnStack {

  private static final String VALUE = "scores[0].value.";

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private FormsAssessment assessment;

  /** Seven ballots: c1 three, c2 one, 老李 one, one names nobody and one too many. Six count. */
  @BeforeEach
  void recommend() {
    assessment = underScheme();
    named("c1");
    named("c1");
    named("c1");
    named("c2");
    assessment.recommend("{\"R1\":{\"candidates\":[],\"writeIns\":[\"老李\"]}}");
    assessment.recommend("{\"R1\":{\"candidates\":[\"c1\",\"c2\",\"c3\"],\"writeIns\":[]}}");
    assessment.recommend("");
    finish();
  }

  @Test
  void theShareIsThatOfTheRecommendationsOwnOutcome() {
    as("auditor")
        .get(assessment.path("/recommendations/R1"))
        .then()
        .body("people.find { it.candidate == 'c1' }.share.fraction", equalTo("3/6"));
    trace("L1")
        .body(VALUE + "kind", equalTo("RECOMMENDATION"))
        .body(VALUE + "number.fraction", equalTo("1/2"))
        .body(VALUE + "number.share", equalTo("0.5000"))
        .body(VALUE + "share.item.code", equalTo("R1"))
        .body(VALUE + "share.item.label.zh", equalTo("推荐副县长"))
        .body(VALUE + "share.options", hasSize(0))
        .body(VALUE + "share.votes", equalTo(3))
        .body(VALUE + "share.outOf", equalTo(6))
        .body(VALUE + "share.categories", nullValue())
        .body(VALUE + "share.withheld", nullValue());
    assertThat(text(inChinese("auditor"), "L1")).contains("推荐副县长:3票 / 6张有效推荐票", "= 1/2 = 0.5000");
    assertThat(text(as("auditor"), "L1"))
        .contains("Deputy head: named on 3 of 6 ballots that count");
    result("L1").body("proposal.grade.code", equalTo("FIT"));
    result("L2")
        .body("scores[0].fraction", equalTo("1/6"))
        .body("proposal.grade.code", equalTo("UNFIT"));
  }

  @Test
  void whoIsNoCandidateHasNoShareAndTheReasonIsRead() {
    trace("L3")
        .body(VALUE + "number", nullValue())
        .body(VALUE + "share", nullValue())
        .body(VALUE + "reason.code", equalTo("not-a-candidate"))
        .body(VALUE + "reason.label.zh", equalTo("该对象不是民主推荐的候选人,无推荐得票率"));
    result("L3")
        .body("proposal.outcome", equalTo("UNDETERMINED"))
        .body("proposal.reasons.code", equalTo(List.of("not-a-candidate")));
  }

  @Test
  void aMergedNameCountsAndADecisionBeforeItStays() {
    post("organiser", "/results/L2/opinion", "{\"grade\":\"UNFIT\"}").statusCode(201);
    post("committee", "/results/L2/decision", "{\"grade\":\"UNFIT\",\"decidedOn\":\"2020-01-02\"}")
        .statusCode(201);
    result("L2").body("changedSince", nullValue());

    merge("{\"name\":\"老李\",\"candidate\":\"c2\",\"reason\":\"监票人核对\"}");

    result("L2")
        .body("scores[0].fraction", equalTo("1/6"))
        .body("changedSince.outcome", equalTo(true))
        .body("changedSince.inputs.find { it.subject == 'L2' }.kind", equalTo("WRITE_IN"))
        .body("changedSince.inputs.find { it.subject == 'L2' }.key", equalTo("R1"))
        .body("changedSince.inputs.find { it.subject == 'L2' }.version", nullValue())
        .body("changedSince.inputs.find { it.subject == 'L2' }.versionNow", equalTo(1));
    result("L1").body("scores[0].fraction", equalTo("1/2"));
    FormsAssessment other = assessment;
    recommend();
    merge("{\"name\":\"老李\",\"candidate\":\"c2\",\"reason\":\"监票人核对\"}");
    trace("L2").body(VALUE + "share.votes", equalTo(2)).body(VALUE + "share.outOf", equalTo(6));
    result("L2").body("scores[0].fraction", equalTo("1/3"));
    assertThat(other.id()).isNotEqualTo(assessment.id());
  }

  @Test
  void fourWhoNameSomebodyAreTooFewToShow() {
    assessment = underScheme();
    named("c1");
    named("c1");
    named("c2");
    named("c2");
    assessment.recommend("");
    finish();

    trace("L1")
        .body(VALUE + "number", nullValue())
        .body(VALUE + "reason.code", equalTo("withheld"))
        .body(VALUE + "share.votes", nullValue())
        .body(VALUE + "share.outOf", nullValue())
        .body(VALUE + "share.withheld", equalTo("fewer than 5"));
    // 2/5 is below one half: the outcome is what the system exists for.
    result("L1")
        .body("scores[0].fraction", nullValue())
        .body("proposal.grade.code", equalTo("UNFIT"));
  }

  @Test
  void anotherSchemeThatReadsItIsTriedBesideOneThatDoesNot() {
    String document = SCHEME.formatted(SchemeText.freshId());
    as("auditor")
        .contentType(ContentType.JSON)
        .body("{\"document\":" + document.replace("0.5", "0.6") + "}")
        .post(assessment.path("/what-ifs"))
        .then()
        .statusCode(200)
        .body("items.find { it.subject == 'L1' }.recorded.grade.code", equalTo("FIT"))
        .body("items.find { it.subject == 'L1' }.tried.grade.code", equalTo("UNFIT"));
  }

  @Test
  void onlyThoseWhoMaySeeResultsSeeTheTrace() {
    String path = assessment.path("/results/L1/trace");
    given().get(path).then().statusCode(401);
    as("archivist").get(path).then().statusCode(403);
    as("organiser", "980000").get(path).then().statusCode(404);
    as("auditor")
        .get("/api/v1/assessments/" + UUID.randomUUID() + "/results/L1/trace")
        .then()
        .statusCode(404);
  }

  private static FormsAssessment underScheme() {
    String scheme = SchemeText.freshId();
    SchemeText.upload(SCHEME.formatted(scheme));
    return FormsAssessment.under(scheme);
  }

  private void named(String candidate) {
    assessment.recommend("{\"R1\":{\"candidates\":[\"" + candidate + "\"],\"writeIns\":[]}}");
  }

  private void finish() {
    Topic.send(stack, assessment.messages());
    awaitState(assessment.id(), "FINAL");
  }

  private ValidatableResponse trace(String subject) {
    return as("auditor")
        .get(assessment.path("/results/" + subject + "/trace"))
        .then()
        .statusCode(200);
  }

  private String text(RequestSpecification by, String subject) {
    return by.queryParam("format", "text")
        .get(assessment.path("/results/" + subject + "/trace"))
        .asString();
  }

  private ValidatableResponse result(String subject) {
    return as("auditor").get(assessment.path("/results/" + subject)).then().statusCode(200);
  }

  private void merge(String body) {
    as("organiser")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"0\"")
        .body(body)
        .post(assessment.path("/recommendations/R1/merges"))
        .then()
        .statusCode(201);
  }

  private ValidatableResponse post(String role, String path, String body) {
    return as(role).contentType(ContentType.JSON).body(body).post(assessment.path(path)).then();
  }

  private static final String SCHEME =
      """
      {
        "id": "%s", "version": 1,
        "title": {"zh": "推荐办法", "en": "Rules on recommendation"},
        "source": {"zh": "县委文件", "en": "A county document"},
        "policies": {"denominator": "OPINIONS", "emptyCategory": "BLOCK", "shareBasis": "WEIGHTED"},
        "ruleSets": [{
          "subjects": "LEADER", "items": [], "options": [], "findings": [],
          "scores": [{
            "key": "recommended", "label": {"zh": "推荐得票率", "en": "Recommended"},
            "value": {"type": "recommendation", "clause": "1"}}],
          "grades": [
            {"code": "FIT", "label": {"zh": "适合", "en": "Fit"}},
            {"code": "UNFIT", "label": {"zh": "不适合", "en": "Unfit"}}
          ],
          "rules": [{
            "grade": "FIT", "clause": "2",
            "when": {
              "type": "compare", "left": {"type": "score", "score": "recommended"}, "op": ">=",
              "right": {"type": "number", "number": "0.5"}}}],
          "otherwise": {"grade": "UNFIT", "clause": "3"}
        }]
      }
      """;
}
