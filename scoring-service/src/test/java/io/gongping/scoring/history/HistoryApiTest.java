package io.gongping.scoring.history;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.BallotBox;
import io.gongping.scoring.EventSchemas;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.gongping.scoring.Topic;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@ServiceTest
class HistoryApiTest extends OnStack {

  @Test
  void aLeadersYearsStandTogetherWithTheirStreak() {
    UUID person = UUID.randomUUID();
    UUID unit = UUID.randomUUID();
    for (int year = 2023; year <= 2026; year++) {
      decided(year, unit, person, year == 2026 ? "COMPETENT" : "EXCELLENT");
    }

    as("committee")
        .get("/api/v1/histories/" + person)
        .then()
        .statusCode(200)
        .body("directoryId", equalTo(person.toString()))
        .body("results.year", equalTo(List.of(2023, 2024, 2025, 2026)))
        .body(
            "results.grade.code",
            equalTo(List.of("EXCELLENT", "EXCELLENT", "EXCELLENT", "COMPETENT")))
        .body("results[0].scheme.id", equalTo("S11"))
        .body("results[0].closedOn", equalTo("2023-11-30"))
        .body("results[0].post", equalTo("PRINCIPAL"))
        .body("results[0].organisationId", equalTo(unit.toString()))
        .body("results[0].rank", nullValue())
        .body("streaks", hasSize(1))
        .body("streaks[0].from", equalTo(2023))
        .body("streaks[0].to", equalTo(2025))
        .body("streaks[0].marked", equalTo(true));
  }

  @Test
  void aResultAndItsScoreCardSayHowManyBestYearsStandInARow() {
    UUID person = UUID.randomUUID();
    UUID unit = UUID.randomUUID();
    decided(2021, unit, person, "EXCELLENT");
    decided(2023, unit, person, "EXCELLENT");
    decided(2024, unit, person, "EXCELLENT");
    BallotBox third = decided(2025, unit, person, "EXCELLENT");
    BallotBox fourth = decided(2026, unit, person, "COMPETENT");

    as("committee")
        .get(result(third))
        .then()
        .body("streak.from", equalTo(2023))
        .body("streak.to", equalTo(2025))
        .body("streak.years", equalTo(3))
        .body("streak.marked", equalTo(true));
    as("committee").get(result(fourth)).then().body("streak", nullValue());

    for (BallotBox box : List.of(third, fourth)) {
      as("organiser")
          .contentType(ContentType.JSON)
          .body("{\"circle\":\"UNIT\"}")
          .post("/api/v1/assessments/" + box.id() + "/publication")
          .then()
          .body("published", equalTo(List.of("L01")));
    }
    assertThat(card(third)).contains("\"streak\":{\"from\":2023,\"years\":3}");
    assertThat(EventSchemas.mistakes("io.gongping.result.published.v1", card(third))).isEmpty();
    assertThat(card(fourth)).doesNotContain("streak");
  }

  @Test
  void beforeTheDecisionAStreakGoesByTheProposedGrade() {
    UUID team = UUID.randomUUID();
    BallotBox before = year(2025, definition -> teamIs(definition, team));
    Stage.bestTeam(before, "T1");
    as("committee")
        .get("/api/v1/assessments/" + before.id() + "/results/T1")
        .then()
        .body("streak.from", equalTo(2025))
        .body("streak.years", equalTo(1))
        .body("streak.marked", equalTo(false));
    Stage.decided(before, "T1", "EXCELLENT");
    BallotBox now = year(2026, definition -> teamIs(definition, team));

    as("committee")
        .get("/api/v1/assessments/" + now.id() + "/results?limit=1")
        .then()
        .body("items[0].subject", equalTo("T1"))
        .body("items[0].proposal.outcome", equalTo("UNDETERMINED"))
        .body("items[0].streak", nullValue());
    Stage.bestTeam(now, "T1");
    as("committee")
        .get("/api/v1/assessments/" + now.id() + "/results?limit=1")
        .then()
        .body("items[0].streak.from", equalTo(2025))
        .body("items[0].streak.years", equalTo(2));
  }

