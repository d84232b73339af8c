package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.result.Committee.corrected;
import static io.gongping.scoring.result.Committee.correction;
import static io.gongping.scoring.result.Committee.decide;
import static io.gongping.scoring.result.Committee.member;
import static io.gongping.scoring.result.Committee.opine;
import static io.gongping.scoring.result.Committee.path;
import static io.gongping.scoring.result.Committee.post;
import static io.gongping.scoring.result.Committee.propose;
import static io.gongping.scoring.result.Committee.publish;
import static io.gongping.scoring.result.Committee.result;
import static io.gongping.scoring.result.Committee.verify;
import static io.gongping.scoring.result.Committee.voiding;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.BallotBox;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** Corrections, results that are void, and grades that come later. */
@ServiceTest
class CorrectionApiTest extends OnStack {

  private static final String CONFIRM = "{\"verdict\":\"CONFIRMED\"}";
  private static final String REJECT = "{\"verdict\":\"REJECTED\",\"reason\":\"证据不足\"}";

  @Test
  void nothingIsInForceBeforeTheSecondPersonConfirms() {
    BallotBox box = decided();
    String id = proposed(box, correction("AVERAGE"));

    result(box, "T2")
        .body("decision.revision", equalTo(1))
        .body("decision.grade.code", equalTo("GOOD"));
    verify(as("committee"), box, "T2", id, CONFIRM)
        .statusCode(403)
        .body("code", equalTo("own-correction"));
    verify(member("second"), box, "T2", id, CONFIRM)
        .statusCode(201)
        .body("verification.verifiedBy", equalTo("second"));
    result(box, "T2")
        .body("decision.revision", equalTo(2))
        .body("decision.supersedes", equalTo(1))
        .body("decision.grade.code", equalTo("AVERAGE"))
        .body("decision.correctionReason", equalTo("复核更正"))
        .body("decision.recordedBy", equalTo("committee1"))
        .body("decision.confirmedBy", equalTo("second"));
    as("auditor")
        .get(path(box, "T2") + "/revisions")
        .then()
        .statusCode(200)
        .body("items.revision", equalTo(List.of(1, 2)))
        .body("items.grade.code", equalTo(List.of("GOOD", "AVERAGE")));
    String next = as("auditor").get(path(box, "T2") + "/revisions?limit=1").path("next");
    as("auditor")
        .get(path(box, "T2") + "/revisions?limit=1&cursor=" + next)
        .then()
        .body("items.grade.code", equalTo(List.of("AVERAGE")))
        .body("next", nullValue());
    as("auditor").get(path(box, "T2") + "/revisions?cursor=YQ").then().statusCode(400);
  }

  @Test
  void aRejectedCorrectionChangesNothingAndLeavesRoomForAnother() {
    BallotBox box = decided();
    String id = proposed(box, correction("AVERAGE"));

    verify(member("second"), box, "T2", id, "{\"verdict\":\"REJECTED\"}")
        .statusCode(422)
        .body("code", equalTo("rejection-reason-missing"));
    verify(member("second"), box, "T2", id, REJECT).statusCode(201);
    verify(member("third"), box, "T2", id, CONFIRM)
        .statusCode(409)
        .body("code", equalTo("correction-settled"));
    result(box, "T2").body("decision.revision", equalTo(1));
    proposed(box, correction("POOR"));
    as("organiser")
        .get(path(box, "T2") + "/corrections")
        .then()
        .statusCode(200)
        .body("items.decision.grade.code", equalTo(List.of("AVERAGE", "POOR")))
        .body("items[0].verification.verdict", equalTo("REJECTED"))
        .body("items[1].verification", nullValue());
    String next = as("auditor").get(path(box, "T2") + "/corrections?limit=1").path("next");
    as("auditor")
        .get(path(box, "T2") + "/corrections?limit=1&cursor=" + next)
        .then()
        .body("items.decision.grade.code", equalTo(List.of("POOR")))
        .body("next", nullValue());
    as("auditor").get(path(box, "T2") + "/corrections?cursor=YQ").then().statusCode(400);
  }

  @Test
  void whatACorrectionIsRefusedFor() {
    BallotBox box = Stage.finished(stack);
    refused(box, correction("GOOD"), 409, "not-decided");
    Stage.decided(box, "T2", "GOOD");
    Map<String, Object> stale = correction("AVERAGE");
    stale.put("revision", 2);
    refused(box, stale, 409, "revision-stale");
    Map<String, Object> same = correction("GOOD");
    same.put("decidedOn", "2020-01-02");
    refused(box, same, 422, "correction-changes-nothing");
    refused(box, correction("COMPETENT"), 422, "grade-unknown");
    Map<String, Object> unreasoned = correction("AVERAGE");
    unreasoned.remove("reason");
    refused(box, unreasoned, 422, "reason-missing");
    Map<String, Object> both = voiding();
    both.put("grade", "GOOD");
    refused(box, both, 422, "void-and-grade");
    Map<String, Object> future = voiding();
    future.put("decidedOn", "2999-01-01");
    refused(box, future, 422, "date-in-future");
    for (String member : List.of("revision", "basis", "correctionReason", "decidedOn")) {
      Map<String, Object> incomplete = correction("AVERAGE");
      incomplete.remove(member);
      refused(box, incomplete, 400, "validation-failed");
    }
    proposed(box, correction("AVERAGE"));
    refused(box, correction("POOR"), 409, "correction-open");
    as("auditor").get(path(box, "T2") + "/corrections").then().body("items", hasSize(1));
  }

