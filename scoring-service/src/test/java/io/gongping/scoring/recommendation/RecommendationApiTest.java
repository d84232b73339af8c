package io.gongping.scoring.recommendation;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.Callers;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RecommendationApiTest extends OnStack {

  private static final String R1 = "/recommendations/R1";

  @Test
  void votesSharesNamesAndTheShortlistAreShown() {
    FormsAssessment assessment = counted();
    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      as(role)
          .get(assessment.path(R1))
          .then()
          .statusCode(200)
          .header("ETag", equalTo("\"0\""))
          .body("title.zh", equalTo("推荐副县长"))
          .body("seats", equalTo(1))
          .body("ballots", equalTo(7))
          .body("invalid", equalTo(0))
          .body("overSelected", equalTo(1))
          .body("counted", equalTo(6))
          .body("nobody", equalTo(1))
          .body("people.name", contains("李四", "赵六", "老李", "张三", "王五"))
          .body("people.votes", contains(3, 2, 1, 0, 0))
          .body("people.rank", contains(1, 2, 3, 4, 4))
          .body("people[0].candidate", equalTo("c2"))
          .body("people[0].share.share", equalTo("0.5000"))
          .body("people[0].share.fraction", equalTo("3/6"))
          .body("people[1].candidate", nullValue())
          .body("people[1].names", equalTo(Map.of("赵六", 2)))
          .body("shortlist.places", equalTo(2))
          .body("shortlist.certain.name", contains("李四", "赵六"))
          .body("shortlist.tied", empty());
    }
    as("auditor")
        .get(assessment.path("/recommendations"))
        .then()
        .statusCode(200)
        .body("items.recommendation", contains("R1"));
  }

  @Test
  void aMergeIsRecordedAndCanBeTakenBackByAnother() {
    FormsAssessment assessment = counted();
    merge(assessment, "0", "{\"name\":\"老 李\",\"candidate\":\"c2\",\"reason\":\"监票人核对\"}")
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .body("version", equalTo(1))
        .body("name", equalTo("老李"))
        .body("mergedBy", equalTo("organiser1"))
        .body("mergedAt", notNullValue());
    shows(assessment, List.of("李四", "赵六", "张三", "王五"), List.of(4, 2, 0, 0))
        .body("people[0].names", equalTo(Map.of("老李", 1)));

    // The same again, as after a lost answer, is no second record.
    merge(assessment, "0", "{\"name\":\"老李\",\"candidate\":\"c2\",\"reason\":\"再次\"}")
        .statusCode(200)
        .body("version", equalTo(1));
    merge(assessment, "0", "{\"name\":\"老李\",\"reason\":\"另有其人\"}")
        .statusCode(412)
        .body("code", equalTo("version-stale"));
    merge(assessment, "1", "{\"name\":\"老李\",\"reason\":\"另有其人\"}").statusCode(201);
    shows(assessment, List.of("李四", "赵六", "老李", "张三", "王五"), List.of(3, 2, 1, 0, 0));
    merge(assessment, "2", "{\"name\":\"老李\",\"canonicalName\":\"赵六\",\"reason\":\"同一人\"}")
        .statusCode(201);
    shows(assessment, List.of("李四", "赵六", "张三", "王五"), List.of(3, 3, 0, 0));

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      as(role)
          .get(assessment.path(R1 + "/merges"))
          .then()
          .statusCode(200)
          .body("items.version", contains(1, 2, 3))
          .body("items.candidate", contains("c2", null, null))
          .body("items.canonicalName", contains(null, null, "赵六"))
          .body("items.reason", contains("监票人核对", "另有其人", "同一人"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"无名氏\",\"candidate\":\"c1\",\"reason\":\"x\"} | 422 | write-in-unknown",
        "{\"name\":\"老李\",\"candidate\":\"c9\",\"reason\":\"x\"} | 422 | candidate-unknown",
        "{\"name\":\"老李\",\"candidate\":\"c1\",\"canonicalName\":\"赵六\",\"reason\":\"x\"} | 422 | merge-target",
        "{\"name\":\"老李\",\"canonicalName\":\"123\",\"reason\":\"x\"} | 422 | merge-target",
        "{\"name\":\"老李\",\"candidate\":\"c1\",\"reason\":\" \"} | 400 | validation-failed",
        "{\"candidate\":\"c1\",\"reason\":\"x\"} | 400 | validation-failed",
        "{\"name\":\"老李\" | 400 | malformed-body",
      })
  void mergesThatMakeNoSenseAreRefused(String body, int status, String code) {
    FormsAssessment assessment = counted();
    merge(assessment, "0", body).statusCode(status).body("code", equalTo(code));
    as("auditor").get(assessment.path(R1 + "/merges")).then().body("items", hasSize(0));
  }

  @Test
  void namesDoNotStandForEachOther() {
    FormsAssessment assessment = counted();
    merge(assessment, "0", "{\"name\":\"老李\",\"canonicalName\":\"赵六\",\"reason\":\"x\"}")
        .statusCode(201);
    merge(assessment, "1", "{\"name\":\"赵六\",\"canonicalName\":\"老李\",\"reason\":\"x\"}")
        .statusCode(422)
        .body("code", equalTo("merge-circular"));
  }

  @Test
  void nobodyGetsMoreVotesThanThereAreBallots() {
    FormsAssessment assessment = FormsAssessment.create();
    for (int i = 0; i < 5; i++) {
      assessment.recommend("{\"R1\":{\"candidates\":[\"c1\"],\"writeIns\":[\"老张\"]}}");
    }
    Topic.send(stack, assessment.messages());
    awaitState(assessment.id(), "FINAL");
    merge(assessment, "0", "{\"name\":\"老张\",\"candidate\":\"c1\",\"reason\":\"x\"}")
        .statusCode(422)
        .body("code", equalTo("merge-exceeds-ballots"))
        .body("ballots", equalTo(5));
  }

  @ParameterizedTest
  @CsvSource({"4,0,true", "5,0,false", "4,9,true", "0,4,true", "0,5,false", "0,0,false"})
  void whomFewerThanFiveNameStaysSecret(int naming, int nobody, boolean withheld) {
    FormsAssessment assessment = FormsAssessment.create();
    for (int i = 0; i < naming; i++) {
      assessment.recommend("{\"R1\":{\"candidates\":[\"c1\"],\"writeIns\":[\"老李\"]}}");
    }
    for (int i = 0; i < nobody; i++) {
      assessment.recommend("");
    }
    Topic.send(stack, assessment.messages());
    awaitState(assessment.id(), "FINAL");

    for (String path : List.of(R1, "/recommendations")) {
      String one = path.equals(R1) ? "" : "items[0].";
      as("organiser")
          .get(assessment.path(path))
          .then()
          .statusCode(200)
          .body(one + "withheld", equalTo(withheld))
          .body(one + "counted", equalTo(naming + nobody))
          .body(one + "people", withheld ? empty() : hasSize(naming > 0 ? 4 : 3))
          .body(one + "shortlist", withheld ? nullValue() : notNullValue());
    }
    if (withheld) {
      for (String name : List.of("老李", "无名氏")) {
        merge(
                assessment,
                "0",
                "{\"name\":\"%s\",\"candidate\":\"c2\",\"reason\":\"x\"}".formatted(name))
            .statusCode(409)
            .body("code", equalTo("recommendation-withheld"));
      }
    }
  }

  @Test
  void aMergeNeedsTheVersionThatWasSeen() {
    FormsAssessment assessment = counted();
    as("organiser")
        .contentType(ContentType.JSON)
        .body("{\"name\":\"老李\",\"candidate\":\"c2\",\"reason\":\"x\"}")
        .post(assessment.path(R1 + "/merges"))
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recommendations", R1, R1 + "/merges"})
  void beforeTheCloseThereIsNothingToSee(String path) {
    FormsAssessment assessment = FormsAssessment.create();
    Topic.send(
        stack,
        List.of(
            assessment.box().opened(),
            assessment.message(
                assessment.recommend("{\"R1\":{\"candidates\":[\"c1\"],\"writeIns\":[]}}"))));
    awaitState(assessment.id(), "OPEN");
    as("organiser")
        .get(assessment.path(path))
        .then()
        .statusCode(409)
        .body("code", equalTo("results-sealed"));
    merge(assessment, "0", "{\"name\":\"x\",\"candidate\":\"c1\",\"reason\":\"x\"}")
        .statusCode(409)
        .body("code", equalTo("results-sealed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/recommendations", R1, R1 + "/merges"})
  void onlyThoseWhoMaySeeResultsSeeThem(String path) {
    FormsAssessment assessment = counted();
    given().get(assessment.path(path)).then().statusCode(401);
    for (String role : List.of("archivist", "province", "rater")) {
      as(role).get(assessment.path(path)).then().statusCode(403);
    }
    as("organiser", "980000").get(assessment.path(path)).then().statusCode(404);
  }

  @Test
  void onlyOrganisersMerge() {
    FormsAssessment assessment = counted();
    String body = "{\"name\":\"老李\",\"candidate\":\"c2\",\"reason\":\"x\"}";
    given()
        .contentType(ContentType.JSON)
        .body(body)
        .post(assessment.path(R1 + "/merges"))
        .then()
        .statusCode(401);
    for (String role : List.of("assessor", "committee", "auditor", "archivist")) {
      as(role)
          .contentType(ContentType.JSON)
          .body(body)
          .post(assessment.path(R1 + "/merges"))
          .then()
          .statusCode(403);
    }
    as("organiser", "980000")
        .contentType(ContentType.JSON)
        .body(body)
        .post(assessment.path(R1 + "/merges"))
        .then()
        .statusCode(404);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    FormsAssessment assessment = counted();
    for (String path : List.of("/recommendations/R9", "/recommendations/R9/merges")) {
      as("organiser").get(assessment.path(path)).then().statusCode(404);
    }
    as("organiser")
        .get("/api/v1/assessments/" + UUID.randomUUID() + "/recommendations")
        .then()
        .statusCode(404);
    as("organiser")
        .contentType(ContentType.JSON)
        .body("{\"name\":\"老李\",\"candidate\":\"c2\",\"reason\":\"x\"}")
        .post(assessment.path("/recommendations/R9/merges"))
        .then()
        .statusCode(404);
  }

  /** Seven ballots: 李四 3, 赵六 2 and 老李 1 written in, one names nobody and one three. */
  private FormsAssessment counted() {
    FormsAssessment assessment = FormsAssessment.create();
    assessment.recommend("{\"R1\":{\"candidates\":[\"c2\"],\"writeIns\":[]}}");
    assessment.recommend("{\"R1\":{\"candidates\":[\"c2\"],\"writeIns\":[]}}");
    assessment.recommend("{\"R1\":{\"candidates\":[\"c2\"],\"writeIns\":[\"赵六\"]}}");
    assessment.recommend("{\"R1\":{\"candidates\":[],\"writeIns\":[\"赵六\"]}}");
    assessment.recommend("{\"R1\":{\"candidates\":[],\"writeIns\":[\"老李\"]}}");
    assessment.recommend("{\"R1\":{\"candidates\":[\"c1\",\"c2\",\"c3\"],\"writeIns\":[]}}");
    assessment.recommend("");
    Topic.send(stack, assessment.messages());
    awaitState(assessment.id(), "FINAL");
    return assessment;
  }

  private static ValidatableResponse shows(
      FormsAssessment assessment, List<String> names, List<Integer> votes) {
    return Callers.as("committee")
        .get(assessment.path(R1))
        .then()
        .statusCode(200)
        .body("people.name", equalTo(names))
        .body("people.votes", equalTo(votes));
  }

  private static ValidatableResponse merge(
      FormsAssessment assessment, String version, String body) {
    return Callers.as("organiser")
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(assessment.path(R1 + "/merges"))
        .then();
  }
}
