package io.gongping.scoring.result;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class WhatIfApiTest extends OnStack {

  @Test
  void aVersionOfTheCatalogueIsTriedBesideWhatIsRecorded() {
    String id = SchemeText.freshId();
    SchemeText.upload(SchemeText.teamsFrom(id, 1, "0.6"));
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T2");
    Stage.decided(box, "T2", "GOOD");

    attempt(box, "auditor", catalogue(id, 1))
        .statusCode(200)
        .body("recorded.id", equalTo("S11"))
        .body("tried.id", equalTo(id))
        .body("subjects", equalTo(5))
        .body("items.subject", equalTo(List.of("T1", "L01", "L02", "L03", "T2")))
        .body("items[0].recorded.outcome", equalTo("UNDETERMINED"))
        .body("items[0].tried.grade.code", equalTo("EXCELLENT"))
        .body("items[0].changed", equalTo(true))
        .body("items[0].decided", nullValue())
        .body("items[1].tried.reasons.code", equalTo(List.of("kind-not-graded")))
        .body("items[1].changed", equalTo(false))
        .body("items[4].decided.code", equalTo("GOOD"))
        .body("items[4].recorded.grade.code", equalTo("EXCELLENT"))
        .body("items[4].tried.grade.code", equalTo("EXCELLENT"))
        .body("items[4].changed", equalTo(true))
        .body("items[4].recordedBy.clause", equalTo("S11 art. 22(1)"))
        .body("items[4].triedBy.clause", equalTo("C1 art. 3"))
        .body("changed", equalTo(2))
        .body("moves.find { it.from == 'GOOD' }.to", equalTo("EXCELLENT"))
        .body(
            "moves.find { it.from == 'UNDETERMINED' && it.to == 'EXCELLENT' }.subjects", equalTo(1))
        .body("moves.find { it.to == 'UNDETERMINED' }.subjects", equalTo(3));
  }

  @Test
  void twoVersionsThatDifferInANumberDifferInTheRuleWithThatNumber() {
    String id = SchemeText.freshId();
    SchemeText.upload(SchemeText.teamsFrom(id, 1, "0.6"));
    BallotBox box = BallotBox.with(definition -> SchemeText.pin(definition, id));
    for (int i = 0; i < 20; i++) {
      box.cast("M2-B", i < 14 ? "AA" : "AB");
    }
    Stage.finish(stack, box);

    attempt(box, "organiser", document(SchemeText.teamsFrom(id, 2, "0.7001")))
        .statusCode(200)
        .body("tried.version", equalTo(2))
        .body("items.find { it.subject == 'T2' }.recorded.grade.code", equalTo("EXCELLENT"))
        .body("items.find { it.subject == 'T2' }.tried.grade.code", equalTo("GOOD"))
        .body("items.find { it.subject == 'T2' }.firstDifference.place", equalTo(0))
        .body("items.find { it.subject == 'T2' }.firstDifference.recorded.truth", equalTo("TRUE"))
        .body("items.find { it.subject == 'T2' }.firstDifference.tried.truth", equalTo("FALSE"));
    attempt(box, "organiser", document(SchemeText.teamsFrom(id, 2, "0.7")))
        .statusCode(200)
        .body("changed", equalTo(0))
        .body("items.firstDifference.findAll { it != null }", hasSize(0));
    as("organiser")
        .contentType(ContentType.JSON)
        .queryParam("changed", true)
        .body(document(SchemeText.teamsFrom(id, 2, "0.7001")))
        .post(path(box))
        .then()
        .body("items.subject", equalTo(List.of("T2")))
        .body("subjects", equalTo(5));
  }

  @Test
  void aPresetWithOneNumberChangedIsTriedUnderAnIdOfItsOwn() {
    BallotBox box = Stage.finished(stack);
    String document = as("auditor").get("/api/v1/schemes/S11/versions/1").asString();

    attempt(box, "assessor", document(document.replaceFirst("\"S11\"", "\"X11\"")))
        .statusCode(200)
        .body("changed", equalTo(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S11", "S9", "S2-total", "S21"})
  void theIdsOfThePresetsAreReserved(String id) {
    BallotBox box = Stage.finished(stack);

    attempt(box, "assessor", document(SchemeText.teamsFrom(id, 9, "0.5")))
        .statusCode(400)
        .body("code", equalTo("scheme-invalid"))
        .body("errors.pointer", hasItem("/document/id"))
        .body("errors.code", hasItem("reserved"));
  }

  @Test
  void tryingChangesNothingThatIsRecorded() throws SQLException {
    BallotBox box = Stage.finished(stack);
    Stage.bestTeam(box, "T2");
    Stage.decided(box, "T2", "GOOD");
    Map<String, String> before = rows();

    for (String role : List.of("organiser", "assessor", "committee", "auditor")) {
      attempt(box, role, document(SchemeText.teamsFrom("X1", 1, "0.5"))).statusCode(200);
      attempt(box, role, catalogue("S11", 1)).statusCode(200);
    }

    assertThat(rows()).isEqualTo(before);
    assertThat(audited(box)).isEqualTo(8);
  }

  @Test
  void noSchemeIsTriedWhereACategoryIsTooSmallToBeShown() {
    BallotBox box = BallotBox.inRegion("990100");
    for (int i = 0; i < 6; i++) {
      if (i < 4) {
        box.cast("M1-A", "BB");
      }
      box.cast("M1-B", "AA");
      box.cast("M2-B", "AA");
    }
    Stage.finish(stack, box);

    attempt(box, "auditor", document(SchemeText.teamsFrom("X1", 1, "0.59")))
        .statusCode(200)
        .body("items.subject", equalTo(List.of("T2")))
        .body("leftOut", equalTo(List.of("T1", "L01", "L02", "L03")))
        .body("subjects", equalTo(1));
    attempt(box, "auditor", catalogue("S11", 1))
        .statusCode(200)
        .body("subjects", equalTo(1))
        .body("leftOut", equalTo(List.of("T1", "L01", "L02", "L03")));
  }

  @Test
  void theMistakesOfADocumentPointIntoTheRequest() {
    BallotBox box = Stage.finished(stack);

    attempt(box, "auditor", document(SchemeText.teamsFrom("X1", 0, "7")))
        .statusCode(400)
        .body("code", equalTo("scheme-invalid"))
        .body("errors.pointer", hasItem("/document/version"))
        .body("errors.pointer", hasItem("/document/ruleSets/0/rules/0/when/right/number"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"scheme\":{\"id\":\"S11\",\"version\":1},\"document\":{}}",
        "{\"scheme\":{\"id\":\"\",\"version\":1}}",
        "{\"scheme\":{\"id\":\"S11\",\"version\":0}}"
      })
  void exactlyOneOtherSchemeIsNamed(String body) {
    BallotBox box = Stage.finished(stack);

    attempt(box, "auditor", body).statusCode(400).body("code", equalTo("validation-failed"));
    attempt(box, "auditor", "{").statusCode(400).body("code", equalTo("malformed-body"));
  }

  @Test
  void aSchemeThatIsNotThereOrNotForTheCallerIsUnknown() {
    String id = SchemeText.freshId();
    as("organiser", "990200")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .queryParam("region", "990200")
        .body(SchemeText.teamsFrom(id, 1, "0.6"))
        .post("/api/v1/schemes")
        .then()
        .statusCode(201);
    BallotBox box = Stage.finished(stack);

    for (String body : List.of(catalogue("S11", 9), catalogue(id, 1))) {
      attempt(box, "auditor", body).statusCode(409).body("code", equalTo("scheme-unknown"));
    }
  }

  @Test
  void whatMayNotBeSeenMayNotBeTriedEither() {
    BallotBox open = Stage.open(stack, BallotBox.inRegion("990100"));
    attempt(open, "organiser", catalogue("S11", 1))
        .statusCode(409)
        .body("code", equalTo("results-sealed"));
    as("organiser", "980000")
        .contentType(ContentType.JSON)
        .body(catalogue("S11", 1))
        .post(path(open))
        .then()
        .statusCode(404);
    io.restassured.RestAssured.given()
        .contentType(ContentType.JSON)
        .body(catalogue("S11", 1))
        .post(path(open))
        .then()
        .statusCode(401);
    for (String role : List.of("archivist", "province")) {
      attempt(open, role, catalogue("S11", 1)).statusCode(403);
    }
    as("organiser").contentType(ContentType.TEXT).body("x").post(path(open)).then().statusCode(415);
  }

  private Map<String, String> rows() throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Connection connection = service();
        Statement sql = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet found =
          sql.executeQuery(
              """
              select relname from pg_class
              where relnamespace = 'public'::regnamespace and relkind = 'r'
                and relname not in ('audit_entry', 'outbox') and has_table_privilege(oid, 'select')
              """)) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet digest =
            sql.executeQuery(
                "select md5(string_agg(t::text, '|' order by t::text)) from " + table + " t")) {
          digest.next();
          rows.put(table, String.valueOf(digest.getString(1)));
        }
      }
    }
    assertThat(rows).containsKeys("decision", "finding", "tally_cell", "assessment", "scheme");
    return rows;
  }

  private int audited(BallotBox box) throws SQLException {
    try (Connection connection = service();
        Statement sql = connection.createStatement();
        ResultSet count =
            sql.executeQuery(
                "select count(*) from audit_entry where action = 'scheme.tried' and resource ="
                    + " 'assessments/"
                    + box.id()
                    + "/what-ifs'")) {
      count.next();
      return count.getInt(1);
    }
  }

  private Connection service() throws SQLException {
    return DriverManager.getConnection(
        stack.jdbcUrl("scoring"), "scoring_app", stack.password("scoring_app"));
  }

  private static ValidatableResponse attempt(BallotBox box, String role, String body) {
    return as(role).contentType(ContentType.JSON).body(body).post(path(box)).then();
  }

  private static String path(BallotBox box) {
    return "/api/v1/assessments/" + box.id() + "/what-ifs";
  }

  private static String catalogue(String id, int version) {
    return "{\"scheme\":{\"id\":\"%s\",\"version\":%d}}".formatted(id, version);
  }

  private static String document(String document) {
    return "{\"document\":" + document + "}";
  }
}
