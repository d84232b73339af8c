package io.gongping.scoring.lowvote;

import static io.gongping.scoring.Callers.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class LowVotesApiTest extends OnStack {

  @Test
  void itemsFarFromTheGroupComeFirstWithExactShares() {
    BallotBox box = twoPrincipals(10);

    // L01: conduct 5 of 20 low, overall none of 18. L02: conduct 1 of 20, overall 2 of 20.
    as("committee")
        .get(path(box, "L01"))
        .then()
        .statusCode(200)
        .body("subject", equalTo("L01"))
        .body("peers", equalTo(2))
        .body("items.item", equalTo(List.of("conduct", "overall")))
        .body("items[0].low", equalTo(List.of("C", "D")))
        .body("items[0].votes.low", equalTo(5))
        .body("items[0].votes.opinions", equalTo(20))
        .body("items[0].votes.share.fraction", equalTo("1/4"))
        .body("items[0].votes.groupMean.fraction", equalTo("3/20"))
        .body("items[0].votes.difference.fraction", equalTo("1/10"))
        .body("items[0].votes.difference.share", equalTo("0.1000"))
        .body("items[0].categories.category", equalTo(List.of("A", "B")))
        .body("items[0].categories[0].votes.share.fraction", equalTo("3/10"))
        .body("items[0].categories[0].votes.groupMean.fraction", equalTo("3/20"))
        .body("items[0].categories[1].votes.difference.fraction", equalTo("1/20"))
        .body("items[1].votes.opinions", equalTo(18))
        .body("items[1].votes.difference.fraction", equalTo("-1/20"));
  }

  @Test
  void categoriesTooSmallToBeShownAreNotShownHereEither() {
    BallotBox box = twoPrincipals(4);

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      as(role)
          .get(path(box, "L01"))
          .then()
          .statusCode(200)
          .body("items.categories.findAll { it != null }", hasSize(0))
          .body("items[0].votes.opinions", equalTo(14));
    }
  }

  @Test
  void causesAreKeptOneAfterTheOther() {
    BallotBox box = twoPrincipals(10);
    String key = UUID.randomUUID().toString();

    record(box, key, "L01", "conduct", "群众反映作风问题").statusCode(201).body("item", equalTo("conduct"));
    record(box, key, "L01", "conduct", "群众反映作风问题").statusCode(201);
    record(box, key, "L01", "conduct", "另一原因")
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    record(box, UUID.randomUUID().toString(), "L01", "conduct", "核实后:个别事项").statusCode(201);

    as("assessor")
        .get(path(box, "L01"))
        .then()
        .body("items[0].causes.text", equalTo(List.of("群众反映作风问题", "核实后:个别事项")))
        .body("items[0].causes.recordedBy.unique()", equalTo(List.of("organiser1")))
        .body("items[1].causes", hasSize(0));
  }

  @Test
  void aCauseNeedsATextAndAnItemOfTheForm() {
    BallotBox box = twoPrincipals(10);
    String key = UUID.randomUUID().toString();

    record(box, key, "L01", "conduct", " ")
        .statusCode(400)
        .body("code", equalTo("validation-failed"));
    record(box, key, "L01", "conduct", "x".repeat(4001)).statusCode(400);
    record(box, key, "L01", "weather", "原因").statusCode(404);
    record(box, key, "L99", "conduct", "原因").statusCode(404);
    as("organiser")
        .contentType(ContentType.JSON)
        .body(Map.of("text", "原因"))
        .post(path(box, "L01") + "/conduct/causes")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-malformed"));
    as("auditor").get(path(box, "L99")).then().statusCode(404);
    as("auditor").get(path(box, "L01")).then().body("items[0].causes", hasSize(0));
  }

  @Test
  void onlyWhoMaySeesAndRecords() {
    BallotBox box = twoPrincipals(10);
    io.restassured.RestAssured.get(path(box, "L01")).then().statusCode(401);
    for (String role : List.of("archivist", "province")) {
      as(role).get(path(box, "L01")).then().statusCode(403);
    }
    as("auditor", "980000").get(path(box, "L01")).then().statusCode(404);
    String causes = path(box, "L01") + "/conduct/causes";
    io.restassured.RestAssured.given()
        .contentType(ContentType.JSON)
        .body(Map.of("text", "原因"))
        .post(causes)
        .then()
        .statusCode(401);
    for (String role : List.of("assessor", "committee", "auditor", "archivist", "province")) {
      as(role)
          .contentType(ContentType.JSON)
          .body(Map.of("text", "原因"))
          .post(causes)
          .then()
          .statusCode(403);
    }
    as("organiser", "980000")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", "k")
        .body(Map.of("text", "原因"))
        .post(causes)
        .then()
        .statusCode(404);
  }

  @Test
  void beforeTheCloseThereIsNothingToAnalyse() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    as("organiser")
        .get(path(box, "L01"))
        .then()
        .statusCode(409)
        .body("code", equalTo("results-sealed"));
    record(box, "k", "L01", "conduct", "原因")
        .statusCode(409)
        .body("code", equalTo("results-sealed"))
        .body("text", nullValue());
  }

  /** Ten staff and some leaders mark two principals. */
  private BallotBox twoPrincipals(int leaders) {
    BallotBox box = BallotBox.inRegion("990100");
    for (int i = 0; i < leaders; i++) {
      box.cast("M1-A", marks(i < 3 ? "CA" : "AA", "AA"));
    }
    for (int i = 0; i < 10; i++) {
      box.cast("M1-B", marks(i < 2 ? "D-" : "BB", i < 1 ? "CD" : i < 2 ? "AC" : "AA"));
    }
    return Stage.finish(stack, box);
  }

  private static Map<String, String> marks(String first, String second) {
    return Map.of("T1", "AA", "L01", first, "L02", second, "L03", "DD");
  }

  private static ValidatableResponse record(
      BallotBox box, String key, String subject, String item, String text) {
    return as("organiser")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(Map.of("text", text))
        .post(path(box, subject) + "/" + item + "/causes")
        .then();
  }

  private static String path(BallotBox box, String subject) {
    return "/api/v1/assessments/%s/results/%s/low-votes".formatted(box.id(), subject);
  }
}
