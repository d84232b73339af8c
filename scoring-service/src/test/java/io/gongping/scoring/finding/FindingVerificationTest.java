package io.gongping.scoring.finding;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindingVerificationTest extends OnStack {

  private static final String CONFIRMED = "{\"verdict\":\"CONFIRMED\"}";
  private static final String CHECK_VIOLATION = "23514";

  @Test
  void aFindingCountsOnceAnOrganiserHasConfirmedIt() {
    BallotBox box = Stage.finished(stack);
    Stage.entered(box, "T1", "targets", "MET_WELL");

    missing(box)
        .body(
            "proposal.missing.find { it.key == 'targets' && it.subject == 'T1' }"
                + ".awaitsVerification",
            equalTo(true));
    verify(as("organiser").header("If-Match", "\"1\""), box, "targets", CONFIRMED)
        .statusCode(201)
        .header("ETag", "\"1\"")
        .body("state", equalTo("CONFIRMED"))
        .body("verification.verifiedBy", equalTo("organiser1"))
        .body("enteredBy", equalTo("assessor1"));
    missing(box).body("proposal.missing.key", not(hasItem("targets")));
  }

  @Test
  void aCorrectionHasToBeConfirmedAnew() {
    BallotBox box = Stage.finished(stack);
    Stage.found(box, "T1", "targets", "MET_WELL");

    enter(as("assessor").header("If-Match", "\"1\""), box, "targets", "MET")
        .statusCode(200)
        .body("state", equalTo("PENDING"))
        .body("verification", nullValue());
    missing(box).body("proposal.missing.key", hasItem("targets"));
    as("organiser")
        .get(path(box, "targets") + "/history")
        .then()
        .statusCode(200)
        .body("items.state", equalTo(List.of("CONFIRMED", "PENDING")));
  }

  @Test
  void aRejectionGivesItsReasonAndDoesNotCount() {
    BallotBox box = Stage.finished(stack);
    Stage.entered(box, "T1", "targets", "MET_WELL");

    verify(
            as("organiser").header("If-Match", "\"1\""),
            box,
            "targets",
            "{\"verdict\":\"REJECTED\"}")
        .statusCode(422)
        .body("code", equalTo("rejection-reason-missing"));
    verify(
            as("organiser").header("If-Match", "\"1\""),
            box,
            "targets",
            "{\"verdict\":\"REJECTED\",\"reason\":\"指标口径不符\"}")
        .statusCode(201)
        .body("state", equalTo("REJECTED"))
        .body("verification.reason", equalTo("指标口径不符"));
    missing(box).body("proposal.missing.key", hasItem("targets"));
    verify(as("organiser").header("If-Match", "\"1\""), box, "targets", CONFIRMED)
        .statusCode(409)
        .body("code", equalTo("already-verified"));
  }

  @Test
  void whoEnteredItCannotConfirmItInAnotherRole() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    enter(both("zhang").header("If-None-Match", "*"), box, "targets", "MET").statusCode(201);

    verify(both("zhang").header("If-Match", "\"1\""), box, "targets", CONFIRMED)
        .statusCode(403)
        .body("code", equalTo("own-entry"));
    verify(both("li").header("If-Match", "\"1\""), box, "targets", CONFIRMED).statusCode(201);
  }

  @Test
  void theDatabaseItselfAsksForFourEyes() throws SQLException {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    Stage.entered(box, "T1", "targets", "MET");
    String confirmOwn =
        """
        insert into finding_verification
        select assessment_id, subject, finding, version, entered_by_id, 'CONFIRMED', null,
          entered_by, entered_by_id, entered_at
        from finding where assessment_id = '%s'
        """
            .formatted(box.id());

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
  void onlyTheVersionThatWasLookedAtIsConfirmed() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    verify(as("organiser").header("If-Match", "\"1\""), box, "targets", CONFIRMED).statusCode(404);
    Stage.entered(box, "T1", "targets", "MET");
    enter(as("assessor").header("If-Match", "\"1\""), box, "targets", "AVERAGE").statusCode(200);

    verify(as("organiser"), box, "targets", CONFIRMED).statusCode(428);
    verify(as("organiser").header("If-Match", "\"1\""), box, "targets", CONFIRMED)
        .statusCode(412)
        .body("code", equalTo("version-stale"));
    verify(as("organiser").header("If-Match", "\"2\""), box, "targets", "{}")
        .statusCode(400)
        .body("code", equalTo("validation-failed"));
  }

  @Test
  void ofManyVerificationsAtOnceOneStands() throws InterruptedException {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    Stage.entered(box, "T1", "targets", "MET");
    List<Callable<Integer>> attempts =
        IntStream.range(0, 10)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        verify(both("v" + i).header("If-Match", "\"1\""), box, "targets", CONFIRMED)
                            .extract()
                            .statusCode())
            .toList();

    try (var executor = Executors.newFixedThreadPool(10)) {
      List<Integer> answers =
          executor.invokeAll(attempts).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
      assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }
  }

  @Test
  void manyAreConfirmedAtOnceOrNoneIs() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    Stage.entered(box, "T1", "targets", "MET");
    Stage.entered(box, "T1", "unity", "UNITED");
    enter(both("zhang").header("If-None-Match", "*"), box, "graveError", "NONE").statusCode(201);

    verifyAll(both("zhang"), box, "targets 1", "unity 2", "graveError 1", "targets 1", "x 1")
        .statusCode(409)
        .body("code", equalTo("verification-refused"))
        .body(
            "errors.pointer",
            equalTo(List.of("/findings/1", "/findings/2", "/findings/3", "/findings/4")))
        .body(
            "errors.code",
            equalTo(List.of("version-stale", "own-entry", "already-verified", "not-found")));
    assertThat(states(box)).containsOnly("PENDING");
    verifyAll(as("organiser"), box, "targets 1", "unity 1", "graveError 1")
        .statusCode(200)
        .body("items.finding", equalTo(List.of("targets", "unity", "graveError")));
    assertThat(states(box)).containsOnly("CONFIRMED");
    verifyAll(as("organiser"), box).statusCode(400).body("code", equalTo("validation-failed"));
  }

  @Test
  void aDecisionStopsNobodyFromVerifying() {
    BallotBox box = Stage.finished(stack);
    Stage.entered(box, "T1", "unity", "UNITED");
    Stage.decided(box, "T1", "GOOD");

    verify(as("organiser").header("If-Match", "\"1\""), box, "unity", CONFIRMED).statusCode(201);
  }

  @Test
  void onlyOrganisersOfTheRegionVerify() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    Stage.entered(box, "T1", "unity", "UNITED");
    for (String role : List.of("assessor", "committee", "auditor", "province")) {
      verify(as(role).header("If-Match", "\"1\""), box, "unity", CONFIRMED).statusCode(403);
      verifyAll(as(role), box, "unity 1").statusCode(403);
    }
    verify(RestAssured.given().header("If-Match", "\"1\""), box, "unity", CONFIRMED)
        .statusCode(401);
    verifyAll(RestAssured.given(), box, "unity 1").statusCode(401);
    verify(as("organiser", "980000").header("If-Match", "\"1\""), box, "unity", CONFIRMED)
        .statusCode(404);
    verifyAll(as("organiser", "980000"), box, "unity 1").statusCode(404);
  }

  private static ValidatableResponse missing(BallotBox box) {
    return as("assessor")
        .get("/api/v1/assessments/%s/results/T1".formatted(box.id()))
        .then()
        .statusCode(200);
  }

  private static List<String> states(BallotBox box) {
    return as("auditor").get("/api/v1/assessments/" + box.id() + "/findings").path("items.state");
  }

  private static RequestSpecification both(String person) {
    return Callers.person(person, "organiser", "assessor");
  }

  private static ValidatableResponse enter(
      RequestSpecification caller, BallotBox box, String finding, String level) {
    return caller
        .contentType(ContentType.JSON)
        .body("{\"level\":\"%s\",\"evidence\":{\"reference\":\"考核材料\"}}".formatted(level))
        .put(path(box, finding))
        .then();
  }

  private static ValidatableResponse verify(
      RequestSpecification caller, BallotBox box, String finding, String body) {
    return caller
        .contentType(ContentType.JSON)
        .body(body)
        .post(path(box, finding) + "/verification")
        .then();
  }

  private static ValidatableResponse verifyAll(
      RequestSpecification caller, BallotBox box, String... versions) {
    String entries =
        List.of(versions).stream()
            .map(version -> version.split(" ", -1))
            .map(
                version ->
                    "{\"subject\":\"T1\",\"finding\":\"%s\",\"version\":%s}"
                        .formatted(version[0], version[1]))
            .collect(Collectors.joining(","));
    return caller
        .contentType(ContentType.JSON)
        .body("{\"verdict\":\"CONFIRMED\",\"findings\":[%s]}".formatted(entries))
        .post("/api/v1/assessments/" + box.id() + "/findings/verifications")
        .then();
  }

  private static String path(BallotBox box, String finding) {
    return "/api/v1/assessments/%s/subjects/T1/findings/%s".formatted(box.id(), finding);
  }
}
