package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class DecisionApiTest extends OnStack {

  private static final String RESULT_TOPIC = "gongping.result-events.v1";

  @Test
  void anOpinionComesBeforeTheDecision() {
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T2");

    decide(box, "T2", "EXCELLENT", null).statusCode(409).body("code", equalTo("opinion-missing"));
    opine(box, "T2", "EXCELLENT").statusCode(201).body("version", equalTo(1));
    opine(box, "T2", "GOOD")
        .statusCode(201)
        .body("version", equalTo(2))
        .body("grade.label.zh", equalTo("较好"))
        .body("givenBy", equalTo("organiser1"));
    decide(box, "T2", "EXCELLENT", null)
        .statusCode(201)
        .body("grade.code", equalTo("EXCELLENT"))
        .body("departsFromProposal", equalTo(false));
    as("auditor")
        .get(path(box, "T2"))
        .then()
        .body("opinion.grade.code", equalTo("GOOD"))
        .body("decision.grade.code", equalTo("EXCELLENT"))
        .body("decision.decidedOn", equalTo("2020-01-02"))
        .body("decision.recordedBy", equalTo("committee1"));
  }

  @Test
  void whatWasAnsweredIsWhatIsReadLater() {
    BallotBox box = Stage.finished(stack);
    String given = opine(box, "T2", "GOOD").statusCode(201).extract().path("givenAt");
    String recorded = decide(box, "T2", "GOOD", "理由").statusCode(201).extract().path("recordedAt");

    as("auditor")
        .get(path(box, "T2"))
        .then()
        .body("opinion.givenAt", equalTo(given))
        .body("decision.recordedAt", equalTo(recorded));
  }

  @Test
  void aDecisionIsMadeOnce() {
    BallotBox box = Stage.finished(stack);
    Stage.decided(box, "T2", "GOOD");

    decide(box, "T2", "GOOD", "理由").statusCode(409).body("code", equalTo("already-decided"));
    opine(box, "T2", "GOOD").statusCode(409).body("code", equalTo("already-decided"));
  }

  @Test
  void ofManyDecisionsAtOnceOneStands() throws InterruptedException, ExecutionException {
    BallotBox box = Stage.finished(stack);
    opine(box, "T2", "GOOD").statusCode(201);
    List<Callable<Integer>> attempts = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      attempts.add(() -> decide(box, "T2", "GOOD", "理由").extract().statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(16)) {
      for (Future<Integer> answer : executor.invokeAll(attempts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(201);
    assertThat(new HashSet<>(answers)).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void aDepartureFromTheProposalNeedsAReason() {
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T2");
    opine(box, "T2", "GOOD").statusCode(201);

    decide(box, "T2", "GOOD", null).statusCode(422).body("code", equalTo("reason-missing"));
    decide(box, "T2", "GOOD", "  ").statusCode(422).body("code", equalTo("reason-missing"));
    decide(box, "T2", "GOOD", "年内有重大舆情")
        .statusCode(201)
        .body("departsFromProposal", equalTo(true))
        .body("reason", equalTo("年内有重大舆情"));
  }

  @Test
  void anUndeterminedProposalNeedsAReasonForAnyGrade() {
    BallotBox box = Stage.finished(stack);
    opine(box, "L01", "COMPETENT").statusCode(201);

    decide(box, "L01", "COMPETENT", null)
        .statusCode(422)
        .body("code", equalTo("reason-missing"))
        .body("outcome", equalTo("UNDETERMINED"));
  }

  @Test
  void aGradeThatTheSchemeDoesNotHaveIsRefusedWithThoseThatItHas() {
    BallotBox box = Stage.finished(stack);

    opine(box, "T2", "COMPETENT")
        .statusCode(422)
        .body("code", equalTo("grade-unknown"))
        .body("grades", equalTo(List.of("EXCELLENT", "GOOD", "AVERAGE", "POOR")));
    decide(box, "T2", "COMPETENT", null).statusCode(422).body("code", equalTo("grade-unknown"));
  }

  @Test
  void whoIsGradedNeedsAGrade() {
    BallotBox box = Stage.finished(stack);

    for (String step : List.of("opinion", "decision")) {
      as(step.equals("opinion") ? "organiser" : "committee")
          .contentType(ContentType.JSON)
          .body(step.equals("opinion") ? "{\"text\":\"同意\"}" : "{\"decidedOn\":\"2020-01-02\"}")
          .post(path(box, "T2") + "/" + step)
          .then()
          .statusCode(422)
          .body("code", equalTo("grade-missing"))
          .body("grades", equalTo(List.of("EXCELLENT", "GOOD", "AVERAGE", "POOR")));
    }
  }

  @Test
  void nobodyDecidesInTheFuture() {
    BallotBox box = Stage.finished(stack);
    opine(box, "T2", "GOOD").statusCode(201);

    as("committee")
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "grade", "GOOD",
                "reason", "理由",
                "decidedOn", LocalDate.now(java.time.ZoneOffset.UTC).plusDays(3).toString()))
        .post(path(box, "T2") + "/decision")
        .then()
        .statusCode(422)
        .body("code", equalTo("date-in-future"));
  }

  @Test
  void nothingIsDecidedBeforeTheEnd() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    opine(box, "T2", "GOOD").statusCode(409).body("code", equalTo("results-sealed"));
    decide(box, "T2", "GOOD", "理由").statusCode(409).body("code", equalTo("results-sealed"));
    publish(box, "UNIT").statusCode(409).body("code", equalTo("results-sealed"));
  }

  @Test
  void publishingSendsEveryDecidedScoreCardOnce() {
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T1");
    Stage.decided(box, "T1", "EXCELLENT");
    Stage.decided(box, "L01", "COMPETENT");

    publish(box, "UNIT")
        .statusCode(200)
        .body("published", equalTo(List.of("T1", "L01")))
        .body("pending.subject", equalTo(List.of("L02", "L03", "T2")))
        .body("pending.reason.unique()", equalTo(List.of("not-decided")));
    publish(box, "UNIT").statusCode(200).body("published", hasSize(0));
    Stage.decided(box, "L02", "COMPETENT");
    publish(box, "PUBLIC").statusCode(200).body("published", equalTo(List.of("L02")));

    List<ConsumerRecord<String, byte[]>> cards =
        Topic.await(stack, RESULT_TOPIC, 3, message -> box.id().toString().equals(message.key()));
    assertThat(cards)
        .extracting(card -> Topic.header(card, "ce_id"))
        .containsExactly(
            box.id() + "/T1/1/published",
            box.id() + "/L01/1/published",
            box.id() + "/L02/1/published");
    for (ConsumerRecord<String, byte[]> card : cards) {
      String data = new String(card.value(), UTF_8);
      assertThat(EventSchemas.mistakes("io.gongping.result.published.v1", data)).isEmpty();
      assertThat(Topic.header(card, "ce_type")).isEqualTo("io.gongping.result.published.v1");
      assertThat(Topic.header(card, "ce_subject")).isEqualTo(box.id().toString());
    }
    assertThat(new String(cards.getFirst().value(), UTF_8))
        .contains("\"fraction\":\"12/12\"", "\"code\":\"EXCELLENT\"", "\"circle\":\"UNIT\"");
    as("auditor")
        .get(path(box, "L02"))
        .then()
        .body("published", equalTo(true))
        .body("publication.circle", equalTo("PUBLIC"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          organiser | /publication         | {"circle":"WORLD"}
          organiser | /publication         | {"circle":0}
          organiser | /publication         | {"circle":["UNIT"]}
          organiser | /publication         | ["UNIT"]
          organiser | /results/T2/opinion  | {"grade":7}
          organiser | /results/T2/opinion  | {"grade":{"code":"GOOD"}}
          organiser | /results/T2/opinion  | {"grade":"GOOD","grade":"POOR"}
          committee | /results/T2/decision | {"grade":"GOOD","decidedOn":20200102}
          committee | /results/T2/decision | {"grade":"GOOD","decidedOn":"yesterday"}
          """)
  void aBodyOfAnotherShapeIsMalformed(String role, String path, String body) {
    BallotBox box = Stage.finished(stack);
    as(role)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/assessments/" + box.id() + path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed-body"))
        .body(not(containsString("java")));
    as("auditor").get(path(box, "T2")).then().body("opinion", nullValue());
  }

  @Test
  void onlyWhoMayDoesSo() {
    BallotBox box = Stage.finished(stack);
    Map<String, String> bodies =
        Map.of(
            "/results/T2/opinion", "{\"grade\":\"GOOD\"}",
            "/results/T2/decision", "{\"grade\":\"GOOD\",\"decidedOn\":\"2020-01-02\"}",
            "/publication", "{\"circle\":\"UNIT\"}");
    Map<String, String> incomplete = Map.of("/results/T2/opinion", "{\"grade\":\"\"}");
    Map<String, String> wrongRole =
        Map.of(
            "/results/T2/opinion", "committee",
            "/results/T2/decision", "organiser",
            "/publication", "committee");
    bodies.forEach(
        (suffix, body) -> {
          String path = "/api/v1/assessments/" + box.id() + suffix;
          io.restassured.RestAssured.given()
              .contentType(ContentType.JSON)
              .body(body)
              .post(path)
              .then()
              .statusCode(401);
          as(wrongRole.getOrDefault(suffix, ""))
              .contentType(ContentType.JSON)
              .body(body)
              .post(path)
              .then()
              .statusCode(403);
          String role = suffix.endsWith("decision") ? "committee" : "organiser";
          as(role, "980000")
              .contentType(ContentType.JSON)
              .body(body)
              .post(path)
              .then()
              .statusCode(404);
          as(role)
              .contentType(ContentType.JSON)
              .body(incomplete.getOrDefault(suffix, "{}"))
              .post(path)
              .then()
              .statusCode(400)
              .body("code", equalTo("validation-failed"));
          as(role)
              .contentType(ContentType.JSON)
              .body("{")
              .post(path)
              .then()
              .statusCode(400)
              .body("code", equalTo("malformed-body"));
          as(role).contentType(ContentType.TEXT).body("x").post(path).then().statusCode(415);
        });
    opine(box, "T9", "GOOD").statusCode(404);
    decide(box, "T9", "GOOD", null).statusCode(404);
    as("auditor").get(path(box, "T2")).then().body("opinion", nullValue());
  }

  private static ValidatableResponse opine(BallotBox box, String subject, String grade) {
    return as("organiser")
        .contentType(ContentType.JSON)
        .body(Map.of("grade", grade, "text", "考核组意见"))
        .post(path(box, subject) + "/opinion")
        .then();
  }

  private static ValidatableResponse decide(
      BallotBox box, String subject, String grade, @Nullable String reason) {
    Map<String, String> body = new java.util.HashMap<>();
    body.put("grade", grade);
    body.put("decidedOn", "2020-01-02");
    if (reason != null) {
      body.put("reason", reason);
    }
    return as("committee")
        .contentType(ContentType.JSON)
        .body(body)
        .post(path(box, subject) + "/decision")
        .then();
  }

  private static ValidatableResponse publish(BallotBox box, String circle) {
    return as("organiser")
        .contentType(ContentType.JSON)
        .body(Map.of("circle", circle))
        .post("/api/v1/assessments/" + box.id() + "/publication")
        .then();
  }

  private static String path(BallotBox box, String subject) {
    return "/api/v1/assessments/%s/results/%s".formatted(box.id(), subject);
  }
}
