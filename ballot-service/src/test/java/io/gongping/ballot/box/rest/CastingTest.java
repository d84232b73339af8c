package io.gongping.ballot.box.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.gongping.ballot.fixture.Box;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.embedded.EmbeddedStack;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class CastingTest {

  @SuppressWarnings("NullAway.Init") // Set by the test resource.
  EmbeddedStack stack;

  private String assessment = "";
  private List<Slip> slips = List.of();
  private int ballotsExpected;

  @BeforeEach
  void openAnAssessment() {
    assessment = Organiser.opened(Definitions.county());
    slips = Organiser.slips(assessment, "M1-B", 3);
    ballotsExpected = 0;
  }

  @AfterEach
  void nothingButAcceptedBallotsHadAnEffect() {
    Box.Contents contents = new Box(stack).of(assessment);
    assertThat(contents.ballots()).as("ballots").isEqualTo(ballotsExpected);
    assertThat(contents.spent()).as("spent slips").isEqualTo(ballotsExpected);
  }

  @Test
  void theSameBallotAgainGetsTheSameAnswer() {
    ballotsExpected = 1;
    String first = acknowledgement(Rater.cast(slips.getFirst(), "A").then().statusCode(201));
    String second = acknowledgement(Rater.cast(slips.getFirst(), "A").then().statusCode(201));
    assertThat(second).isEqualTo(first).hasSize(43);
  }

  @Test
  void anotherBallotWithASpentSlipIsRefused() {
    ballotsExpected = 1;
    Rater.cast(slips.getFirst(), "A").then().statusCode(201);
    refused(Rater.cast(slips.getFirst(), "B").then(), 409, "slip-spent");
  }

  @Test
  void afterTheCloseTheSameBallotStillGetsItsAnswerAndNoOtherEnters() {
    ballotsExpected = 1;
    String answer = acknowledgement(Rater.cast(slips.getFirst(), "A").then().statusCode(201));
    Organiser.close(assessment, 3);
    assertThat(acknowledgement(Rater.cast(slips.getFirst(), "A").then().statusCode(201)))
        .isEqualTo(answer);
    refused(Rater.cast(slips.getFirst(), "B").then(), 409, "slip-spent");
    refused(Rater.cast(slips.get(1), "A").then(), 409, "assessment-closed");
    inspect(slips.get(1).code()).statusCode(200).body("state", equalTo("CLOSED"));
  }

  @Test
  void aCodeIsReadHoweverItIsTyped() {
    ballotsExpected = 1;
    Slip slip = slips.getFirst();
    String typed = slip.code().replace("-", "").toLowerCase(java.util.Locale.ROOT);
    Rater.cast(new Slip(slip.paperId(), typed.replace('0', 'o').replace('1', 'l')), "A")
        .then()
        .statusCode(201);
    inspect(slip.code()).statusCode(200).body("spent", equalTo(true));
  }

  @Test
  void aMistypedCodeIsMalformed() {
    String code = slips.getFirst().code();
    char last = code.charAt(code.length() - 1);
    String mistyped = code.substring(0, code.length() - 1) + (last == '7' ? '8' : '7');
    UUID paper = slips.getFirst().paperId();
    refused(Rater.cast(new Slip(paper, mistyped), "A").then(), 400, "slip-malformed");
    refused(Rater.cast(new Slip(paper, ""), "A").then(), 400, "slip-malformed");
    refused(inspect(mistyped), 400, "slip-malformed");
    refused(inspect("x".repeat(10_000)), 400, "slip-malformed");
    refused(posting("/api/v1/slips/inspection", "{}"), 400, "slip-malformed");
  }

  @Test
  void aCodeThatNobodyMadeIsUnknown() {
    String unknown = io.gongping.ballot.slip.SlipCode.of(new byte[16]).text();
    refused(
        Rater.cast(new Slip(slips.getFirst().paperId(), unknown), "A").then(), 404, "slip-unknown");
    refused(inspect(unknown), 404, "slip-unknown");
  }

  @Test
  void aSlipOfAnotherPaperIsForeign() {
    Slip other = Organiser.slips(assessment, "M1-A", 1).getFirst();
    refused(
        Rater.cast(new Slip(slips.getFirst().paperId(), other.code()), "A").then(),
        409,
        "slip-foreign");
  }

  @Test
  void anUnknownPaperIsRefused() {
    refused(
        Rater.cast(new Slip(UUID.randomUUID(), slips.getFirst().code()), "A").then(),
        404,
        "paper-unknown");
  }

  @Test
  void everyMistakeInTheMarksIsPointedAt() {
    Map<String, Map<String, String>> marks = Rater.marks("A");
    marks.remove("L02");
    Rater.row(marks, "T1").remove("overall");
    Rater.row(marks, "T1").put("luck", "A");
    Rater.row(marks, "L01").put("politics", "E");
    Rater.row(marks, "L01").put("ability", "-");
    Rater.row(marks, "L01").put("conduct", "AA");
    marks.put("X/9", Map.of());
    refused(Rater.cast(slips.getFirst(), marks).then(), 422, "marks-invalid")
        .body(
            "errors.pointer",
            contains(
                "/marks/X~19",
                "/marks/T1/overall",
                "/marks/T1/luck",
                "/marks/L01/politics",
                "/marks/L01/ability",
                "/marks/L01/conduct",
                "/marks/L02"))
        .body(
            "errors.code",
            contains(
                "subject-unknown",
                "item-missing",
                "item-unknown",
                "option-unknown",
                "no-opinion-not-allowed",
                "option-unknown",
                "subject-missing"));
  }

  @Test
  void noOpinionIsTakenWhereTheScaleAllowsIt() {
    ballotsExpected = 1;
    Map<String, Map<String, String>> marks = Rater.marks("A");
    Rater.row(marks, "T1").replaceAll((item, mark) -> "-");
    Rater.cast(slips.getFirst(), marks).then().statusCode(201);
  }

  @Test
  void aBallotWithoutPaperOrMarksIsRefused() {
    String code = slips.getFirst().code();
    refused(posting("/api/v1/ballots", "{\"code\":\"" + code + "\"}"), 400, "validation-failed");
    refused(
        posting(
            "/api/v1/ballots",
            "{\"code\":\"%s\",\"paperId\":\"%s\"}".formatted(code, slips.getFirst().paperId())),
        422,
        "marks-invalid");
    refused(
        posting(
            "/api/v1/ballots",
            "{\"code\":\"%s\",\"paperId\":\"%s\",\"marks\":{\"T1\":null,\"L01\":{\"politics\":null}}}"
                .formatted(code, slips.getFirst().paperId())),
        422,
        "marks-invalid");
  }

  @Test
  void malformedBodiesAreNamedWithoutQuotingThem() {
    String slip = slips.getFirst().code();
    String paper = slips.getFirst().paperId().toString();
    String start = "{\"code\":\"" + slip + "\",\"paperId\":\"" + paper + "\",";
    for (String body :
        List.of(
            start,
            start + "\"marks\":{}} trailing",
            start + "\"marks\":{\"T1\":{\"politics\":\"A\",\"politics\":\"B\"}}}",
            start + "\"code\":\"" + slip + "\",\"marks\":{}}",
            start + "\"marks\":{\"T1\":{\"politics\":1}}}",
            start + "\"marks\":{\"T1\":{\"politics\":[\"A\"]}}}",
            start + "\"marks\":[]}",
            start + "\"marks\":{},\"name\":\"secret\"}",
            start + "\"marks\":" + "{\"a\":".repeat(1000) + "1" + "}".repeat(1001),
            "[".repeat(5000),
            "{\"code\":\"" + slip + "\",\"paperId\":\"no-uuid\",\"marks\":{}}",
            "null",
            "",
            "[]",
            "\u0000")) {
      refused(posting("/api/v1/ballots", body), 400, "malformed-body")
          .body(not(containsString(slip)), not(containsString("secret")));
    }
  }

  @Test
  void theWrongMediaTypeIsRefused() {
    refused(
        given().contentType("text/plain").body("x").post("/api/v1/ballots").then(),
        415,
        "unsupported-media-type");
    refused(
        given()
            .contentType(ContentType.JSON)
            .accept("text/csv")
            .body("{}")
            .post("/api/v1/ballots")
            .then(),
        406,
        "not-acceptable");
    refused(given().get("/api/v1/ballots").then(), 405, "method-not-allowed");
  }

  @Test
  void aTokenIsNotEvenLookedAt() {
    ballotsExpected = 1;
    given()
        .auth()
        .oauth2("not.a.token")
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "code", slips.getFirst().code(),
                "paperId", slips.getFirst().paperId(),
                "marks", Rater.marks("A")))
        .post("/api/v1/ballots")
        .then()
        .statusCode(201);
  }

  @Test
  void refusalsAreInTheLanguageAskedFor() {
    given()
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en")
        .body("{\"code\":\"x\"}")
        .post("/api/v1/slips/inspection")
        .then()
        .statusCode(400)
        .body("title", equalTo("The code of the slip is mistyped; check it"));
  }

  private static ValidatableResponse refused(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code), "status", equalTo(status));
  }

  private static ValidatableResponse inspect(String code) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("code", code))
        .post("/api/v1/slips/inspection")
        .then();
  }

  private static ValidatableResponse posting(String path, String body) {
    return given().contentType(ContentType.JSON).body(body).post(path).then();
  }

  private static String acknowledgement(ValidatableResponse response) {
    return response.extract().path("acknowledgement");
  }
}
