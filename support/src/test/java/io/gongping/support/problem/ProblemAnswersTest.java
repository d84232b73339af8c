package io.gongping.support.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.gongping.support.test.TestTokens;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TokenIssuerResource.class)
class ProblemAnswersTest {

  private static final String PROBLEM_JSON = "application/problem+json";

  @Test
  void aRefusalCarriesItsCodeMembersAndErrorsInChinese() {
    given()
        .get("/sample/refusal")
        .then()
        .statusCode(409)
        .contentType(PROBLEM_JSON)
        .header("Content-Language", "zh-CN")
        .body("type", equalTo("urn:gongping:problem:conflict"))
        .body("code", equalTo("conflict"))
        .body("title", equalTo("与资源当前状态冲突"))
        .body("status", equalTo(409))
        .body("limit", equalTo(3))
        .body("errors[0].pointer", equalTo("/a/0"))
        .body("errors[0].code", equalTo("not-found"))
        .body("errors[0].title", equalTo("资源不存在"));
  }

  @Test
  void aRefusalIsEnglishForWhoPrefersEnglish() {
    given()
        .header("Accept-Language", "fr, en;q=0.8, zh;q=0.2")
        .get("/sample/refusal")
        .then()
        .header("Content-Language", "en")
        .body("title", equalTo("The state of the resource does not allow this"))
        .body("errors[0].title", equalTo("There is no such resource"));
  }

  @Test
  void malformedJsonIsNamedWithoutQuotingIt() {
    posting("{\"name\": \"secret-mark\", ")
        .post("/sample")
        .then()
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("malformed-body"))
        .body("line", equalTo(1))
        .body(not(containsString("secret-mark")));
  }

  @Test
  void aValueOfTheWrongKindIsPointedAtWithoutQuotingIt() {
    posting("{\"name\":\"x\",\"size\":1,\"kind\":\"secret-mark\"}")
        .post("/sample")
        .then()
        .statusCode(400)
        .body("code", equalTo("malformed-body"))
        .body("pointer", equalTo("/kind"))
        .body(not(containsString("secret-mark")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"secret-mark\"",
        "{\"name\":[\"secret-mark\"],\"size\":1}",
        "{\"name\":{\"secret-mark\":1},\"size\":1}",
        "{\"name\":7,\"size\":1}",
        "{\"name\":true,\"size\":1}",
        "{\"name\":\"secret-mark\\u0000\",\"size\":1}",
        "{\"name\":\"x\",\"size\":\"1\"}",
        "{\"name\":\"x\",\"size\":1.5}",
        "{\"name\":\"x\",\"size\":{}}",
        "{\"name\":\"x\",\"size\":1,\"kind\":0}",
        "{\"name\":\"x\",\"size\":1,\"kind\":[\"ONE\"]}",
        "{\"name\":\"x\",\"size\":1,\"on\":20200102}",
        "{\"name\":\"x\",\"name\":\"secret-mark\",\"size\":1}",
        "{\"name\":\"x\",\"size\":1} \"secret-mark\""
      })
  void aBodyOfAnotherShapeIsMalformedAndNeitherQuotedNorExplainedInJava(String body) {
    posting(body)
        .post("/sample")
        .then()
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("malformed-body"))
        .body("$", not(hasKey("detail")))
        .body(
            not(containsString("secret-mark")),
            not(containsString("java")),
            not(containsString("jackson")));
  }

  @Test
  void aMemberThatNobodyKnowsIsPointedAtAndNotPassedOver() {
    posting("{\"name\":\"x\",\"size\":1,\"sizes\":2}")
        .post("/sample")
        .then()
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("malformed-body"))
        .body("pointer", equalTo("/sizes"));
  }

  @Test
  void aBodyThatFailsValidationListsEveryViolation() {
    posting("{\"name\":\"\",\"size\":10,\"kind\":\"ONE\"}")
        .post("/sample")
        .then()
        .statusCode(400)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("validation-failed"))
        .body("violations", hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({"/sample, 1000", "/sample/public, 100"})
  void aBodyBeyondTheLimitOfItsPathIsTooLarge(String path, int limit) {
    String body = "{\"name\":\"x\",\"size\":1,\"kind\":\"ONE\"}";
    posting(body + " ".repeat(limit - body.length())).post(path).then().statusCode(200);
    posting(body + " ".repeat(limit - body.length() + 1))
        .post(path)
        .then()
        .statusCode(413)
        .contentType(PROBLEM_JSON)
        .header("Connection", "close")
        .body("code", equalTo("body-too-large"))
        .body("limit", equalTo(limit));
  }

  @Test
  void theWrongMediaTypeIsRefused() {
    given()
        .contentType("text/plain")
        .body("x")
        .post("/sample")
        .then()
        .statusCode(415)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("unsupported-media-type"));
  }

  @Test
  void anUnknownPathIsNotFound() {
    given()
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("not-found"));
  }

  @Test
  void anUnknownMethodIsRefused() {
    given()
        .delete("/sample")
        .then()
        .statusCode(405)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("method-not-allowed"));
  }

  @Test
  void aFailureTellsNothingOfItsCause() {
    given()
        .get("/sample/failure")
        .then()
        .statusCode(500)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("internal-error"))
        .body("$", not(hasKey("detail")))
        .body(not(containsString("secret-in-a-message")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sample/without-keycloak", "/sample/without-database"})
  void withoutWhatItNeedsTheServiceIsUnavailableForAWhile(String path) {
    given()
        .get(path)
        .then()
        .statusCode(503)
        .contentType(PROBLEM_JSON)
        .header("Retry-After", "5")
        .body("code", equalTo("unavailable"))
        .body(not(containsString("secret-in-a-message")));
  }

  @Test
  void whatTheDatabaseRefusesForGoodIsAFailureOfTheService() {
    given()
        .get("/sample/refused-by-the-database")
        .then()
        .statusCode(500)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("internal-error"))
        .body(not(containsString("secret-in-a-message")));
  }

  @Test
  void withoutATokenThereIsNoAnswer() {
    given()
        .get("/sample/organisers")
        .then()
        .statusCode(401)
        .contentType(PROBLEM_JSON)
        .header("WWW-Authenticate", containsString("Bearer"))
        .body("code", equalTo("unauthorized"));
  }

  @Test
  void aForgedTokenIsNoToken() {
    String token = TestTokens.token("mallory", Set.of("organiser"));
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";
    given()
        .auth()
        .oauth2(forged)
        .get("/sample/organisers")
        .then()
        .statusCode(401)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("unauthorized"));
  }

  @Test
  void theWrongRoleIsForbidden() {
    given()
        .auth()
        .oauth2(TestTokens.token("auditor1", Set.of("auditor")))
        .get("/sample/organisers")
        .then()
        .statusCode(403)
        .contentType(PROBLEM_JSON)
        .body("code", equalTo("forbidden"));
  }

  @Test
  void anEndpointWithoutAnAnnotationIsDenied() {
    given()
        .auth()
        .oauth2(TestTokens.token("organiser1", Set.of("organiser")))
        .get("/sample/forgotten")
        .then()
        .statusCode(403);
  }

  @Test
  void theTokenNamesTheCallerAndTheRegions() {
    given()
        .auth()
        .oauth2(TestTokens.token("organiser1", Set.of("organiser"), "990100", "980000"))
        .get("/sample/organisers")
        .then()
        .statusCode(200)
        .body(containsString("organiser1 RegionScope[98%, 9901%]"));
  }

  private static RequestSpecification posting(String body) {
    return given().contentType("application/json").body(body);
  }
}