  @Test
  void aVoidResultStaysOnRecordAndMayBeFollowedByAnother() {
    BallotBox box = decided();
    publish(box).statusCode(200);
    corrected(box, "T2", voiding());
    result(box, "T2").body("decision.outcome", equalTo("VOID")).body("decision.grade", nullValue());
    Map<String, Object> again = voiding();
    again.put("revision", 2);
    refused(box, again, 409, "already-void");
    publish(box).statusCode(200).body("published", equalTo(List.of("T2")));
    Map<String, Object> anew = correction("GOOD");
    anew.put("revision", 2);
    corrected(box, "T2", anew);
    publish(box).statusCode(200).body("published", equalTo(List.of("T2")));
    publish(box).statusCode(200).body("published", hasSize(0));

    List<ConsumerRecord<String, byte[]>> events =
        Topic.await(
            stack,
            "gongping.result-events.v1",
            3,
            message -> box.id().toString().equals(message.key()));
    List<String> types = List.of("published", "voided", "corrected");
    for (int i = 0; i < types.size(); i++) {
      String type = "io.gongping.result." + types.get(i) + ".v1";
      assertThat(Topic.header(events.get(i), "ce_type")).isEqualTo(type);
      assertThat(Topic.header(events.get(i), "ce_id"))
          .isEqualTo(box.id() + "/T2/" + (i + 1) + "/" + types.get(i));
      assertThat(EventSchemas.mistakes(type, new String(events.get(i).value(), UTF_8))).isEmpty();
    }
    assertThat(new String(events.get(1).value(), UTF_8))
        .contains("\"outcome\":\"VOID\"", "\"correctionReason\":\"复核更正\"")
        .doesNotContain("overall", "proposal", "GOOD");
  }

  @Test
  void aHistoryHasTheRevisionInForceAndNoVoidOne() {
    UUID team = UUID.randomUUID();
    BallotBox box =
        BallotBox.with(
            definition ->
                ((ObjectNode) definition.at("/subjects/4")).put("directoryId", team.toString()));
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", "AA");
      box.cast("M1-B", "AA");
      box.cast("M2-B", "AA");
    }
    Stage.finish(stack, box);
    Stage.decided(box, "T2", "GOOD");
    corrected(box, "T2", correction("AVERAGE"));
    String history = "/api/v1/histories/" + team;
    as("auditor").get(history).then().body("results.grade.code", equalTo(List.of("AVERAGE")));

