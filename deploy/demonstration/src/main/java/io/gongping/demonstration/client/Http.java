package io.gongping.demonstration.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Plain HTTP with JSON answers. */
public final class Http {

  /** For reading and building bodies. */
  public static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

  /**
   * Sends a request and waits for its answer, whatever the status.
   *
   * @throws RequestFailedException if there is none within 30 seconds
   */
  public Answer send(HttpRequest.Builder request) {
    HttpRequest built = request.timeout(TIMEOUT).build();
    String asked = built.method() + " " + built.uri();
    try {
      HttpResponse<String> response =
          client.send(built, BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(asked, response);
    } catch (IOException unreachable) {
      throw new RequestFailedException(asked + " got no answer: " + unreachable, unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new RequestFailedException(asked + " was interrupted", interrupted);
    }
  }

  /** What came back, with what was asked for the message of a failure. */
  public record Answer(String asked, HttpResponse<String> response) {

    /** Passes the answer on if it has this status. */
    public Answer expect(int status) {
      if (response.statusCode() != status) {
        throw new RequestFailedException(
            "%s answered %d instead of %d: %s"
                .formatted(asked, response.statusCode(), status, response.body()));
      }
      return this;
    }

    /** The body as JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (JsonProcessingException notJson) {
        throw new RequestFailedException(asked + " did not answer with JSON", notJson);
      }
    }

    /** The entity tag, for If-Match of the next change. */
    public String etag() {
      return response
          .headers()
          .firstValue("ETag")
          .orElseThrow(() -> new RequestFailedException(asked + " answered without an ETag"));
    }
  }
}
