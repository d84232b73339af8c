package io.gongping.dossier.archive.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.Archivist;
import io.gongping.dossier.Callers;
import io.gongping.dossier.ResultTopic;
import io.gongping.dossier.ScoreCards;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class ScoreCardApiTest {

  private static final String SCORE_CARDS = "/api/v1/score-cards";
  private static final String PROBLEM_JSON = "application/problem+json";

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @SuppressWarnings("NullAway.Init") // Filled before each test.
  ResultTopic topic;

  @BeforeEach
  void openTopic() {
    topic = new ResultTopic(stack);
  }

  @AfterEach
  void closeTopic() {
    topic.close();
  }

  @Test
  void aPublishedCardIsFoundByItsSubject() {
    ObjectNode card = ScoreCards.card();

    file(card);

    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("next", nullValue())
        .body("items[0].assessmentId", equalTo(ScoreCards.assessment(card)))
        .body("items[0].kind", equalTo("ANNUAL"))
        .body("items[0].year", equalTo(2026))
        .body("items[0].region", equalTo("990100"))
        .body("items[0].title.zh", equalTo("年度考核"))
        .body("items[0].scheme.id", equalTo("S11"))
        .body("items[0].scheme.version", equalTo(1))
        .body("items[0].subject.key", equalTo("L01"))
        .body("items[0].subject.name", equalTo("林一帆"))
        .body("items[0].subject.post", equalTo("DEPUTY"))
        .body("items[0].subject.unit.name", equalTo("青河县"))
        .body("items[0].decision.grade.code", equalTo("COMPETENT"))
        .body("items[0].decision.departsFromProposal", equalTo(false))
        .body("items[0].decision.decidedOn", equalTo("2026-12-05"))
        .body("items[0].circle", equalTo("UNIT"))
        .body("items[0].publishedOn", equalTo("2026-12-08"));
  }

  @Test
  void aCardShowsItsScoresAndItsRank() {
    ObjectNode card = ScoreCards.scored(ScoreCards.card());

    file(card);

    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card))
        .then()
        .body("items[0].scores.key", equalTo(List.of("total", "opinion", "bonus")))
        .body("items[0].scores[0].label.zh", equalTo("总分"))
        .body("items[0].scores[0].number", equalTo("92.33"))
        .body("items[0].scores[0].fraction", equalTo("277/3"))
        .body("items[0].scores[1]", not(hasKey("fraction")))
        .body("items[0].scores[2]", not(hasKey("number")))
        .body("items[0].rank.score", equalTo("total"))
        .body("items[0].rank.rank", equalTo(2))
        .body("items[0].rank.size", equalTo(14));
    Callers.archivist()
        .get("/api/v1/archives/" + ScoreCards.directoryId(card))
        .then()
        .body("regions[0].years[0].scoreCards[0].scores[0].number", equalTo("92.33"));
  }

  @Test
  void aCardWithoutScoresHasNoneAndOneWithoutAGradeIsFoundWithoutIt() {
    ObjectNode graded = ScoreCards.card();
    ObjectNode ungraded = ScoreCards.ungraded(ScoreCards.scored(ScoreCards.card()));

    file(graded);
    file(ungraded);

    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(graded))
        .then()
        .body("items[0].scores.size()", equalTo(0))
        .body("items[0]", not(hasKey("rank")));
    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(ungraded))
        .then()
        .body("items[0].decision", not(hasKey("grade")))
        .body("items[0].decision.decidedOn", equalTo("2026-12-05"))
        .body("items[0].scores.size()", equalTo(3));
  }

  @Test
  void aTeamsCardHasNoPostAndNoTitle() {
    ObjectNode card = ScoreCards.card();
    ((ObjectNode) card.path("subject")).put("kind", "TEAM").remove(List.of("post", "title"));

    file(card);

    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card))
        .then()
        .body("items[0].subject.kind", equalTo("TEAM"))
        .body("items[0].subject", not(hasKey("post")))
        .body("items[0].subject", not(hasKey("title")));
  }

  @Test
  void aCardIsReadAsItWasPublished() {
    ObjectNode card = ScoreCards.card();
    String id = file(card);

    Response answer = Callers.archivist().get(SCORE_CARDS + "/" + id);

    answer
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("filedAt", notNullValue())
        .body("digest.length()", equalTo(64))
        .body("card.overall.shares[0].fraction", equalTo("24/40"));
    ObjectNode filed = (ObjectNode) ScoreCards.object(answer.asString()).path("card");
    assertThat(filed).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource({
    "year=2031&grade=EXCELLENT, 2",
    "year=2031&grade=POOR, 0",
    "year=2032&grade=EXCELLENT, 0",
    "grade=EXCELLENT, 3"
  })
  void filtersNarrowTheSearchTogether(String filters, int expected) {
    UUID person = UUID.randomUUID();
    file(ScoreCards.card(UUID.randomUUID(), person, 2030, "990100", "EXCELLENT"));
    file(ScoreCards.card(UUID.randomUUID(), person, 2031, "990100", "EXCELLENT"));
    file(ScoreCards.card(UUID.randomUUID(), person, 2031, "990100", "EXCELLENT"));
    file(ScoreCards.card(UUID.randomUUID(), person, 2032, "990100", "COMPETENT"));

    Callers.archivist()
        .get(SCORE_CARDS + "?subject=" + person + "&" + filters)
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3",
    "kind=ANNUAL, 3",
    "kind=PROBATION, 0",
    "region=990100, 2",
    "region=990000, 3",
    "region=980000, 0",
    "text=林, 3",
    "text=一帆, 3",
    "text=青河, 3",
    "text=%25, 0",
    "text=_, 0",
    "text=%5C, 0",
    "year=2031&region=990200&text=一帆&kind=ANNUAL, 1"
  })
  void aSearchTellsHowManyCardsItFindsInAll(String filters, int total) {
    UUID person = UUID.randomUUID();
    file(ScoreCards.card(UUID.randomUUID(), person, 2030, "990100", "EXCELLENT"));
    file(ScoreCards.card(UUID.randomUUID(), person, 2031, "990100", "EXCELLENT"));
    file(ScoreCards.card(UUID.randomUUID(), person, 2031, "990200", "EXCELLENT"));

    Callers.with("archivist", "000000")
        .urlEncodingEnabled(false)
        .get(
            SCORE_CARDS
                + "?limit=1&subject="
                + person
                + (filters.isEmpty() ? "" : "&" + encoded(filters)))
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(Math.min(1, total)))
        .body("total", equalTo(total));
  }

  /** As a browser does it; what is encoded already stays. */
  private static String encoded(String filters) {
    return URI.create("http://h/?" + filters).toASCIIString().substring("http://h/?".length());
  }

  @Test
  void aUnitsCardsAreFoundByItsOrganisation() {
    ObjectNode card = ScoreCards.card();
    String id = file(card);

    Callers.archivist()
        .get(
            SCORE_CARDS
                + "?unit="
                + card.path("subject").path("unit").path("organisationId").asText())
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void pagesShowEveryCardOnceWithTheNewestYearFirst() {
    UUID person = UUID.randomUUID();
    List<String> filed = new ArrayList<>();
    for (int year = 2020; year < 2027; year++) {
      filed.add(file(ScoreCards.card(UUID.randomUUID(), person, year, "990100", "COMPETENT")));
    }

    List<String> shown = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page =
          Callers.archivist()
              .get(
                  SCORE_CARDS
                      + "?limit=3&subject="
                      + person
                      + (next.isEmpty() ? "" : "&cursor=" + next));
      page.then().statusCode(200);
      shown.addAll(page.path("items.id"));
      years.addAll(page.path("items.year"));
      next = page.path("next");
    }

    assertThat(shown).containsExactlyInAnyOrderElementsOf(filed);
    assertThat(years).containsExactly(2026, 2025, 2024, 2023, 2022, 2021, 2020);
  }

  @Test
  void aWiderRegionCoversTheNarrowerOnesAndNoOther() {
    UUID person = UUID.randomUUID();
    String inCounty = file(ScoreCards.card(UUID.randomUUID(), person, 2026, "990101", "POOR"));
    String inCity = file(ScoreCards.card(UUID.randomUUID(), person, 2026, "990200", "POOR"));
    String search = SCORE_CARDS + "?subject=" + person;

    Callers.with("province", "990000")
        .get(search)
        .then()
        .body("items.id", containsInAnyOrder(inCounty, inCity));
    Callers.with("archivist", "990100").get(search).then().body("items.id", contains(inCounty));
    Callers.with("archivist", "990102", "990200")
        .get(search)
        .then()
        .body("items.id", contains(inCity));
    Callers.with("archivist").get(search).then().statusCode(200).body("items", empty());
  }

  @Test
  void aCardOutsideTheRegionsDoesNotExist() {
    String id = file(ScoreCards.card(UUID.randomUUID(), UUID.randomUUID(), 2026, "990200", "POOR"));

    Callers.archivist()
        .get(SCORE_CARDS + "/" + id)
        .then()
        .statusCode(404)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0b1f6a52-6a3b-4c7e-9a1e-5f2d8c3b7a10", "not-an-id"})
  void anUnknownCardIsNotFound(String id) {
    Callers.archivist()
        .get(SCORE_CARDS + "/" + id)
        .then()
        .statusCode(404)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("not-found"));
  }

  @Test
  void whoHasACardOrAListingIsToldThatItStillHolds() {
    ObjectNode card = ScoreCards.card();
    String id = file(card);
    for (String path :
        List.of(
            SCORE_CARDS + "/" + id,
            SCORE_CARDS + "?subject=" + ScoreCards.directoryId(card),
            "/api/v1/archives/" + ScoreCards.directoryId(card))) {
      String tag = Callers.archivist().get(path).then().statusCode(200).extract().header("ETag");

      Callers.archivist()
          .header("If-None-Match", tag)
          .get(path)
          .then()
          .statusCode(304)
          .header("ETag", tag)
          .header("Cache-Control", "no-store")
          .body(equalTo(""));
      Callers.archivist().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }
  }

  @Test
  void aListingGetsAnotherTagWithAnotherCard() {
    UUID person = UUID.randomUUID();
    String search = SCORE_CARDS + "?subject=" + person;
    file(ScoreCards.card(UUID.randomUUID(), person, 2025, "990100", "POOR"));
    String before = Callers.archivist().get(search).header("ETag");

    file(ScoreCards.card(UUID.randomUUID(), person, 2026, "990100", "POOR"));

    Callers.archivist()
        .header("If-None-Match", before)
        .get(search)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(before)));
  }

  @Test
  void anArchiveShowsAllYearsOfAPerson() {
    UUID person = UUID.randomUUID();
    String first = file(ScoreCards.card(UUID.randomUUID(), person, 2024, "990100", "EXCELLENT"));
    String second = file(ScoreCards.card(UUID.randomUUID(), person, 2026, "990100", "COMPETENT"));

    Callers.with("committee", "990000")
        .get("/api/v1/archives/" + person)
        .then()
        .statusCode(200)
        .body("directoryId", equalTo(person.toString()))
        .body("regions.region", contains("990100"))
        .body("regions[0].kind", equalTo("LEADER"))
        .body("regions[0].name", equalTo("林一帆"))
        .body("regions[0].years.year", contains(2026, 2024))
        .body("regions[0].years.contested", contains(empty(), empty()))
        .body("regions[0].years[0].scoreCards.id", contains(second))
        .body("regions[0].years[1].scoreCards.id", contains(first));
  }

  @Test
  void anotherRegionsCardOfTheSameIdIsSeenAsAConflictAndChangesNothing() {
    UUID person = UUID.randomUUID();
    String archive = "/api/v1/archives/" + person;
    String own = file(ScoreCards.card(UUID.randomUUID(), person, 2026, "990100", "EXCELLENT"));
    String tag = Callers.archivist().get(archive).header("ETag");
    ObjectNode foreign = ScoreCards.card(UUID.randomUUID(), person, 2026, "990200", "POOR");
    ((ObjectNode) foreign.path("subject")).put("name", "林二帆");
    String second = file(foreign);

    Callers.archivist()
        .header("If-None-Match", tag)
        .get(archive)
        .then()
        .statusCode(200)
        .body("regions.region", contains("990100"))
        .body("regions[0].name", equalTo("林一帆"))
        .body("regions[0].years[0].scoreCards.id", contains(own))
        .body("regions[0].years[0].contested", contains("ANNUAL"));
    Callers.with("archivist", "990000")
        .get(archive)
        .then()
        .body("regions.region", contains("990100", "990200"))
        .body("regions.name", contains("林一帆", "林二帆"))
        .body("regions[1].years[0].scoreCards.id", contains(second))
        .body("regions[1].years[0].contested", contains("ANNUAL"));
  }

  @Test
  void severalRoutineAssessmentsOfAYearAreNoConflict() {
    UUID person = UUID.randomUUID();
    for (int quarter = 0; quarter < 2; quarter++) {
      file(
          ScoreCards.card(UUID.randomUUID(), person, 2026, "990100", "COMPETENT")
              .put("kind", "ROUTINE"));
    }

    Callers.archivist()
        .get("/api/v1/archives/" + person)
        .then()
        .body("regions[0].years[0].scoreCards.id.size()", equalTo(2))
        .body("regions[0].years[0].contested", empty());
  }

  @Test
  void anArchiveWithoutACardInTheRegionsIsEmpty() {
    UUID person = UUID.randomUUID();
    file(ScoreCards.card(UUID.randomUUID(), person, 2026, "990200", "POOR"));

    Callers.archivist()
        .header("Accept-Language", "en")
        .get("/api/v1/archives/" + person)
        .then()
        .statusCode(404)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("archive-empty"))
        .body("title", equalTo("No score card of this person or team has been filed"));
    Callers.archivist()
        .get("/api/v1/archives/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("title", equalTo("该人员或班子尚无存档的成绩单"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "year=abc",
        "year=1899",
        "subject=x",
        "unit=1-2-3",
        "grade=good",
        "limit=0",
        "limit=201",
        "limit=x"
      })
  void aMalformedParameterIsNamed(String query) {
    Callers.archivist()
        .get(SCORE_CARDS + "?" + query)
        .then()
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("validation-failed"))
        .body("violations.field", hasItem(query.substring(0, query.indexOf('='))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%", "MjAyNg", "MjAyNi8xLTItMw"})
  void aForeignCursorIsRefused(String cursor) {
    Callers.archivist()
        .queryParam("cursor", cursor)
        .get(SCORE_CARDS)
        .then()
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("cursor-invalid"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archivist", "organiser", "committee", "auditor", "province"})
  void theseRolesReadTheArchive(String role) {
    ObjectNode card = ScoreCards.card();
    String id = file(card);

    Callers.with(role, "990100").get(SCORE_CARDS).then().statusCode(200);
    Callers.with(role, "990100").get(SCORE_CARDS + "/" + id).then().statusCode(200);
    Callers.with(role, "990100")
        .get("/api/v1/archives/" + ScoreCards.directoryId(card))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SCORE_CARDS,
        SCORE_CARDS + "/0b1f6a52-6a3b-4c7e-9a1e-5f2d8c3b7a10",
        SCORE_CARDS + "/0b1f6a52-6a3b-4c7e-9a1e-5f2d8c3b7a10/revisions",
        "/api/v1/archives/0b1f6a52-6a3b-4c7e-9a1e-5f2d8c3b7a10"
      })
  void othersDoNot(String path) {
    given()
        .get(path)
        .then()
        .statusCode(401)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("unauthorized"));
    Callers.with("assessor", "990100")
        .get(path)
        .then()
        .statusCode(403)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("forbidden"));
  }

  private String file(ObjectNode card) {
    topic.publish(card);
    return Archivist.awaitFiled(card);
  }
}
