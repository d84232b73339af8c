package io.gongping.support.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TokenIssuerResource.class)
class ConditionalReadsTest {

  @Test
  void aReadHasATagOfWhatItSaysAndLosesNothing() {
    String tag =
        given()
            .get("/api/lists?text=a")
            .then()
            .statusCode(200)
            .contentType("application/json")
            .header("ETag", matchesPattern("W/\"[A-Za-z0-9_-]{22}\""))
            .body("items.kind", contains("TOLD"))
            .body("items.text", contains("20 null null null null false a"))
            .extract()
            .header("ETag");

    given().get("/api/lists?text=a").then().header("ETag", equalTo(tag));
    given().get("/api/lists?text=b").then().header("ETag", not(equalTo(tag)));
    given()
        .header("If-None-Match", "\"other\", " + tag)
        .get("/api/lists?text=a")
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag))
        .body(equalTo(""));
    given().header("If-None-Match", tag).get("/api/lists?text=b").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"'\"3\"', 304", "'W/\"3\"', 304", "*, 304", "'\"2\"', 200", "3, 200"})
  void aVersionIsItsOwnTag(String ifNoneMatch, int status) {
    given()
        .header("If-None-Match", ifNoneMatch)
        .get("/api/lists/versioned")
        .then()
        .statusCode(status)
        .header("ETag", "\"3\"");
  }

  @Test
  void textsHaveOneToo() {
    String tag = given().get("/api/lists/text").then().statusCode(200).extract().header("ETag");
    given().header("If-None-Match", tag).get("/api/lists/text").then().statusCode(304);
  }

  @Test
  void refusalsAndChangesHaveNone() {
    given().get("/api/lists?x=1").then().statusCode(400).header("ETag", nullValue());
    given()
        .contentType("application/json")
        .header("If-None-Match", "*")
        .body("{\"name\":\"x\",\"code\":\"abc\",\"size\":1}")
        .post("/api/lists")
        .then()
        .statusCode(200)
        .header("ETag", nullValue());
  }

  @Test
  void anAnswerIsCompressedForWhoAsksForIt() throws IOException, InterruptedException {
    URI text =
        URI.create(
            "http://localhost:%s/api/lists/text"
                .formatted(
                    ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class)));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> packed =
          client.send(
              HttpRequest.newBuilder(text).header("Accept-Encoding", "gzip").build(),
              HttpResponse.BodyHandlers.ofByteArray());
      HttpResponse<byte[]> plain =
          client.send(
              HttpRequest.newBuilder(text).build(), HttpResponse.BodyHandlers.ofByteArray());

      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.body().length).isLessThan(plain.body().length / 10);
      assertThat(
              new String(
                  new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                  StandardCharsets.UTF_8))
          .isEqualTo("长文".repeat(2000))
          .isEqualTo(new String(plain.body(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example.org", "null"})
  void noPageOfAnotherOriginIsToldThatItMayRead(String origin) {
    given()
        .header("Origin", origin)
        .get("/api/lists")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }
}
