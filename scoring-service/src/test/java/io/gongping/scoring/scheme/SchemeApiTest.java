package io.gongping.scoring.scheme;

import static io.gongping.scoring.Callers.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.scoring.BallotBox;
import io.gongping.scoring.Callers;
import io.gongping.scoring.OnStack;
import io.gongping.scoring.SchemeText;
import io.gongping.scoring.ServiceTest;
import io.gongping.scoring.Stage;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class SchemeApiTest extends OnStack {

  private static final String SCHEMES = "/api/v1/schemes";
  private static final String CITY = "990100";

  @Test
  void anUploadedSchemeIsKeptToTheLetterAndListed() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 1, "0.6");

    upload(CITY, document)
        .statusCode(201)
        .header("Location", endsWith("/api/v1/schemes/" + id + "/versions/1"))
        .body("id", equalTo(id))
        .body("version", equalTo(1))
        .body("preset", equalTo(false))
        .body("region", equalTo(CITY))
        .body("uploadedBy", equalTo("organiser1"))
        .body("uploadedAt", notNullValue());

    assertThat(as("committee").get(SCHEMES + "/" + id + "/versions/1").asString())
        .isEqualTo(document);
    as("auditor")
        .queryParam("limit", 100)
        .get(SCHEMES)
        .then()
        .statusCode(200)
        .body("items.id", hasItems("S11", id))
        .body("items.find { it.id == 'S11' }.preset", equalTo(true))
        .body("items.find { it.id == 'S11' }.region", nullValue());
  }

  @Test
  void theSameRequestAgainGivesTheSameSchemeAndAnotherUnderItsKeyIsRefused() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 1, "0.6");
    String key = UUID.randomUUID().toString();

    upload(key, CITY, document).statusCode(201);
    upload(key, CITY, document).statusCode(201).body("id", equalTo(id));
    upload(key, CITY, SchemeText.teamsFrom(id, 2, "0.6"))
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    as("auditor").get(SCHEMES + "/" + id + "/versions/2").then().statusCode(404);
  }

  @Test
  void aVersionIsTakenForGoodEvenByTheSameDocument() {
    String id = SchemeText.freshId();
    upload(CITY, SchemeText.teamsFrom(id, 1, "0.6")).statusCode(201);

    upload(CITY, SchemeText.teamsFrom(id, 1, "0.5"))
        .statusCode(409)
        .body("code", equalTo("scheme-exists"));
    upload(CITY, SchemeText.teamsFrom(id, 1, "0.6"))
        .statusCode(409)
        .body("code", equalTo("scheme-exists"));
    assertThat(as("auditor").get(SCHEMES + "/" + id + "/versions/1").asString())
        .contains("\"0.6\"");
    upload(CITY, SchemeText.teamsFrom(id, 2, "0.5")).statusCode(201);
  }

  @Test
  void ofManyUploadsOfOneVersionAtOnceOneStands() throws InterruptedException, ExecutionException {
    String id = SchemeText.freshId();
    List<Callable<Integer>> attempts = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      String document = SchemeText.teamsFrom(id, 1, "0." + i);
      attempts.add(() -> upload(CITY, document).extract().statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : executor.invokeAll(attempts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).containsOnlyOnce(201);
    assertThat(answers.stream().filter(answer -> answer == 409)).hasSize(7);
  }

  @Test
  void everyMistakeIsNamedAtOnceWithItsPlace() {
    String document =
        SchemeText.teamsFrom("S2", 0, "1.6")
            .replace("\"options\": [\"A\"]", "\"options\": [\"A\", \"Z\"]")
            .replace("\"otherwise\": {\"grade\": \"GOOD\"", "\"otherwise\": {\"grade\": \"FINE\"");

    for (String path : List.of("?region=" + CITY, "/validations")) {
      as("organiser")
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(document)
          .post(SCHEMES + path)
          .then()
          .statusCode(400)
          .body("code", equalTo("scheme-invalid"))
          .body(
              "errors.pointer",
              hasItems(
                  "/id",
                  "/version",
                  "/ruleSets/0/rules/0/when/left/options/1",
                  "/ruleSets/0/rules/0/when/right/number",
                  "/ruleSets/0/otherwise/grade"))
          .body("errors.code", hasItems("reserved", "out-of-range", "unknown-reference"))
          .body("errors.find { it.pointer == '/id' }.title", equalTo("Reserved"));
    }
    as("auditor").get(SCHEMES + "/S2/versions/0").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"id\":\"X\",\"id\":\"Y\"}",
        "{\"id\":7}",
        "{\"ruleSets\":[{\"rules\":{}}]}"
      })
  void whatIsNoSchemeIsRefused(String body) {
    for (String path : List.of("?region=" + CITY, "/validations")) {
      as("organiser")
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .body(body)
          .post(SCHEMES + path)
          .then()
          .statusCode(400)
          .body("code", equalTo("scheme-invalid"));
    }
  }

  @Test
  void aDocumentThatNestsWithoutEndIsRefused() {
    String nested = "{\"type\":\"not\",\"of\":".repeat(900) + "1" + "}".repeat(900);
    String document =
        SchemeText.teamsFrom(SchemeText.freshId(), 1, "0.6")
            .replaceFirst("(?s)\"when\": \\{.*?\\n      \\}", "\"when\": " + nested);

    as("organiser")
        .contentType(ContentType.JSON)
        .body(document)
        .post(SCHEMES + "/validations")
        .then()
        .statusCode(400)
        .body("code", equalTo("scheme-invalid"));
  }

  @Test
  void aDocumentHasASizeALimitAndAnEncoding() {
    String document = SchemeText.teamsFrom(SchemeText.freshId(), 1, "0.6");
    String largest = document + " ".repeat(512 * 1024 - document.getBytes(UTF_8).length);

    validate(largest.getBytes(UTF_8)).statusCode(200);
    validate((largest + " ").getBytes(UTF_8))
        .statusCode(413)
        .body("code", equalTo("body-too-large"));
    validate(new byte[] {'"', (byte) 0xff, '"'})
        .statusCode(400)
        .body("errors.detail", hasItem("the document is not UTF-8"));
    as("organiser")
        .contentType(ContentType.TEXT)
        .body(document)
        .post(SCHEMES + "/validations")
        .then()
        .statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"S1", "S21", "", "a/b", "../x", "二", "-x"})
  void anIdIsFreeOfTheProductsOwnAndFitsIntoAnAddress(String id) {
    validate(SchemeText.teamsFrom(id, 1, "0.6").getBytes(UTF_8))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/id")));
  }

  @Test
  void checkingStoresNothing() {
    String id = SchemeText.freshId();
    String document = SchemeText.teamsFrom(id, 3, "0.6");

    validate(document.getBytes(UTF_8))
        .statusCode(200)
        .body("id", equalTo(id))
        .body("version", equalTo(3))
        .body("free", equalTo(true));
    as("auditor").get(SCHEMES + "/" + id + "/versions/3").then().statusCode(404);
    upload(CITY, document).statusCode(201);
    validate(document.getBytes(UTF_8)).statusCode(200).body("free", equalTo(false));
  }

  @Test
  void aSchemeIsForItsRegionAndBelowAndSeenFromAbove() {
    String id = SchemeText.freshId();
    String path = SCHEMES + "/" + id + "/versions/1";
    upload(CITY, SchemeText.teamsFrom(id, 1, "0.6")).statusCode(201);

    for (String region : List.of(CITY, "990103", "990000", "000000")) {
      as("auditor", region).get(path).then().statusCode(200);
      as("auditor", region)
          .queryParam("limit", 100)
          .get(SCHEMES)
          .then()
          .body("items.id", hasItem(id));
    }
    as("auditor", "990200").get(path).then().statusCode(404).body("code", equalTo("not-found"));
    as("auditor", "990200")
        .queryParam("limit", 100)
        .get(SCHEMES)
        .then()
        .body("items.id", not(hasItem(id)));
    as("organiser", "990103")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .queryParam("region", CITY)
        .body(SchemeText.teamsFrom(SchemeText.freshId(), 1, "0.6"))
        .post(SCHEMES)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void anAssessmentIsGradedByAnUploadedSchemeOfItsRegionOnly() {
    String document = SchemeText.teamsFrom(SchemeText.freshId(), 1, "0.6");
    SchemeText.upload(document);

    BallotBox inside = finishedBy(document, CITY);
    as("auditor")
        .get("/api/v1/assessments/" + inside.id() + "/results/T2")
        .then()
        .body("proposal.outcome", equalTo("GRADE"))
        .body("proposal.grade.code", equalTo("EXCELLENT"))
        .body("proposal.fired", equalTo(List.of("C1 art. 3")));
    BallotBox outside = finishedBy(document, "990200");
    as("auditor", "990200")
        .get("/api/v1/assessments/" + outside.id() + "/results/T2")
        .then()
        .body("proposal.reasons.code", equalTo(List.of("scheme-unknown")));
  }

  @Test
  void thePagesOfTheCatalogueFollowEachOther() {
    String id = SchemeText.freshId();
    for (int version = 1; version <= 3; version++) {
      upload("940100", SchemeText.teamsFrom(id, version, "0.6")).statusCode(201);
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          as("auditor", "940100").queryParam("limit", 2).queryParam("cursor", cursor).get(SCHEMES);
      page.then().statusCode(200);
      seen.addAll(page.jsonPath().getList("items.collect { it.id + ' v' + it.version }"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().contains("S11 v1").isSorted();
    assertThat(seen).containsSubsequence(id + " v1", id + " v2", id + " v3");
    for (String wrong : List.of("x!", "eA", "QHg")) {
      as("auditor")
          .queryParam("cursor", wrong)
          .get(SCHEMES)
          .then()
          .statusCode(400)
          .body("code", equalTo("cursor-invalid"));
    }
    as("auditor").queryParam("limit", 101).get(SCHEMES).then().statusCode(400);
  }

  @Test
  void onlyOrganisersBringSchemesIn() {
    String document = SchemeText.teamsFrom(SchemeText.freshId(), 1, "0.6");
    for (String path : List.of("?region=" + CITY, "/validations")) {
      io.restassured.RestAssured.given()
          .contentType(ContentType.JSON)
          .body(document)
          .post(SCHEMES + path)
          .then()
          .statusCode(401)
          .body("code", equalTo("unauthorized"));
      for (String role : List.of("assessor", "committee", "archivist", "auditor", "province")) {
        as(role)
            .contentType(ContentType.JSON)
            .body(document)
            .post(SCHEMES + path)
            .then()
            .statusCode(403)
            .body("code", equalTo("forbidden"));
      }
    }
  }

  @Test
  void anUploadNeedsAKeyAndARegion() {
    String document = SchemeText.teamsFrom(SchemeText.freshId(), 1, "0.6");

    as("organiser")
        .contentType(ContentType.JSON)
        .queryParam("region", CITY)
        .body(document)
        .post(SCHEMES)
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-malformed"));
    for (String query : List.of("", "?region=9901", "?region=99010x")) {
      as("organiser")
          .contentType(ContentType.JSON)
          .header("Idempotency-Key", "k")
          .body(document)
          .post(SCHEMES + query)
          .then()
          .statusCode(400)
          .body("code", equalTo("validation-failed"))
          .body("violations.field", containsInAnyOrder("region"));
    }
  }

  private BallotBox finishedBy(String document, String region) {
    BallotBox box =
        BallotBox.with(
            definition -> {
              definition.put("region", region);
              SchemeText.pinTo(definition, document);
            });
    for (int i = 0; i < 6; i++) {
      box.cast("M2-B", "AA");
    }
    return Stage.finish(stack, box);
  }

  private static ValidatableResponse validate(byte[] document) {
    return as("organiser")
        .contentType(ContentType.JSON)
        .body(document)
        .post(SCHEMES + "/validations")
        .then();
  }

  private static ValidatableResponse upload(String region, String document) {
    return upload(UUID.randomUUID().toString(), region, document);
  }

  private static ValidatableResponse upload(String key, String region, String document) {
    return Callers.as("organiser", region)
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .queryParam("region", region)
        .body(document)
        .post(SCHEMES)
        .then();
  }
}
