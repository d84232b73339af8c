package io.gongping.scoring.input;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.person;
import static io.gongping.scoring.input.InputCalls.CONFIRMED;
import static io.gongping.scoring.input.InputCalls.correct;
import static io.gongping.scoring.input.InputCalls.enter;
import static io.gongping.scoring.input.InputCalls.entered;
import static io.gongping.scoring.input.InputCalls.log;
import static io.gongping.scoring.input.InputCalls.path;
import static io.gongping.scoring.input.InputCalls.verify;
import static io.gongping.scoring.input.InputCalls.withdraw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class InputApiTest extends OnStack {

  @Test
  void whatIsEnteredWaitsForTheSecondPerson() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    String id =
        enter(as("organiser"), box, log("T1", "防汛"))
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", notNullValue())
            .body("version", equalTo(1))
            .body("state", equalTo("PENDING"))
            .body("enteredBy", equalTo("organiser1"))
            .body("withdrawn", equalTo(false))
            .body("value", nullValue())
            .body("evidence.reference", equalTo("工作日志"))
            .extract()
            .path("id");
    as("committee")
        .get(path(box) + "/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("title", equalTo("防汛"));
  }

  @Test
  void everyVersionStaysWithWhoWhenAndWhy() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    verify(as("assessor"), box, id, 1, CONFIRMED).statusCode(201);
    correct(as("organiser"), box, id, 1, log("T1", "防汛抢险"))
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("PENDING"));
    withdraw(person("wang", "organiser"), box, id, 2)
        .statusCode(200)
        .body("withdrawn", equalTo(true));

    as("auditor")
        .get(path(box) + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items.version", equalTo(List.of(1, 2, 3)))
        .body("items.title", equalTo(List.of("防汛", "防汛抢险", "防汛抢险")))
        .body("items.state", equalTo(List.of("CONFIRMED", "PENDING", "PENDING")))
        .body("items.enteredBy", equalTo(List.of("organiser1", "organiser1", "wang")))
        .body("items[0].verification.verifiedBy", equalTo("assessor1"))
        .body("items[2].evidence.note", equalTo("重复录入"));
  }

  @Test
  void aWithdrawalTakesEffectOnceConfirmedAndCanBeUndone() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    withdraw(as("organiser"), box, id, 1).statusCode(200).body("state", equalTo("PENDING"));
    withdraw(as("organiser"), box, id, 2).statusCode(409).body("code", equalTo("input-withdrawn"));
    verify(as("assessor"), box, id, 2, CONFIRMED)
        .statusCode(201)
        .body("state", equalTo("WITHDRAWN"));
    correct(as("organiser"), box, id, 2, log("T1", "防汛"))
        .statusCode(200)
        .body("withdrawn", equalTo(false))
        .body("state", equalTo("PENDING"));
  }

  @Test
  void theSameRequestAgainEntersNothingTwice() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String key = UUID.randomUUID().toString();
    String id = enter(as("organiser"), box, key, log("T1", "防汛")).extract().path("id");

    enter(as("organiser"), box, key, log("T1", "防汛")).statusCode(201).body("id", equalTo(id));
    enter(as("organiser"), box, key, log("T1", "抗旱"))
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    as("organiser").get(path(box)).then().body("items", hasSize(1));
    as("organiser")
        .contentType(ContentType.JSON)
        .body(log("T1", "防汛"))
        .post(path(box))
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-malformed"));
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    String entry = path(box) + "/" + id;

    correct(as("organiser"), box, id, 2, log("T1", "抗旱"))
        .statusCode(412)
        .body("code", equalTo("version-stale"));
    withdraw(as("organiser"), box, id, 2).statusCode(412);
    as("organiser")
        .contentType(ContentType.JSON)
        .body(log("T1", "抗旱"))
        .put(entry)
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    as("organiser")
        .contentType(ContentType.JSON)
        .body("{\"reason\":\"x\"}")
        .post(entry + "/withdrawal")
        .then()
        .statusCode(428);
  }

  @Test
  void ofManyOrganisersAtOnceOneCorrects() throws Exception {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    List<Callable<Integer>> attempts =
        IntStream.range(0, 10)
            .<Callable<Integer>>mapToObj(
                i ->
                    () ->
                        correct(person("o" + i, "organiser"), box, id, 1, log("T1", "第" + i + "次"))
                            .extract()
                            .statusCode())
            .toList();
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(10)) {
      for (Future<Integer> answer : executor.invokeAll(attempts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    as("auditor").get(path(box) + "/" + id + "/history").then().body("items", hasSize(2));
  }

  @Test
  void anEntryStaysWithItsSubjectAndItsKind() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));

    correct(as("organiser"), box, id, 1, log("T2", "防汛"))
        .statusCode(422)
        .body("code", equalTo("input-invalid"))
        .body("errors.pointer", equalTo(List.of("/subject")))
        .body("errors.code", equalTo(List.of("field-fixed")));
    correct(
            as("organiser"),
            box,
            id,
            1,
            "{\"kind\":\"FIGURE\",\"subject\":\"T1\",\"key\":\"x\",\"value\":\"1\","
                + "\"evidence\":{\"reference\":\"r\"}}")
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/kind")));
  }

  @Test
  void allMistakesComeAtOnceWithTheirPlaces() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    enter(
            as("organiser"),
            box,
            "{\"kind\":\"LOG\",\"subject\":\"T1\",\"category\":\"STORM\",\"date\":\"today\","
                + "\"value\":\"1\",\"text\":\"x\"}")
        .statusCode(422)
        .body("code", equalTo("input-invalid"))
        .body(
            "errors.pointer",
            equalTo(List.of("/value", "/category", "/title", "/date", "/evidence/reference")))
        .body(
            "errors.code",
            equalTo(
                List.of(
                    "field-not-expected",
                    "value-unknown",
                    "field-missing",
                    "date-malformed",
                    "field-missing")));
    enter(as("organiser"), box, log("T9", "防汛"))
        .statusCode(422)
        .body("errors.code", equalTo(List.of("subject-unknown")));
    enter(
            as("organiser"),
            box,
            "{\"kind\":\"FIGURE\",\"subject\":\"T1\",\"key\":\"gdp\",\"value\":\"1\","
                + "\"evidence\":{\"reference\":\"r\"}}")
        .statusCode(422)
        .body("errors.code", equalTo(List.of("input-key-unknown")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"STORY\"}",
        "[]",
        "{\"kind\":\"LOG\"",
        "{\"kind\":\"LOG\",\"evidence\":7}",
        ""
      })
  void aBodyThatIsNoEntryIsABadRequest(String body) {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));

    enter(as("organiser"), box, body).statusCode(400);
  }

  @Test
  void entriesAreListedBySubjectKindAndStateInPages() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String first = entered(as("organiser"), box, log("T1", "一"));
    entered(as("organiser"), box, log("T1", "二"));
    entered(as("organiser"), box, log("T2", "三"));
    verify(as("assessor"), box, first, 1, CONFIRMED).statusCode(201);

    as("auditor").get(path(box)).then().statusCode(200).body("items", hasSize(3));
    as("auditor").queryParam("subject", "T1").get(path(box)).then().body("items", hasSize(2));
    as("auditor").queryParam("kind", "FIGURE").get(path(box)).then().body("items", hasSize(0));
    as("auditor")
        .queryParam("state", "CONFIRMED")
        .get(path(box))
        .then()
        .body("items.id", equalTo(List.of(first)));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page = as("auditor").queryParam("limit", 1).queryParam("cursor", cursor).get(path(box));
      seen.addAll(page.path("items.title"));
      cursor = page.path("next");
    }
    assertThat(seen).containsExactlyInAnyOrder("一", "二", "三");
    as("auditor").queryParam("kind", "STORY").get(path(box)).then().statusCode(400);
    as("auditor").queryParam("limit", 0).get(path(box)).then().statusCode(400);
    as("auditor")
        .queryParam("cursor", "?")
        .get(path(box))
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor-invalid"));
  }

  @Test
  void whatCountsForASubjectIsCorrectedAfterTheDecisionToo() {
    BallotBox box = Stage.finished(stack);
    String id = entered(as("organiser"), box, log("T2", "防汛"));
    Stage.decided(box, "T2", "GOOD");

    correct(as("organiser"), box, id, 1, log("T2", "抗旱")).statusCode(200);
    verify(as("assessor"), box, id, 2, CONFIRMED).statusCode(201);
    enter(as("organiser"), box, log("T2", "再录")).statusCode(201);
    withdraw(as("organiser"), box, id, 2).statusCode(200);
  }

  @Test
  void onlyWhoMayDoesSo() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    String entry = path(box) + "/" + id;

    for (String role : List.of("assessor", "committee", "auditor", "province")) {
      enter(as(role), box, log("T1", "x")).statusCode(403);
      correct(as(role), box, id, 1, log("T1", "x")).statusCode(403);
      withdraw(as(role), box, id, 1).statusCode(403);
    }
    enter(RestAssured.given(), box, log("T1", "x")).statusCode(401);
    correct(RestAssured.given(), box, id, 1, log("T1", "x")).statusCode(401);
    withdraw(RestAssured.given(), box, id, 1).statusCode(401);
    enter(as("organiser", "980000"), box, log("T1", "x")).statusCode(404);
    correct(as("organiser", "980000"), box, id, 1, log("T1", "x")).statusCode(404);
    withdraw(as("organiser", "980000"), box, id, 1).statusCode(404);
    for (String path : List.of(path(box), entry, entry + "/history")) {
      RestAssured.get(path).then().statusCode(401);
      as("province").get(path).then().statusCode(403);
      as("auditor", "980000").get(path).then().statusCode(404);
      for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
        as(role).get(path).then().statusCode(200);
      }
    }
  }

  @Test
  void anEntryOfAnotherAssessmentIsNotFound() {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    BallotBox other = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));

    as("auditor").get(path(other) + "/" + id).then().statusCode(404);
    as("auditor").get(path(other) + "/" + id + "/history").then().statusCode(404);
    as("auditor").get(path(box) + "/nonsense").then().statusCode(404);
    correct(as("organiser"), other, id, 1, log("T1", "x")).statusCode(404);
    withdraw(as("organiser"), other, id, 1).statusCode(404);
    verify(as("assessor"), other, id, 1, CONFIRMED).statusCode(404);
  }

  @Test
  void everyDeedIsAudited() throws SQLException {
    BallotBox box = Stage.open(stack, BallotBox.inRegion("990100"));
    String id = entered(as("organiser"), box, log("T1", "防汛"));
    verify(as("assessor"), box, id, 1, CONFIRMED).statusCode(201);
    correct(as("organiser"), box, id, 1, log("T1", "抗旱")).statusCode(200);
    withdraw(as("organiser"), box, id, 2).statusCode(200);

    List<String> deeds = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl("scoring"), "scoring_app", stack.password("scoring_app"));
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                """
                select actor || ' ' || action || ' ' || (detail ->> 'version') from audit_entry
                where resource = 'assessments/%s/inputs/%s' order by at
                """
                    .formatted(box.id(), id))) {
      while (rows.next()) {
        deeds.add(rows.getString(1));
      }
    }
    assertThat(deeds)
        .containsExactly(
            "organiser1 input.entered 1",
            "assessor1 input.verified 1",
            "organiser1 input.corrected 2",
            "organiser1 input.withdrawn 3");
  }
}
