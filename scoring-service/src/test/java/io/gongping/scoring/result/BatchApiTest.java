package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.result.Committee.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Opinions and decisions on many subjects in one call. */
@ServiceTest
class BatchApiTest extends OnStack {

  private static final String OPINIONS =
      """
      {"opinions":[
        {"subject":"T1","grade":"GOOD","text":"同意"},
        {"subject":"L03","noGrade":"ABSENT"},
        {"subject":"L01","grade":"COMPETENT"}]}
      """;

  private static final String DECISIONS =
      """
      {"decisions":[
        {"subject":"T1","grade":"GOOD","reason":"集体研究","decidedOn":"2020-01-02"},
        {"subject":"L03","noGrade":"ABSENT","reason":"病假七个月","decidedOn":"2020-01-02"},
        {"subject":"L01","grade":"COMPETENT","reason":"集体研究","decidedOn":"2020-01-02"}]}
      """;

  @Test
  void oneCallGivesAllOpinionsAndOneDecidesAll() {
    BallotBox box = Stage.finished(stack);

    String given =
        post(as("organiser"), path(box, "opinions"), OPINIONS)
            .statusCode(200)
            .body("items.subject", equalTo(List.of("T1", "L03", "L01")))
            .body("items.opinion.version", equalTo(List.of(1, 1, 1)))
            .extract()
            .asString();
    assertThat(post(as("organiser"), path(box, "opinions"), OPINIONS).extract().asString())
        .isEqualTo(given);
    String decided =
        post(as("committee"), path(box, "decisions"), DECISIONS)
            .statusCode(200)
            .body("items.subject", equalTo(List.of("T1", "L03", "L01")))
            .body("items.decision.outcome", equalTo(List.of("GRADE", "NO_GRADE", "GRADE")))
            .extract()
            .asString();
    assertThat(post(as("committee"), path(box, "decisions"), DECISIONS).extract().asString())
        .isEqualTo(decided);
    Committee.publish(box).body("published", equalTo(List.of("T1", "L01", "L03")));
  }

  @Test
  void everyMistakeIsNamedAndNothingIsDone() {
    BallotBox box = Stage.finished(stack);
    post(as("organiser"), path(box, "opinions"), OPINIONS).statusCode(200);

    post(
            as("committee"),
            path(box, "decisions"),
            """
            {"decisions":[
              {"subject":"T1","grade":"GOOD","reason":"集体研究","decidedOn":"2020-01-02"},
              {"subject":"T2","grade":"GOOD","reason":"集体研究","decidedOn":"2020-01-02"},
              {"subject":"L01","grade":"GOOD","decidedOn":"2020-01-02"},
              {"subject":"L03","grade":"COMPETENT","decidedOn":"2020-01-02"},
              {"subject":"L09","grade":"COMPETENT","decidedOn":"2020-01-02"},
              {"subject":"T1","grade":"POOR","reason":"集体研究","decidedOn":"2020-01-02"}]}
            """)
        .statusCode(422)
        .body("code", equalTo("batch-refused"))
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "/decisions/1/subject",
                    "/decisions/2/grade",
                    "/decisions/3/reason",
                    "/decisions/4/subject",
                    "/decisions/5/subject")))
        .body(
            "errors.code",
            equalTo(
                List.of(
                    "opinion-missing",
                    "grade-unknown",
                    "reason-missing",
                    "not-found",
                    "subject-twice")))
        .body("errors.subject", equalTo(List.of("T2", "L01", "L03", "L09", "T1")));
    Committee.result(box, "T1").body("decision", nullValue());
  }

  @Test
  void anotherDecisionOnADecidedSubjectIsNoRepetition() {
    BallotBox box = Stage.finished(stack);
    post(as("organiser"), path(box, "opinions"), OPINIONS).statusCode(200);
    post(as("committee"), path(box, "decisions"), DECISIONS).statusCode(200);

    for (String other :
        List.of(DECISIONS.replace("\"GOOD\"", "\"POOR\""), DECISIONS.replace("病假七个月", "病假"))) {
      post(as("committee"), path(box, "decisions"), other)
          .statusCode(422)
          .body("errors.code", equalTo(List.of("already-decided")));
    }
    post(Committee.member("second"), path(box, "decisions"), DECISIONS).statusCode(422);
    post(as("organiser"), path(box, "opinions"), OPINIONS)
        .statusCode(422)
        .body("errors.code.unique()", equalTo(List.of("already-decided")));
  }

  @Test
  void onlyWhoMayDoesSo() {
    BallotBox box = Stage.finished(stack);
    post(RestAssured.given(), path(box, "opinions"), OPINIONS).statusCode(401);
    post(RestAssured.given(), path(box, "decisions"), DECISIONS).statusCode(401);
    post(as("committee"), path(box, "opinions"), OPINIONS).statusCode(403);
    post(as("organiser"), path(box, "decisions"), DECISIONS).statusCode(403);
    post(as("organiser", "980000"), path(box, "opinions"), OPINIONS).statusCode(404);
    post(as("committee", "980000"), path(box, "decisions"), DECISIONS).statusCode(404);
    for (String body : List.of("{}", "{\"opinions\":[]}", "{\"opinions\":[null]}")) {
      post(as("organiser"), path(box, "opinions"), body)
          .statusCode(400)
          .body("code", equalTo("validation-failed"));
    }
    post(as("committee"), path(box, "decisions"), "{\"decisions\":[{\"subject\":\"T1\"}]}")
        .statusCode(400);
  }

  private static String path(BallotBox box, String list) {
    return "/api/v1/assessments/" + box.id() + "/" + list;
  }
}