  @Test
  void predecessorAndSuccessorStandSideBySide() {
    UUID unit = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    decided(2024, unit, first, "COMPETENT");
    decided(2025, unit, first, "EXCELLENT");
    decided(2026, unit, second, "BASICALLY_COMPETENT");

    as("auditor")
        .get("/api/v1/units/" + unit + "/posts/PRINCIPAL/successions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].title", equalTo("县领导"))
        .body("items[0].terms.directoryId", equalTo(List.of(first.toString(), second.toString())))
        .body("items[0].terms[0].results.year", equalTo(List.of(2024, 2025)))
        .body("items[0].handovers", hasSize(1))
        .body("items[0].handovers[0].predecessor.grade.code", equalTo("EXCELLENT"))
        .body("items[0].handovers[0].successor.grade.code", equalTo("BASICALLY_COMPETENT"));
    as("auditor").get("/api/v1/units/" + unit + "/posts/DEPUTY/successions").then().statusCode(404);
  }

  @Test
  void anOfficeWithoutATitleHasItsPlaceAmongThePages() {
    UUID unit = UUID.randomUUID();
    decided(2024, unit, UUID.randomUUID(), "COMPETENT");
    BallotBox untitled =
        year(
            2025,
            definition -> {
              ((ObjectNode) definition.at("/units/0")).put("organisationId", unit.toString());
              ((ObjectNode) definition.at("/subjects/1"))
                  .put("directoryId", UUID.randomUUID().toString())
                  .remove("title");
            });
    Stage.decided(untitled, "L01", "COMPETENT");
    String path = "/api/v1/units/" + unit + "/posts/PRINCIPAL/successions?limit=1";

    String next =
        as("auditor")
            .get(path)
            .then()
            .statusCode(200)
            .body("items.title", equalTo(List.of("")))
            .extract()
            .path("next");
    as("auditor")
        .get(path + "&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items.title", equalTo(List.of("县领导")))
        .body("next", nullValue());
  }

  @Test
  void onlyWhoMaySeesTheYearsAndOnlyThoseOfTheOwnRegions() {
    UUID person = UUID.randomUUID();
    UUID unit = UUID.randomUUID();
    decided(2026, unit, person, "EXCELLENT");
    for (String path :
        List.of(
            "/api/v1/histories/" + person,
            "/api/v1/units/" + unit + "/posts/PRINCIPAL/successions")) {
      io.restassured.RestAssured.get(path).then().statusCode(401);
      for (String role : List.of("archivist", "province")) {
        as(role).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
      }
      for (String region : List.of("990200", "990101")) {
        as("auditor", region).get(path).then().statusCode(404).body("code", equalTo("not-found"));
      }
      as("auditor", "990000").get(path).then().statusCode(200);
    }
    as("auditor").get("/api/v1/histories/" + UUID.randomUUID()).then().statusCode(404);
    as("auditor").get("/api/v1/histories/nobody").then().statusCode(404);
    as("auditor").get("/api/v1/units/" + unit + "/posts/KING/successions").then().statusCode(404);
  }

  private static void teamIs(ObjectNode definition, UUID team) {
    ((ObjectNode) definition.at("/subjects/0")).put("directoryId", team.toString());
  }

  private static String result(BallotBox box) {
    return "/api/v1/assessments/" + box.id() + "/results/L01";
  }

  private String card(BallotBox box) {
    return Topic.scoreCards(stack, box, 1).getFirst();
  }

  /** A year in which L01 of the unit is this person, and is given this grade. */
  private BallotBox decided(int year, UUID unit, UUID person, String grade) {
    BallotBox box =
        year(
            year,
            definition -> {
              ((ObjectNode) definition.at("/units/0")).put("organisationId", unit.toString());
              ((ObjectNode) definition.at("/subjects/1")).put("directoryId", person.toString());
            });
    Stage.decided(box, "L01", grade);
    return box;
  }

  /** A finished year in which everybody marked everything with A. */
  private BallotBox year(int year, Consumer<ObjectNode> changes) {
    BallotBox box =
        BallotBox.with(
            definition -> {
              definition.put("year", year);
              definition
                  .withObject("/timetable")
                  .put("opensOn", year + "-11-21")
                  .put("closesOn", "2099-12-31");
              changes.accept(definition);
            });
    for (int i = 0; i < 6; i++) {
      box.cast("M1-A", "AA");
      box.cast("M1-B", "AA");
    }
    return Stage.finish(stack, box.closedOn(LocalDate.of(year, 11, 30)));
  }
}
