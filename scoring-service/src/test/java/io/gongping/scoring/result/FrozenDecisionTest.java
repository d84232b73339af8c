package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.result.Committee.corrected;
import static io.gongping.scoring.result.Committee.correction;
import static io.gongping.scoring.result.Committee.decide;
import static io.gongping.scoring.result.Committee.opine;
import static io.gongping.scoring.result.Committee.path;
import static io.gongping.scoring.result.Committee.publish;
import static io.gongping.scoring.result.Committee.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided is what is published, whatever is corrected afterwards. */
@ServiceTest
class FrozenDecisionTest extends OnStack {

  private static final String EXCELLENT = "{\"grade\":\"EXCELLENT\",\"decidedOn\":\"2020-01-02\"}";

  private final Map<String, String> figures = new HashMap<>();

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private BallotBox box;

  /** A leader whose total is that of the team: (96 + 88 + 93) / 3. */
  @BeforeEach
  void decideOnALeaderByTheTeamsFigures() {
    String scheme = SchemeText.freshId();
    SchemeText.upload(LEADER_BY_TEAM.formatted(scheme));
    box = BallotBox.with(definition -> SchemeText.pin(definition, scheme));
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", "AA");
      box.cast("M1-B", "AA");
      box.cast("M2-B", "AA");
    }
    Stage.finish(stack, box);
    for (String figure : List.of("tasks 96", "cityRanking 88", "duties 93")) {
      String[] parts = figure.split(" ", -1);
      figures.put(parts[0], entered(parts[0], parts[1]));
    }
    opine(box, "L01", "{\"grade\":\"EXCELLENT\"}").statusCode(201);
    decide(box, "L01", EXCELLENT).statusCode(201).body("revision", equalTo(1));
  }

  @Test
  void aLaterCorrectionOfTheTeamsFigureChangesNothingOfTheCard() {
    correctDuties("33");
    publish(box).statusCode(200).body("published", equalTo(List.of("L01")));

    String card = Topic.scoreCards(stack, box, 1).getFirst();
    assertThat(EventSchemas.mistakes("io.gongping.result.published.v1", card)).isEmpty();
    assertThat(card)
        .contains("\"fraction\":\"277/3\"", "\"outcome\":\"GRADE\"", "\"revision\":1")
        .contains("\"proposal\":{\"outcome\":\"GRADE\",\"grade\":{\"code\":\"EXCELLENT\"")
        .doesNotContain("217/3");
  }

  @Test
  void theResultAndItsTraceStayAsTheyWereDecided() {
    String text = trace();
    String json = as("auditor").get(path(box, "L01") + "/trace").asString();
    correctDuties("33");

    result(box, "L01")
        .body("proposal.grade.code", equalTo("EXCELLENT"))
        .body("scores.fraction", equalTo(List.of("277/3")))
        .body("trace.scores[0].value.number.fraction", equalTo("277/3"));
    as("auditor")
        .get("/api/v1/assessments/" + box.id() + "/results")
        .then()
        .body("items.find { it.subject == 'L01' }.scores[0].fraction", equalTo("277/3"));
    assertThat(trace()).isEqualTo(text).contains("277/3");
    assertThat(as("auditor").get(path(box, "L01") + "/trace").asString()).isEqualTo(json);
    result(box, "T1").body("scores.fraction", equalTo(List.of("217/3")));
  }

  @Test
  void whatChangedSinceIsAHint() {
    result(box, "L01").body("changedSince", nullValue());
    correctDuties("33");

    result(box, "L01")
        .body("changedSince.outcome", equalTo(true))
        .body("changedSince.inputs", hasSize(1))
        .body("changedSince.inputs[0].subject", equalTo("T1"))
        .body("changedSince.inputs[0].kind", equalTo("FIGURE"))
        .body("changedSince.inputs[0].key", equalTo("duties"))
        .body("changedSince.inputs[0].id", equalTo(figures.get("duties")))
        .body("changedSince.inputs[0].version", equalTo(1))
        .body("changedSince.inputs[0].versionNow", equalTo(2));
    result(box, "L02").body("changedSince", nullValue());
    correctDuties("93");
    result(box, "L01")
        .body("changedSince.outcome", equalTo(false))
        .body("changedSince.inputs[0].versionNow", equalTo(3));
  }

  @Test
  void aCorrectionOnWhatIsEnteredNowIsANewEvaluation() {
    publish(box).statusCode(200);
    correctDuties("33");
    Map<String, Object> current = correction("GOOD");
    current.put("basis", "CURRENT");
    current.remove("reason");
    corrected(box, "L01", current);

    result(box, "L01")
        .body("decision.revision", equalTo(2))
        .body("scores.fraction", equalTo(List.of("217/3")))
        .body("proposal.grade.code", equalTo("GOOD"))
        .body("published", equalTo(false))
        .body("publication.revision", equalTo(1))
        .body("changedSince", nullValue());
    publish(box).statusCode(200).body("published", equalTo(List.of("L01")));
    List<String> cards = Topic.scoreCards(stack, box, 2);
    assertThat(EventSchemas.mistakes("io.gongping.result.corrected.v1", cards.getLast())).isEmpty();
    assertThat(cards.getFirst()).contains("277/3");
    assertThat(cards.getLast()).contains("217/3", "\"revision\":2", "\"supersedes\":1");
  }

  private String trace() {
    return as("auditor").queryParam("format", "text").get(path(box, "L01") + "/trace").asString();
  }

  private String entered(String key, String value) {
    String id =
        as("organiser")
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(figure(key, value))
            .post(inputs())
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    confirm(id, 1);
    return id;
  }

  private void correctDuties(String value) {
    String id = figures.getOrDefault("duties", "");
    int version = as("auditor").get(inputs() + "/" + id).path("version");
    as("organiser")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(figure("duties", value))
        .put(inputs() + "/" + id)
        .then()
        .statusCode(200)
        .body("code", not(containsString("frozen")));
    confirm(id, version + 1);
  }

  private void confirm(String id, int version) {
    as("assessor")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body("{\"verdict\":\"CONFIRMED\"}")
        .post(inputs() + "/" + id + "/verification")
        .then()
        .statusCode(201);
  }

  private String inputs() {
    return "/api/v1/assessments/" + box.id() + "/inputs";
  }

  private static String figure(String key, String value) {
    return """
    {"kind":"FIGURE","subject":"T1","key":"%s","value":"%s","evidence":{"reference":"考核表"}}
    """
        .formatted(key, value);
  }

  private static final String GRADES =
      """
      "grades": [
        {"code": "EXCELLENT", "label": {"zh": "优秀", "en": "Excellent"}},
        {"code": "GOOD", "label": {"zh": "较好", "en": "Good"}}],
      "rules": [{
        "grade": "EXCELLENT", "clause": "1",
        "when": {
          "type": "compare", "left": {"type": "score", "score": "total"}, "op": ">=",
          "right": {"type": "number", "number": "90"}}}],
      "otherwise": {"grade": "GOOD", "clause": "2"}
      """;

  private static final String LEADER_BY_TEAM =
      """
      {
        "id": "%s", "version": 1,
        "title": {"zh": "实绩办法", "en": "Performance rules"},
        "source": {"zh": "县委文件", "en": "A county document"},
        "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "WEIGHTED"},
        "ruleSets": [
          {
            "subjects": "TEAM", "items": [], "options": [], "findings": [],
            "figures": [
              {"key": "tasks", "label": {"zh": "任务", "en": "Tasks"}, "min": "0", "max": "100"},
              {"key": "cityRanking", "label": {"zh": "排名", "en": "Rank"}, "min": "0", "max": "100"},
              {"key": "duties", "label": {"zh": "职责", "en": "Duties"}, "min": "0", "max": "100"}],
            "scores": [{
              "key": "total", "label": {"zh": "总分", "en": "Total"},
              "value": {"type": "mean", "of": [
                {"type": "figure", "figure": "tasks"},
                {"type": "figure", "figure": "cityRanking"},
                {"type": "figure", "figure": "duties"}]}}],
      """
          + GRADES
          + """
          },
          {
            "subjects": "LEADER", "items": [], "options": [], "findings": [],
            "scores": [{
              "key": "total", "label": {"zh": "总分", "en": "Total"},
              "value": {"type": "team", "score": "total"}}],
      """
          + GRADES
          + """
          }
        ]
      }
      """;
}
