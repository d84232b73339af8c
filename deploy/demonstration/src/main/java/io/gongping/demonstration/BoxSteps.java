package io.gongping.demonstration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;
import java.util.UUID;

/** What the organisation department does with every assessment: open its box, and close it. */
final class BoxSteps {

  private static final String ORGANISER = "organiser1";

  private final Api ballot;
  private final Api scoring;

  BoxSteps(Api ballot, Api scoring) {
    this.ballot = ballot;
    this.scoring = scoring;
  }

  /** Drafts, notices and opens an assessment; returns its id. */
  String open(ObjectNode draft, ObjectNode notice) {
    Http.Answer created =
        ballot
            .post(
                ORGANISER,
                "/assessments",
                draft,
                "Idempotency-Key",
                "demonstration-" + UUID.randomUUID())
            .expect(201);
    String path = "/assessments/" + created.json().path("id").asText();
    Http.Answer noticed = NoticeSteps.give(ballot, path, notice, created.etag());
    ballot.post(ORGANISER, path + "/opening", nothing(), "If-Match", noticed.etag()).expect(200);
    return created.json().path("id").asText();
  }

  /**
   * Closes an assessment and waits until the tally agrees with its box.
   *
   * @throws DemonstrationException if the counts do not agree
   */
  void close(String assessment) {
    String path = "/assessments/" + assessment;
    String version = ballot.get(ORGANISER, path).expect(200).etag();
    ballot.post(ORGANISER, path + "/closing", nothing(), "If-Match", version).expect(200);
    String state =
        Patience.until(
            "the tally of " + assessment + " to be final",
            () -> {
              Http.Answer seen = scoring.get(ORGANISER, path);
              String now = seen.json().path("state").asText();
              return now.equals("FINAL") || now.equals("DISCREPANT") ? now : null;
            });
    if (!state.equals("FINAL")) {
      throw new DemonstrationException(
          "The counts do not agree: " + scoring.get(ORGANISER, path).response().body());
    }
  }

  private static ObjectNode nothing() {
    return Http.JSON.createObjectNode();
  }
}
