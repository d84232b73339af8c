package io.gongping.ballot.box.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.fixture.ServiceTest;
import io.gongping.support.test.TestTokens;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ServiceTest
class BodyLimitTest {

  private static final int KIB = 1024;

  @SuppressWarnings("NullAway.Init") // Set by Quarkus.
  @TestHTTPResource("/api/v1/")
  URI api;

  @Test
  void aBallotBeyondTheLimitIsRefused() throws Exception {
    tooLarge(post("ballots", BodyPublishers.ofByteArray(json(256 * KIB))));
  }

  @Test
  void aBallotBeyondTheLimitIsRefusedThoughItsLengthIsNotAnnounced() throws Exception {
    tooLarge(post("ballots", chunked(json(256 * KIB))));
    tooLarge(post("slips/inspection", chunked(json(256 * KIB))));
  }

  @Test
  void aBallotBelowTheLimitIsReadWhole() throws Exception {
    HttpResponse<String> response = post("ballots", chunked(json(255 * KIB)));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("slip-malformed");
  }

  @Test
  void aDefinitionMayBeLarger() throws Exception {
    HttpResponse<String> response = post("assessments", chunked(json(300 * KIB)));
    assertThat(response.statusCode()).isEqualTo(422);
    tooLarge(post("assessments", chunked(json(4096 * KIB))));
  }

  private static void tooLarge(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(response.body()).contains("\"code\":\"body-too-large\"");
  }

  private static byte[] json(int size) {
    return ("{\"code\":\"" + "x".repeat(size) + "\"}").getBytes(UTF_8);
  }

  private static BodyPublisher chunked(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  private HttpResponse<String> post(String path, BodyPublisher body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(
          HttpRequest.newBuilder(api.resolve(path))
              .header("Content-Type", "application/json")
              .header(
                  "Authorization",
                  "Bearer " + TestTokens.token("organiser1", Set.of("organiser"), "990100"))
              .header("Idempotency-Key", "large")
              .POST(body)
              .build(),
          BodyHandlers.ofString());
    }
  }
}
