package io.gongping.scoring.input;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.person;
import static io.gongping.scoring.input.InputCalls.CONFIRMED;
import static io.gongping.scoring.input.InputCalls.REJECTED;
import static io.gongping.scoring.input.InputCalls.correct;
import static io.gongping.scoring.input.InputCalls.entered;
import static io.gongping.scoring.input.InputCalls.log;
import static io.gongping.scoring.input.InputCalls.path;
import static io.gongping.scoring.input.InputCalls.verify;
import static io.gongping.scoring.input.InputCalls.verifyAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class InputVerificationApiTest extends OnStack {

  private static final String CHECK_VIOLATION = "23514";

  @Test
  void anAssessorConfirmsOrRejectsEachVersionOnce() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));

    verify(as("assessor"), box, id, 1, "{\"verdict\":\"REJECTED\",\"reason\":\" \"}")
        .statusCode(422)
        .body("code", equalTo("rejection-reason-missing"));
    verify(as("assessor"), box, id, 1, REJECTED)
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("state", equalTo("REJECTED"))
        .body("verification.reason", equalTo("与统计口径不符"));
    verify(as("assessor"), box, id, 1, CONFIRMED)
        .statusCode(409)
        .body("code", equalTo("already-verified"));
    correct(as("organiser"), box, id, 1, log("T1", "防汛抢险")).statusCode(200);
    verify(as("assessor"), box, id, 1, CONFIRMED)
        .statusCode(412)
        .body("code", equalTo("version-stale"));
    verify(as("assessor"), box, id, 2, CONFIRMED)
        .statusCode(201)
        .body("state", equalTo("CONFIRMED"));
    as("assessor")
        .contentType(ContentType.JSON)
        .body(CONFIRMED)
        .post(path(box) + "/" + id + "/verification")
        .then()
        .statusCode(428);
    verify(as("assessor"), box, id, 2, "{}").statusCode(400);
    verify(as("assessor"), box, UUID.randomUUID().toString(), 1, CONFIRMED).statusCode(404);
  }

  @Test
  void whoEnteredItCannotConfirmItInAnotherRole() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(person("zhang", "organiser", "assessor"), box, log("T1", "防汛"));

    verify(person("zhang", "assessor"), box, id, 1, CONFIRMED)
        .statusCode(403)
        .body("code", equalTo("own-entry"));
    verify(person("li", "organiser", "assessor"), box, id, 1, CONFIRMED).statusCode(201);
    correct(person("li", "organiser", "assessor"), box, id, 1, log("T1", "抗旱")).statusCode(200);
    verify(person("li", "assessor"), box, id, 2, CONFIRMED).statusCode(403);
    verify(person("zhang", "assessor"), box, id, 2, CONFIRMED).statusCode(201);
  }

  @Test
  void theDatabaseItselfAsksForFourEyes() throws SQLException {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    String confirmOwn =
        """
        insert into input_verification
        select input_id, version, entered_by_id, 'CONFIRMED', null, entered_by, entered_by_id,
          entered_at
        from input_version where input_id = '%s'
        """
            .formatted(id);

    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl("scoring"), "scoring_app", stack.password("scoring_app"));
        Statement sql = connection.createStatement()) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> sql.execute(confirmOwn))
          .extracting(SQLException::getSQLState)
          .isEqualTo(CHECK_VIOLATION);
    }
  }

  @Test
  void ofManyVerificationsAtOnceOneStands() throws Exception {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    List<Callable<Integer>> attempts =
        IntStream.range(0, 10)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        verify(
                                person("a" + i, "assessor"),
                                box,
                                id,
                                1,
                                i % 2 == 0 ? CONFIRMED : REJECTED)
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
  }

  @Test
  void manyAreConfirmedAtOnceOrNoneIs() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String first = entered(as("organiser"), box, log("T1", "一"));
    String second = entered(as("organiser"), box, log("T2", "二"));
    String own = entered(person("zhang", "organiser"), box, log("T1", "三"));
    String nowhere = UUID.randomUUID().toString();

    verifyAll(
            person("zhang", "assessor"),
            box,
            List.of(first + " 1", second + " 2", own + " 1", first + " 1", nowhere + " 1"))
        .statusCode(409)
        .body("code", equalTo("verification-refused"))
        .body(
            "errors.pointer", equalTo(List.of("/inputs/1", "/inputs/2", "/inputs/3", "/inputs/4")))
        .body(
            "errors.code",
            equalTo(List.of("version-stale", "own-entry", "already-verified", "not-found")));
    as("auditor").queryParam("state", "PENDING").get(path(box)).then().body("items", hasSize(3));
    verifyAll(as("assessor"), box, List.of(second + " 1", first + " 1"))
        .statusCode(200)
        .body("items.id", equalTo(List.of(second, first)))
        .body("items.state", equalTo(List.of("CONFIRMED", "CONFIRMED")));
    verifyAll(as("assessor"), box, List.of()).statusCode(400);
    as("assessor")
        .contentType(ContentType.JSON)
        .body(
            "{\"verdict\":\"REJECTED\",\"inputs\":[{\"id\":\"%s\",\"version\":1}]}".formatted(own))
        .post(path(box) + "/verifications")
        .then()
        .statusCode(422)
        .body("code", equalTo("rejection-reason-missing"));
  }

  @Test
  void onlyAssessorsOfTheRegionVerify() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));

    for (String role : List.of("organiser", "committee", "auditor", "province")) {
      verify(person("x", role), box, id, 1, CONFIRMED).statusCode(403);
      verifyAll(person("x", role), box, List.of(id + " 1")).statusCode(403);
    }
    verify(RestAssured.given(), box, id, 1, CONFIRMED).statusCode(401);
    verifyAll(RestAssured.given(), box, List.of(id + " 1")).statusCode(401);
    verify(as("assessor", "980000"), box, id, 1, CONFIRMED).statusCode(404);
    verifyAll(as("assessor", "980000"), box, List.of(id + " 1")).statusCode(404);
  }

  @Test
  void warningsAreForWhoSeesTheEntries() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    entered(as("organiser"), box, log("T1", "防汛"));
    String warnings = "/api/v1/assessments/" + box.id() + "/attribution-warnings";

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      as(role).get(warnings).then().statusCode(200).body("items", hasSize(0));
    }
    as("province").get(warnings).then().statusCode(403);
    RestAssured.get(warnings).then().statusCode(401);
    as("auditor", "980000").get(warnings).then().statusCode(404);
  }
}
