package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A scheme that gives scores and no grades: the decision confirms the scores. */
@ServiceTest
class ScoreOnlyDecisionTest extends OnStack {

  private static final String CONFIRMED = "{\"decidedOn\":\"2020-01-02\"}";

  @Test
  void scoresAreConfirmedPublishedAndKept() {
    BallotBox box = scored();
    tasks(box, "T1", "91.5");

    decide(box, "T1", CONFIRMED).statusCode(409).body("code", equalTo("opinion-missing"));
    opine(box, "T1", "{\"text\":\"同意计分结果\"}")
        .statusCode(201)
        .body("grade", nullValue())
        .body("text", equalTo("同意计分结果"));
    decide(box, "T1", CONFIRMED)
        .statusCode(201)
        .body("grade", nullValue())
        .body("departsFromProposal", equalTo(false));

    as("organiser")
        .contentType(ContentType.JSON)
        .body("{\"circle\":\"PUBLIC\"}")
        .post("/api/v1/assessments/" + box.id() + "/publication")
        .then()
        .statusCode(200)
        .body("published", equalTo(List.of("T1")));
    String card = Topic.scoreCards(stack, box, 1).getFirst();
    assertThat(EventSchemas.mistakes("io.gongping.result.published.v1", card)).isEmpty();
    assertThat(card)
        .contains("\"proposal\":{\"outcome\":\"NOT_GRADED\"}", "\"number\":\"91.50\"")
        .doesNotContain("\"streak\"");
    as("auditor")
        .get(path(box, "T1"))
        .then()
        .body("proposal.outcome", equalTo("NOT_GRADED"))
        .body("scores.number", equalTo(List.of("100.00", "91.50")))
        .body("opinion.text", equalTo("同意计分结果"))
        .body("decision.decidedOn", equalTo("2020-01-02"))
        .body("decision.grade", nullValue())
        .body("streak", nullValue())
        .body("published", equalTo(true));
    String kept = "results.find { it.assessmentId == '%s' }".formatted(box.id());
    as("auditor")
        .get("/api/v1/histories/" + UUID.nameUUIDFromBytes("T1".getBytes(UTF_8)))
        .then()
        .statusCode(200)
        .body(kept + ".scores.number", equalTo(List.of("100.00", "91.50")))
        .body(kept + ".grade", nullValue());
    as("auditor")
        .get("/api/v1/assessments/" + box.id() + "/quotas")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
  }

  @Test
  void aGradeIsRefused() {
    BallotBox box = scored();

    opine(box, "T1", "{\"grade\":\"GOOD\",\"text\":\"较好\"}")
        .statusCode(422)
        .body("code", equalTo("not-graded"));
    decide(box, "T1", "{\"grade\":\"GOOD\",\"decidedOn\":\"2020-01-02\"}")
        .statusCode(422)
        .body("code", equalTo("not-graded"));
    for (String nothing : List.of("{}", "{\"text\":\"  \"}")) {
      opine(box, "T1", nothing).statusCode(422).body("code", equalTo("opinion-empty"));
    }
    as("auditor")
        .get(path(box, "T1"))
        .then()
        .body("opinion", nullValue())
        .body("decision", nullValue());
  }

  @Test
  void scoresThatAreNotAllKnownAreConfirmedWithAReasonOnly() {
    BallotBox box = scored();
    opine(box, "T1", "{\"text\":\"任务得分无从核实\"}").statusCode(201);

    for (String unreasoned :
        List.of(CONFIRMED, "{\"decidedOn\":\"2020-01-02\",\"reason\":\" \"}")) {
      decide(box, "T1", unreasoned)
          .statusCode(422)
          .body("code", equalTo("scores-open"))
          .body("scores", equalTo(List.of("tasks")));
    }
    decide(box, "T1", "{\"decidedOn\":\"2020-01-02\",\"reason\":\"当年未下达任务\"}")
        .statusCode(201)
        .body("departsFromProposal", equalTo(false))
        .body("reason", equalTo("当年未下达任务"));
  }

  /** A finished assessment under a scheme of its own that gives scores only. */
  private BallotBox scored() {
    String scheme = SchemeText.freshId();
    SchemeText.upload(SchemeText.scoresOnly(scheme));
    BallotBox box = BallotBox.with(definition -> SchemeText.pin(definition, scheme));
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", "AA");
      box.cast("M1-B", "AA");
      box.cast("M2-B", "AA");
    }
    return Stage.finish(stack, box);
  }

  /** Enters the figure of a team; a second person confirms it. */
  private static void tasks(BallotBox box, String team, String number) {
    String inputs = "/api/v1/assessments/" + box.id() + "/inputs";
    String id =
        as("organiser")
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(
                """
                {"kind":"FIGURE","subject":"%s","key":"tasks","value":"%s",
                 "evidence":{"reference":"考核办〔2020〕1号"}}"""
                    .formatted(team, number))
            .post(inputs)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("assessor")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"verdict\":\"CONFIRMED\"}")
        .post(inputs + "/" + id + "/verification")
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse opine(BallotBox box, String subject, String body) {
    return as("organiser")
        .contentType(ContentType.JSON)
        .body(body.getBytes(UTF_8))
        .post(path(box, subject) + "/opinion")
        .then();
  }

  private static ValidatableResponse decide(BallotBox box, String subject, String body) {
    return as("committee")
        .contentType(ContentType.JSON)
        .body(body.getBytes(UTF_8))
        .post(path(box, subject) + "/decision")
        .then();
  }

  private static String path(BallotBox box, String subject) {
    return "/api/v1/assessments/%s/results/%s".formatted(box.id(), subject);
  }
}
