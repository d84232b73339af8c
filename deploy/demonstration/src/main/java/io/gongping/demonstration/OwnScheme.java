package io.gongping.demonstration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import java.io.IOException;
import java.io.InputStream;

/** A county brings rules of its own: one person uploads them, another confirms them. */
final class OwnScheme {

  private static final String ORGANISER = "organiser1";
  private static final String COMMITTEE = "committee1";
  private static final int CONFLICT = 409;

  private final ObjectNode document;

  private OwnScheme(ObjectNode document) {
    this.document = document;
  }

  static OwnScheme read() {
    try (InputStream file =
        OwnScheme.class.getResourceAsStream("/demonstration/forms-scheme.json")) {
      if (file == null) {
        throw new DemonstrationException("There is no scheme of the demonstration");
      }
      return new OwnScheme(Http.JSON.readValue(file, ObjectNode.class));
    } catch (IOException unreadable) {
      throw new DemonstrationException("The scheme of the demonstration is unreadable", unreadable);
    }
  }

  ObjectNode document() {
    return document;
  }

  /** Makes sure that it is there and confirmed; an earlier run may have done it. */
  void makeKnown(Api scoring, String region) {
    String path =
        "/schemes/%s/versions/%s".formatted(document.path("id").asText(), document.path("version"));
    Http.Answer uploaded =
        scoring.post(
            ORGANISER,
            "/schemes?region=" + region,
            document,
            "Idempotency-Key",
            "demonstration-scheme-" + document.path("version"));
    if (uploaded.response().statusCode() != CONFLICT) {
      uploaded.expect(201);
    }
    String digest = scoring.get(COMMITTEE, path).expect(200).etag();
    Http.Answer verified =
        scoring.post(
            COMMITTEE,
            path + "/verification",
            Http.JSON.createObjectNode().put("verdict", "CONFIRMED"),
            "If-Match",
            digest);
    if (verified.response().statusCode() != CONFLICT) {
      verified.expect(201);
    }
  }
}