    Map<String, Object> voided = voiding();
    voided.put("revision", 2);
    corrected(box, "T2", voided);
    as("auditor").get(history).then().statusCode(404);
  }

  @Test
  void whatWasNeverPublishedMakesNoEventOfItsOwn() {
    BallotBox box = decided();
    corrected(box, "T2", correction("AVERAGE"));
    publish(box).statusCode(200).body("published", equalTo(List.of("T2")));
    Stage.decided(box, "T1", "GOOD");
    corrected(box, "T1", voiding());
    publish(box)
        .statusCode(200)
        .body("published", hasSize(0))
        .body("pending.find { it.subject == 'T1' }.reason", equalTo("void"));

    String card = Topic.scoreCards(stack, box, 1).getFirst();
    assertThat(EventSchemas.mistakes("io.gongping.result.published.v1", card)).isEmpty();
    assertThat(card).contains("\"revision\":2", "AVERAGE").doesNotContain("supersedes");
  }

  @Test
  void whoHadAHandInACorrectionDoesNotPublishIt() {
    BallotBox box = decided();
    corrected(box, "T2", correction("AVERAGE"));
    for (String decider : List.of("committee1", "second")) {
      post(
              io.gongping.scoring.Callers.person(decider, "organiser"),
              "/api/v1/assessments/" + box.id() + "/publication",
              "{\"circle\":\"UNIT\"}")
          .statusCode(403)
          .body("code", equalTo("own-decision"));
    }
  }

  @Test
  void ofManyCorrectionsAtOnceOneIsProposedAndOfManyConfirmationsOneCounts()
      throws InterruptedException, ExecutionException {
    BallotBox box = decided();
    List<Integer> proposals =
        atOnce(
            number ->
                propose(member("m" + number), box, "T2", correction("AVERAGE"))
                    .extract()
                    .statusCode());
    assertThat(proposals).containsOnlyOnce(201).containsOnly(201, 409);
    String id = as("auditor").get(path(box, "T2") + "/corrections").path("items[0].id");
    List<Integer> confirmations =
        atOnce(
            number -> verify(member("n" + number), box, "T2", id, CONFIRM).extract().statusCode());
    assertThat(confirmations).containsOnlyOnce(201).containsOnly(201, 409);
    as("auditor").get(path(box, "T2") + "/revisions").then().body("items", hasSize(2));
  }

  @Test
  void aLeaderWithoutAGradeGetsOneLater() {
    UUID person = UUID.randomUUID();
    BallotBox box =
        Stage.finish(stack, BallotBox.with(definition -> is(definition, "L03", person)));
    String onProbation =
        "{\"noGrade\":\"PROBATION\",\"reason\":\"2026年9月任职\",\"decidedOn\":\"2020-01-02\"}";
    opine(box, "L03", "{\"noGrade\":\"PROBATION\"}")
        .statusCode(201)
        .body("noGrade.standardCode", equalTo("5A"));
    decide(box, "L03", onProbation.replace(",\"reason\":\"2026年9月任职\"", ""))
        .statusCode(422)
        .body("code", equalTo("reason-missing"));
    decide(box, "L03", onProbation.replace("{", "{\"grade\":\"COMPETENT\","))
        .statusCode(422)
        .body("code", equalTo("no-grade-and-grade"));
    decide(box, "L03", onProbation)
        .statusCode(201)
        .body("outcome", equalTo("NO_GRADE"))
        .body("noGrade.code", equalTo("PROBATION"))
        .body("noGrade.label.zh", equalTo("试用期内,不定等次"))
        .body("grade", nullValue());
    publish(box).statusCode(200);
    yearOf(person)
        .body("results[0].noGrade.code", equalTo("PROBATION"))
        .body("results[0].noGrade.standardCode", equalTo("5A"))
        .body("results[0].grade", nullValue());
    corrected(box, "L03", correction("COMPETENT"));
    publish(box).statusCode(200);
    yearOf(person)
        .body("results", hasSize(1))
        .body("results[0].noGrade", nullValue())
        .body("results[0].grade.code", equalTo("COMPETENT"));

    List<String> cards = Topic.scoreCards(stack, box, 2);
    assertThat(EventSchemas.mistakes("io.gongping.result.published.v1", cards.getFirst()))
        .isEmpty();
    assertThat(cards.getFirst())
        .contains("\"code\":\"PROBATION\"", "\"standardCode\":\"5A\"", "without a grade");
    assertThat(EventSchemas.mistakes("io.gongping.result.corrected.v1", cards.getLast())).isEmpty();
    assertThat(cards.getLast()).contains("COMPETENT").doesNotContain("PROBATION");
  }

  private static void is(ObjectNode definition, String subject, UUID person) {
    for (JsonNode one : definition.path("subjects")) {
      if (one.path("key").asText().equals(subject)) {
        ((ObjectNode) one).put("directoryId", person.toString());
      }
    }
  }

  private static ValidatableResponse yearOf(UUID person) {
    return as("auditor").get("/api/v1/histories/" + person).then().statusCode(200);
  }

  @Test
  void aTeamIsNotOnProbation() {
    BallotBox box = Stage.finished(stack);

    opine(box, "T2", "{\"noGrade\":\"PROBATION\"}")
        .statusCode(422)
        .body("code", equalTo("no-grade-of-team"));
    opine(box, "L01", "{\"noGrade\":\"ILL\"}").statusCode(400);
  }

  @Test
  void onlyTheCommitteeOfTheRegionCorrects() {
    BallotBox box = decided();
    String id = proposed(box, correction("AVERAGE"));
    propose(RestAssured.given(), box, "T2", correction("AVERAGE")).statusCode(401);
    verify(RestAssured.given(), box, "T2", id, CONFIRM).statusCode(401);
    for (String role : List.of("organiser", "assessor", "auditor", "province")) {
      propose(as(role), box, "T2", correction("AVERAGE")).statusCode(403);
      verify(as(role), box, "T2", id, CONFIRM).statusCode(403);
    }
    propose(as("committee", "980000"), box, "T2", correction("AVERAGE")).statusCode(404);
    verify(as("committee", "980000"), box, "T2", id, CONFIRM).statusCode(404);
    verify(member("second"), box, "T1", id, CONFIRM).statusCode(404);
    as("assessor").get(path(box, "T2") + "/revisions").then().statusCode(403);
    as("auditor").get(path(box, "T9") + "/revisions").then().statusCode(404);
    as("auditor").get(path(box, "T1") + "/revisions").then().body("items", hasSize(0));
    result(box, "T2").body("decision.revision", equalTo(1));
  }

  private BallotBox decided() {
    BallotBox box = Stage.finished(stack);
    Stage.decided(box, "T2", "GOOD");
    return box;
  }

  private static String proposed(BallotBox box, Map<String, Object> correction) {
    return propose(as("committee"), box, "T2", correction).statusCode(201).extract().path("id");
  }

  private static void refused(
      BallotBox box, Map<String, Object> correction, int status, String code) {
    propose(as("committee"), box, "T2", correction).statusCode(status).body("code", equalTo(code));
  }

  private static List<Integer> atOnce(java.util.function.IntFunction<Integer> call)
      throws InterruptedException, ExecutionException {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int number = i;
      calls.add(() -> call.apply(number));
    }
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : executor.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
