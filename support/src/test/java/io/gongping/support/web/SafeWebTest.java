package io.gongping.support.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TokenIssuerResource.class)
class SafeWebTest {

  @ParameterizedTest
  @ValueSource(strings = {"/api/sample/created", "/api/sample/nowhere", "/api/sample/created?%00"})
  void everyAnswerOfTheApiIsNeitherGuessedAtNorKept(String path) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store");
  }

  @Test
  void whatTellsNothingOfAnybodyMayBeKept() {
    given()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", nullValue());
  }

  @Test
  void theCallersHostHeaderHasNoSayInWhereAResourceIs() {
    given()
        .header("Host", "evil.example.org")
        .header("X-Forwarded-Host", "evil.example.org")
        .get("/api/sample/created")
        .then()
        .statusCode(201)
        .header("Location", "https://gongping.example.org/ballot/api/sample/7?part=a%2Fb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/%00", "/api/x?y=%0a", "/api/%C2%9F"})
  void anAddressWithAControlCharacterIsRefused(String path) {
    given()
        .header("Accept-Language", "en")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("control-character"))
        .body("status", equalTo(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%20b", "/%E5%BC%A0?x=%C3%82%C2%A0", "/a?b=%2B%25", "/", "/a+b"})
  void otherAddressesAreClean(String target) {
    assertThat(CleanRequests.isClean(target)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%1f", "/%7F", "/\u0007", "/%C2%80", "/%4", "/%g0", "/%C2\u0085"})
  void theseAreNot(String target) {
    assertThat(CleanRequests.isClean(target)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "张三\n\t\r李四", "𠮷", "\u00a0"})
  void theseTextsCanBeKept(String text) {
    assertThat(StorableText.is(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0008", "\u007f", "\u0085", "a\ud800", "\udc00b"})
  void theseCannot(String text) {
    assertThat(StorableText.is(text)).isFalse();
  }
}
