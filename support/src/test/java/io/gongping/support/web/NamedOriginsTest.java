package io.gongping.support.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TokenIssuerResource.class)
@TestProfile(NamedOriginsTest.OneOrigin.class)
class NamedOriginsTest {

  /** What an operator sets for a front end on another host. */
  public static class OneOrigin implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", "https://vote.example.org");
    }
  }

  @Test
  void aPageOfANamedOriginMaySendWhatTheContractAsksForAndReadItsHeaders() {
    given()
        .header("Origin", "https://vote.example.org")
        .header("Access-Control-Request-Method", "PUT")
        .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key")
        .options("/api/lists")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo("https://vote.example.org"))
        .header("Access-Control-Allow-Methods", containsString("PUT"))
        .header("Access-Control-Allow-Headers", containsString("if-match"));
    given()
        .header("Origin", "https://vote.example.org")
        .get("/api/lists")
        .then()
        .statusCode(200)
        .header("Access-Control-Expose-Headers", containsString("ETag"));
  }

  @Test
  void anotherOriginMayNot() {
    given()
        .header("Origin", "https://evil.example.org")
        .get("/api/lists")
        .then()
        .statusCode(403)
        .header("Access-Control-Allow-Origin", nullValue());
  }
}
