package io.gongping.scoring.example;

import static io.gongping.scoring.Callers.as;
import static io.gongping.scoring.Callers.awaitState;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Topic;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServiceTest
class ExampleApiTest extends OnStack {

  @Test
  void assessorsReadExamplesInTheOrderOfTheirLetters() {
    FormsAssessment assessment = counted(10);
    as("assessor")
        .get(assessment.path("/examples"))
        .then()
        .statusCode(200)
        .body("items.subject", contains("L1", "L2", "L3", "L4"))
        .body("items.item", contains("misuse", "misuse", "misuse", "misuse"))
        .body("items.label[1].zh", equalTo("公车私用"))
        .body("items.withheld", contains(false, false, false, true))
        .body("items.texts[0]", empty())
        .body("items.texts[1]", contains("事例B,C,A,1", "事例B,C,A,1", "事例B,D,A,2"));
    as("assessor")
        .get(assessment.path("/examples?subject=L2"))
        .then()
        .statusCode(200)
        .body("items.subject", contains("L2"));
  }

  @Test
  void examplesOfAFewRatersAreWithheld() {
    FormsAssessment assessment = counted(9);
    String body =
        as("assessor")
            .get(assessment.path("/examples"))
            .then()
            .statusCode(200)
            .body("items.withheld", contains(true, true, true, true))
            .extract()
            .asString();
    assertThat(body).doesNotContain("事例");
  }

  @Test
  void readingThemIsWrittenDown() throws SQLException {
    FormsAssessment assessment = counted(10);
    as("assessor").get(assessment.path("/examples")).then().statusCode(200);
    try (Connection connection =
            DriverManager.getConnection(
                stack.jdbcUrl("scoring"), "scoring_app", stack.password("scoring_app"));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select actor from audit_entry where action = 'examples.read' and resource like '%"
                    + assessment.id()
                    + "%'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("assessor1");
    }
  }

  @Test
  void beforeTheCloseThereIsNothingToRead() {
    FormsAssessment assessment = FormsAssessment.create();
    Topic.send(stack, List.of(assessment.box().opened()));
    awaitState(assessment.id(), "OPEN");
    as("assessor")
        .get(assessment.path("/examples"))
        .then()
        .statusCode(409)
        .body("code", equalTo("results-sealed"));
  }

  @Test
  void nobodyElseReadsThem() {
    FormsAssessment assessment = counted(10);
    given().get(assessment.path("/examples")).then().statusCode(401);
    for (String role : List.of("organiser", "committee", "auditor", "archivist", "province")) {
      as(role).get(assessment.path("/examples")).then().statusCode(403);
    }
    as("assessor", "980000").get(assessment.path("/examples")).then().statusCode(404);
    as("assessor")
        .get("/api/v1/assessments/" + UUID.randomUUID() + "/examples")
        .then()
        .statusCode(404);
  }

  /** Ballots of which three give an example on L2; on L4 nobody has an opinion. */
  private FormsAssessment counted(int size) {
    FormsAssessment assessment = FormsAssessment.create();
    for (int i = 0; i < size; i++) {
      String second =
          switch (i) {
            case 0 -> "B,D,A,2";
            case 1, 2 -> "B,C,A,1";
            default -> "B,B,A,3";
          };
      assessment.cast("", "B,B,A,90", second, "B,B,B,80", "-,-,-,-");
    }
    Topic.send(stack, assessment.messages());
    awaitState(assessment.id(), "FINAL");
    return assessment;
  }
}
