package io.gongping.scoring.input;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.person;
import static io.gongping.scoring.input.InputCalls.CONFIRMED;
import static io.gongping.scoring.input.InputCalls.REJECTED;
import static io.gongping.scoring.input.InputCalls.correct;
import static io.gongping.scoring.input.InputCalls.enter;
import static io.gongping.scoring.input.InputCalls.entered;
import static io.gongping.scoring.input.InputCalls.path;
import static io.gongping.scoring.input.InputCalls.verify;
import static io.gongping.scoring.input.InputCalls.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.input.workbook.Xlsx;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what is entered to the score, under a scheme that looks at nothing else. */
@ServiceTest
class InputScoringTest extends OnStack {

  @SuppressWarnings("NullAway.Init") // Set before each test.
  private BallotBox box;

  @BeforeEach
  void closeAnAssessment() {
    String scheme = InputSchemeText.upload();
    box = BallotBox.with(definition -> SchemeText.pin(definition, scheme));
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", "AA");
      box.cast("M1-B", "AA");
      box.cast("M2-B", "AA");
    }
    Stage.finish(stack, box);
  }

  @Test
  void confirmedFiguresGiveTheExactScoreOfTheSource() {
    String tasks = entered(as("organiser"), box, figure("tasks", "96"));
    String ranking = entered(as("organiser"), box, figure("cityRanking", "88"));
    String duties = entered(as("organiser"), box, figure("duties", "93"));
    verify(as("assessor"), box, tasks, 1, CONFIRMED).statusCode(201);
    verify(as("assessor"), box, ranking, 1, CONFIRMED).statusCode(201);

    result()
        .body(missing("duties") + ".kind", equalTo("FIGURE"))
        .body(missing("duties") + ".awaitsVerification", equalTo(true))
        .body("proposal.missing.key", not(hasItem("tasks")));
    trace("T1").body(score("quantitative"), nullValue());
    verify(as("assessor"), box, duties, 1, CONFIRMED).statusCode(201);
    trace("T1").body(score("quantitative"), equalTo("277/3"));
    result().body("proposal.grade.code", equalTo("EXCELLENT"));
  }

  @Test
  void aCorrectedFigureIsNotKnownUntilConfirmedAnew() {
    figures();
    String duties = idOf("duties");
    correct(as("organiser"), box, duties, 1, figure("duties", "90")).statusCode(200);
    trace("T1").body(score("quantitative"), nullValue());
    verify(as("assessor"), box, duties, 2, REJECTED).statusCode(201);
    result().body(missing("duties") + ".awaitsVerification", equalTo(false));
    trace("T1").body(score("quantitative"), nullValue());
    correct(as("organiser"), box, duties, 2, figure("duties", "93")).statusCode(200);
    verify(as("assessor"), box, duties, 3, CONFIRMED).statusCode(201);
    trace("T1").body(score("quantitative"), equalTo("277/3"));
  }

  @Test
  void nobodyAddsOrTakesAwayPointsAlone() {
    figures();
    String id = entered(as("organiser"), box, adjustment("T1", "missed", "通报甲", "通报〔2026〕3号"));

    result().body("proposal.missing.kind", equalTo(List.of("ADJUSTMENT")));
    verify(as("assessor"), box, id, 1, REJECTED).statusCode(201);
    result().body("proposal.missing.kind", equalTo(List.of("ADJUSTMENT")));
    correct(
            as("organiser"),
            box,
            id,
            1,
            adjustment("T1", "missed", "通报甲", "通报〔2026〕3号").replace("\"1\"", "\"3\""))
        .statusCode(200);
    verify(as("assessor"), box, id, 2, CONFIRMED).statusCode(201);
    trace("T1").body(score("total"), equalTo("268/3"));
    result().body("proposal.grade.code", equalTo("GOOD"));
    withdraw(as("organiser"), box, id, 2).statusCode(200);
    result().body("proposal.missing.kind", equalTo(List.of("ADJUSTMENT")));
    verify(as("assessor"), box, id, 3, CONFIRMED).statusCode(201);
    trace("T1").body(score("total"), equalTo("277/3"));
    result().body("proposal.grade.code", equalTo("EXCELLENT"));
  }

  @Test
  void aFigureOfTheUnitIsEnteredForItsTeam() {
    String ofUnit = figure("unitPerformance", "92.5");
    enter(as("organiser"), box, ofUnit.replace("T1", "L01"))
        .statusCode(422)
        .body("errors.code", equalTo(List.of("input-of-team")))
        .body("errors[0].team", equalTo("T1"));
    String id = entered(as("organiser"), box, ofUnit);
    verify(as("assessor"), box, id, 1, CONFIRMED).statusCode(201);

    trace("L03").body(score("total"), equalTo("185/2"));
  }

  @Test
  void onlyWhatTheSchemeAsksForIsTaken() {
    enter(as("organiser"), box, figure("gdp", "1"))
        .statusCode(422)
        .body("errors.code", equalTo(List.of("input-key-unknown")))
        .body(
            "errors[0].keys",
            equalTo(List.of("tasks", "cityRanking", "duties", "unitPerformance")));
    enter(as("organiser"), box, figure("tasks", "100.01"))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/value")))
        .body("errors.code", equalTo(List.of("number-out-of-range")))
        .body("errors[0].least", equalTo("0"))
        .body("errors[0].most", equalTo("100"));
    enter(
            as("organiser"),
            box,
            adjustment("T1", "exceeded", "证书", "x").replace("\"count\":\"1\"", "\"points\":\"1\""))
        .statusCode(422)
        .body("errors.code", equalTo(List.of("field-not-expected", "field-missing")));
  }

  @Test
  void aFigureIsEnteredOnceAndThenCorrected() {
    String id = entered(as("organiser"), box, figure("tasks", "96"));

    enter(as("organiser"), box, figure("tasks", "97"))
        .statusCode(409)
        .body("code", equalTo("input-exists"))
        .body("id", equalTo(id));
    correct(as("organiser"), box, id, 1, figure("duties", "96"))
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/key")))
        .body("errors.code", equalTo(List.of("field-fixed")));
  }

  @Test
  void ofManyOrganisersAtOnceOneEntersTheFigure() throws Exception {
    List<Callable<Integer>> attempts =
        IntStream.range(0, 10)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        enter(person("o" + i, "organiser"), box, figure("tasks", "9" + i))
                            .extract()
                            .statusCode())
            .toList();
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(10)) {
      for (Future<Integer> answer : executor.invokeAll(attempts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    as("auditor").get(path(box)).then().body("items", hasSize(1));
  }

  @Test
  void anAchievementClaimedTwiceIsAWarningWithAllWhoClaimIt() {
    entered(as("organiser"), box, adjustment("T1", "exceeded", "证书甲", "国发〔2026〕12号"));
    entered(as("organiser"), box, adjustment("L01", "exceeded", "证书乙", "国发 〔2026〕12号"));
    entered(as("organiser"), box, adjustment("L02", "exceeded", "证书丙", "国发〔2026〕13号"));

    as("committee")
        .get("/api/v1/assessments/" + box.id() + "/attribution-warnings")
        .then()
        .statusCode(200)
        .body("items.by", equalTo(List.of("ACHIEVEMENT")))
        .body("items[0].claims.subject.sort()", equalTo(List.of("L01", "T1")));
  }

  @Test
  void figuresOfAWorkbookAreScoredOnceConfirmed() {
    String headings = Xlsx.row(1, "对象 subject", "项目 key", "数值 value", "依据 reference");
    byte[] file =
        Xlsx.withSheet(
                "数值 figures",
                headings
                    + "<row r=\"2\">%s%s%s%s</row>"
                        .formatted(
                            Xlsx.text("A2", "T1"),
                            Xlsx.text("B2", "tasks"),
                            Xlsx.number("C2", "96"),
                            Xlsx.text("D2", "公报"))
                    + Xlsx.row(3, "T1", "cityRanking", "88", "通报")
                    + Xlsx.row(4, "T1", "duties", "93", "核查表"))
            .bytes();
    WorkbookCalls.importAll(as("organiser"), box, file).statusCode(201).body("created", equalTo(3));
    WorkbookCalls.importAll(as("organiser"), box, file)
        .statusCode(422)
        .body("errors.cell", equalTo(List.of("B2", "B3", "B4")))
        .body("errors.code.unique()", equalTo(List.of("input-exists")));
    for (String key : List.of("tasks", "cityRanking", "duties")) {
      verify(as("assessor"), box, idOf(key), 1, CONFIRMED).statusCode(201);
    }

    trace("T1").body(score("quantitative"), equalTo("277/3"));
  }

  private void figures() {
    for (String body :
        List.of(figure("tasks", "96"), figure("cityRanking", "88"), figure("duties", "93"))) {
      verify(as("assessor"), box, entered(as("organiser"), box, body), 1, CONFIRMED)
          .statusCode(201);
    }
  }

  private String idOf(String key) {
    return as("auditor")
        .get(path(box))
        .then()
        .extract()
        .<String>path("items.find { it.key == '%s' }.id".formatted(key));
  }

  private ValidatableResponse result() {
    return as("committee")
        .get("/api/v1/assessments/%s/results/T1".formatted(box.id()))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse trace(String subject) {
    return as("committee")
        .get("/api/v1/assessments/%s/results/%s/trace".formatted(box.id(), subject))
        .then()
        .statusCode(200);
  }

  private static String missing(String key) {
    return "proposal.missing.find { it.key == '%s' }".formatted(key);
  }

  private static String score(String key) {
    return "scores.find { it.key == '%s' }.value.number?.fraction".formatted(key);
  }

  private static String figure(String key, String value) {
    return """
    {"kind":"FIGURE","subject":"T1","key":"%s","value":"%s","evidence":{"reference":"%s"}}
    """
        .formatted(key, value, "考核表 " + UUID.randomUUID());
  }

  private static String adjustment(
      String subject, String key, String reference, String achievement) {
    return """
    {"kind":"ADJUSTMENT","subject":"%s","key":"%s","title":"任务","count":"1",
     "evidence":{"reference":"%s","achievement":"%s"}}
    """
        .formatted(subject, key, reference, achievement);
  }
}
