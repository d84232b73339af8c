package io.gongping.support.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service of these tests lets an address ask five times and then once a second. */
@QuarkusTest
@WithTestResource(TokenIssuerResource.class)
class RateLimitTest {

  private static final int ENOUGH = 50;

  @ParameterizedTest
  @ValueSource(strings = {"/api/limited", "/api/limited;x=y", "/api/limited/"})
  void whoAsksTooOftenIsToldWhenToComeAgainHoweverThePathIsWritten(String path) {
    await().until(() -> asked(path).statusCode() == 200);
    List<Response> answers = Stream.generate(() -> asked(path)).limit(ENOUGH).toList();

    assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 429);
    answers.stream()
        .filter(answer -> answer.statusCode() == 429)
        .findFirst()
        .orElseThrow()
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", "1")
        .header("Cache-Control", "no-store")
        .body("code", equalTo("too-many-requests"))
        .body("title", equalTo("There are too many requests; try again a little later"));
    given().get("/api/sample/created").then().statusCode(201);
  }

  /** Under another name each time, which nobody is asked to believe. */
  private static Response asked(String path) {
    return given()
        .header("Accept-Language", "en")
        .header("X-Forwarded-For", UUID.randomUUID().toString())
        .urlEncodingEnabled(false)
        .get(path);
  }
}
