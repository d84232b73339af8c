package io.gongping.support.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TokenIssuerResource.class)
class KnownQueriesTest {

  private static final String ID = "01234567-89ab-4cde-8f01-23456789ABCD";

  @Test
  void whatAnOperationKnowsIsTaken() {
    given()
        .get(
            "/api/lists?limit=50&year=2026&state=CLOSED&id=%s&on=2026-02-28&replace=true&text=a"
                .formatted(ID))
        .then()
        .statusCode(200)
        .body(
            "items.text",
            contains("50 2026 CLOSED %s 2026-02-28 true a".formatted(ID.toLowerCase(Locale.ROOT))));
  }

  @ParameterizedTest
  @CsvSource({
    "limit, ten, must be a whole number",
    "limit, 1.0, must be a whole number",
    "limit, '', must be a whole number",
    "limit, 9999999999, must be a whole number",
    "year, 二〇二六, must be a whole number",
    "state, open, 'must be one of CLOSED, OPEN'",
    "state, '', 'must be one of CLOSED, OPEN'",
    "id, 1-1-1-1-1, must be a UUID",
    "on, 2026-02-29, must be a day such as 2026-11-25",
    "replace, yes, must be true or false",
    "replace, TRUE, must be true or false",
    "limits, 10, there is no such parameter"
  })
  void anotherValueIsNamedAndRefused(String name, String value, String message) {
    given()
        .header("Accept-Language", "en")
        .queryParam(name, value)
        .get("/api/lists")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("validation-failed"))
        .body("violations.field", contains(name))
        .body("violations.in", contains("query"))
        .body("violations.message", contains(message));
  }

  @Test
  void aParameterThatComesTwiceIsRefused() {
    given()
        .get("/api/lists?limit=1&limit=1")
        .then()
        .statusCode(400)
        .body("violations.message", contains("只能给出一次"));
  }

  @Test
  void everyMistakeIsNamedAtOnce() {
    given()
        .get("/api/lists?limit=x&state=y&z=1")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("limit", "state", "z"));
  }

  @Test
  void aValueOutOfBoundsIsNamedInTheLanguageAskedFor() {
    given()
        .header("Accept-Language", "zh-CN")
        .get("/api/lists?limit=51")
        .then()
        .statusCode(400)
        .body("violations.field", contains("limit"))
        .body("violations.message", contains("不得大于 50"));
    given()
        .header("Accept-Language", "en")
        .get("/api/lists?limit=0")
        .then()
        .statusCode(400)
        .body("violations.message", contains("must be at least 1"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, must not be blank, has a wrong form, must be at most 9",
    "'', 不能为空白, 格式不正确, 不得大于 9"
  })
  void violationsOfABodyAreToldInBothLanguagesAndQuoteNoPattern(
      String language, String blank, String form, String size) {
    given()
        .header("Accept-Language", language)
        .contentType("application/json")
        .body("{\"name\":\" \",\"code\":\"ABC\",\"size\":10}")
        .post("/api/lists")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("name", "code", "size"))
        .body("violations.message", containsInAnyOrder(blank, form, size))
        .body(not(containsString("[a-z]")));
  }

  @Test
  void whoMayNotCallLearnsNothingOfTheParameters() {
    given().get("/api/lists/organisers?x=1").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/xml", "text/csv"})
  void anotherFormatIsNotAvailable(String accept) {
    given()
        .accept(accept)
        .get("/api/lists")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("not-acceptable"));
  }

  @Test
  void anotherMethodIsRefusedWithThoseThatAreAllowed() {
    given()
        .delete("/api/lists")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
        .body("code", equalTo("method-not-allowed"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    given()
        .contentType("text/plain")
        .body("x")
        .post("/api/lists")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("unsupported-media-type"));
  }
}
