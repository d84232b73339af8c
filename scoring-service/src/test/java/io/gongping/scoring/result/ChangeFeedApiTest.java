package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.support.test.TestTokens;
import io.gongping.support.web.Cursor;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What provincial systems read. */
@ServiceTest
class ChangeFeedApiTest extends OnStack {

  @Test
  void theChangeFeedMissesNothingAndRepeatsNothing()
      throws InterruptedException, ExecutionException {
    String region = "950100";
    List<BallotBox> boxes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      BallotBox box = Stage.finished(stack, region);
      boxes.add(box);
      for (String subject : List.of("T1", "T2")) {
        decideInRegion(box, subject, region);
      }
    }
    List<String> read = new ArrayList<>();
    String after = readFeed(region, "", read);
    List<Callable<Integer>> publications =
        boxes.stream()
            .map(
                box ->
                    (Callable<Integer>)
                        () ->
                            as("organiser", region)
                                .contentType(ContentType.JSON)
                                .body("{\"circle\":\"UNIT\"}")
                                .post("/api/v1/assessments/" + box.id() + "/publication")
                                .statusCode())
            .toList();
    try (var executor = Executors.newFixedThreadPool(3)) {
      for (Future<Integer> answer : executor.invokeAll(publications)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    while (true) {
      int before = read.size();
      after = readFeed(region, after, read);
      if (read.size() == before) {
        break;
      }
    }

    assertThat(read).hasSize(6).doesNotHaveDuplicates();
    assertThat(read)
        .containsExactlyInAnyOrderElementsOf(
            boxes.stream()
                .flatMap(box -> List.of(box.id() + "/T1", box.id() + "/T2").stream())
                .toList());
    as("province", "940000").get("/api/v1/published-results").then().body("items", hasSize(0));
  }

  @Test
  void theChangeFeedChecksItsInputAndItsCallers() {
    as("province")
        .queryParam("after", "eA")
        .get("/api/v1/published-results")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
    as("province")
        .queryParam("limit", 501)
        .get("/api/v1/published-results")
        .then()
        .statusCode(400)
        .body("code", equalTo("validation-failed"));
    io.restassured.RestAssured.get("/api/v1/published-results").then().statusCode(401);
    as("organiser").get("/api/v1/published-results").then().statusCode(403);
  }

  @Test
  void aCorrectionAndAVoidResultAreEntriesOfTheirOwn() {
    String region = "950200";
    BallotBox box = Stage.finished(stack, region);
    decideInRegion(box, "T2", region);
    for (Map<String, Object> change : List.of(Committee.correction("AVERAGE"), voided(2))) {
      publishInRegion(box, region);
      String id =
          Committee.propose(as("committee", region), box, "T2", change)
              .statusCode(201)
              .extract()
              .path("id");
      Committee.post(
              RestAssured.given()
                  .auth()
                  .oauth2(TestTokens.token("second", Set.of("committee"), region)),
              path(box, "T2") + "/corrections/" + id + "/verification",
              "{\"verdict\":\"CONFIRMED\"}")
          .statusCode(201);
    }
    publishInRegion(box, region);

    as("province", region)
        .get("/api/v1/published-results")
        .then()
        .body("items.revision", equalTo(List.of(1, 2, 3)))
        .body("items[1].supersedes", equalTo(1))
        .body("items.decision.outcome", equalTo(List.of("GRADE", "GRADE", "VOID")))
        .body("items[2].decision.correctionReason", equalTo("复核更正"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9000000000", "999999999999999999", "99999999999999999999", "-1", "0", "01"})
  void aCursorThatWasNeverGivenIsRefused(String position) {
    as("province")
        .queryParam("after", Cursor.after(position))
        .get("/api/v1/published-results")
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
  }

  private static Map<String, Object> voided(int revision) {
    Map<String, Object> body = Committee.voiding();
    body.put("revision", revision);
    return body;
  }

  private static void publishInRegion(BallotBox box, String region) {
    Committee.post(
            as("organiser", region),
            "/api/v1/assessments/" + box.id() + "/publication",
            "{\"circle\":\"UNIT\"}")
        .statusCode(200)
        .body("published", equalTo(List.of("T2")));
  }

  private static void decideInRegion(BallotBox box, String subject, String region) {
    as("organiser", region)
        .contentType(ContentType.JSON)
        .body("{\"grade\":\"GOOD\"}")
        .post(path(box, subject) + "/opinion")
        .then()
        .statusCode(201);
    as("committee", region)
        .contentType(ContentType.JSON)
        .body("{\"grade\":\"GOOD\",\"decidedOn\":\"2020-01-02\",\"reason\":\"集体研究\"}")
        .post(path(box, subject) + "/decision")
        .then()
        .statusCode(201);
  }

  private static String readFeed(String region, String after, List<String> read) {
    var page =
        as("province", region)
            .queryParam("after", after)
            .queryParam("limit", 2)
            .get("/api/v1/published-results");
    List<String> assessments = page.path("items.assessmentId");
    List<String> subjects = page.path("items.subject.key");
    for (int i = 0; i < assessments.size(); i++) {
      read.add(assessments.get(i) + "/" + subjects.get(i));
    }
    String next = page.path("next");
    return next == null ? "" : next;
  }

  private static String path(BallotBox box, String subject) {
    return "/api/v1/assessments/%s/results/%s".formatted(box.id(), subject);
  }
}
