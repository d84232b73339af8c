package io.gongping.scoring.finding;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindingApiTest extends OnStack {

  @Test
  void everyVersionOfAFindingStays() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    enter(first(as("assessor")), box, "T1", "targets", "MET")
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("version", equalTo(1))
        .body("enteredBy", equalTo("assessor1"));
    enter(as("assessor").header("If-Match", "\"1\""), box, "T1", "targets", "MET_WELL")
        .statusCode(200)
        .header("ETag", "\"2\"");

    as("committee")
        .get(path(box, "T1", "targets") + "/history")
        .then()
        .statusCode(200)
        .body("items.level", equalTo(List.of("MET", "MET_WELL")))
        .body("items.version", equalTo(List.of(1, 2)))
        .body("items.evidence.reference.unique()", equalTo(List.of("考核材料 12 页")));
    as("organiser")
        .queryParam("subject", "T1")
        .get("/api/v1/assessments/" + box.id() + "/findings")
        .then()
        .statusCode(200)
        .body("items.level", equalTo(List.of("MET_WELL")));
    as("organiser")
        .queryParam("subject", "T2")
        .get("/api/v1/assessments/" + box.id() + "/findings")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    enter(as("assessor"), box, "T1", "unity", "UNITED")
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    enter(as("assessor").header("If-Match", "\"1\""), box, "T1", "unity", "UNITED")
        .statusCode(412)
        .body("code", equalTo("version-stale"));
    enter(as("assessor").header("If-Match", "*"), box, "T1", "unity", "UNITED").statusCode(412);
    enter(first(as("assessor")), box, "T1", "unity", "UNITED").statusCode(201);
    enter(first(as("assessor")), box, "T1", "unity", "UNITED").statusCode(412);
    enter(as("assessor").header("If-Match", "\"7\""), box, "T1", "unity", "UNITED").statusCode(412);
  }

  @Test
  void ofManyFirstFindingsAtOnceOneStands() throws InterruptedException, ExecutionException {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    List<Callable<Integer>> attempts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      attempts.add(
          () -> enter(first(as("assessor")), box, "T1", "unity", "UNITED").extract().statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(12)) {
      for (Future<Integer> answer : executor.invokeAll(attempts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 412);
  }

  @Test
  void onlyFindingsAndLevelsOfTheSchemeAreTaken() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    enter(first(as("assessor")), box, "T1", "politics", "HIGH")
        .statusCode(422)
        .body("code", equalTo("finding-unknown"));
    enter(first(as("assessor")), box, "T1", "unity", "FINE")
        .statusCode(422)
        .body("code", equalTo("level-unknown"))
        .body("levels", equalTo(List.of("UNITED", "ORDINARY", "SOME_PROBLEMS", "DISUNITED")));
    enter(first(as("assessor")), box, "T9", "unity", "UNITED").statusCode(404);
  }

  @Test
  void aFindingNeedsEvidence() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    for (String body :
        List.of(
            "{\"level\":\"UNITED\"}",
            "{\"level\":\"UNITED\",\"evidence\":{}}",
            "{\"level\":\"UNITED\",\"evidence\":{\"reference\":\" \"}}",
            "{\"evidence\":{\"reference\":\"x\"}}")) {
      first(as("assessor"))
          .contentType(ContentType.JSON)
          .body(body)
          .put(path(box, "T1", "unity"))
          .then()
          .statusCode(400)
          .body("code", equalTo("validation-failed"));
    }
  }

  @Test
  void aFindingIsCorrectedAfterTheDecisionToo() {
    BallotBox box = Stage.finished(stack);
    Stage.found(box, "T2", "unity", "UNITED");
    Stage.decided(box, "T2", "GOOD");

    enter(as("assessor").header("If-Match", "\"1\""), box, "T2", "unity", "ORDINARY")
        .statusCode(200);
    enter(first(as("assessor")), box, "T2", "targets", "MET").statusCode(201);
  }

  @Test
  void onlyWhoMayDoesSo() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    enter(first(as("assessor")), box, "T1", "unity", "UNITED").statusCode(201);
    String findings = "/api/v1/assessments/" + box.id() + "/findings";
    String history = path(box, "T1", "unity") + "/history";

    enter(first(io.restassured.RestAssured.given()), box, "T1", "unity", "UNITED").statusCode(401);
    enter(first(as("committee")), box, "T1", "unity", "UNITED").statusCode(403);
    enter(first(as("assessor", "980000")), box, "T1", "unity", "UNITED").statusCode(404);
    for (String path : List.of(findings, history)) {
      io.restassured.RestAssured.get(path).then().statusCode(401);
      as("province").get(path).then().statusCode(403);
      as("auditor", "980000").get(path).then().statusCode(404);
      as("auditor").get(path).then().statusCode(200);
    }
    as("auditor").get(path(box, "T1", "targets") + "/history").then().statusCode(404);
  }

  private static RequestSpecification first(RequestSpecification caller) {
    return caller.header("If-None-Match", "*");
  }

  private static ValidatableResponse enter(
      RequestSpecification caller, BallotBox box, String subject, String finding, String level) {
    return caller
        .contentType(ContentType.JSON)
        .body("{\"level\":\"%s\",\"evidence\":{\"reference\":\"考核材料 12 页\"}}".formatted(level))
        .put(path(box, subject, finding))
        .then();
  }

  @Test
  void findingsAndTheirVersionsComeInPages() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    Stage.found(box, "T1", "targets", "MET");
    Stage.found(box, "T1", "unity", "UNITED");
    Stage.found(box, "T2", "unity", "UNITED");
    String findings = "/api/v1/assessments/" + box.id() + "/findings";

    String next =
        as("auditor")
            .get(findings + "?limit=2")
            .then()
            .body("items.subject", equalTo(List.of("T1", "T1")))
            .body("items.finding", equalTo(List.of("targets", "unity")))
            .extract()
            .path("next");
    as("auditor")
        .get(findings + "?limit=2&cursor=" + next)
        .then()
        .body("items.subject", equalTo(List.of("T2")))
        .body("next", nullValue());
    as("auditor")
        .get(findings + "?limit=1&subject=T2")
        .then()
        .body("items.subject", equalTo(List.of("T2")))
        .body("next", nullValue());
    for (String wrong :
        List.of("limit=0", "limit=201", "cursor=x!", "cursor=YQ", "cursor=YS9iL2M")) {
      as("auditor").get(findings + "?" + wrong).then().statusCode(400);
    }
    for (String wrong : List.of("limit=0", "limit=201", "cursor=YQ", "cursor=MA")) {
      as("auditor").get(path(box, "T1", "unity") + "/history?" + wrong).then().statusCode(400);
    }
  }

  private static String path(BallotBox box, String subject, String finding) {
    return "/api/v1/assessments/%s/subjects/%s/findings/%s".formatted(box.id(), subject, finding);
  }
}
