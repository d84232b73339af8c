package io.gongping.demonstration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;

/** Gives notice. */
final class NoticeSteps {

  private static final String ORGANISER = "organiser1";
  private static final int CONFLICT = 409;

  private NoticeSteps() {}

  /**
   * Gives notice of a draft. A scheme that was confirmed a moment ago, and the presets of a service
   * that has just started, may still be on their way to the ballot service.
   *
   * @param path of the assessment
   * @param etag of the draft
   * @throws io.gongping.demonstration.client.RequestFailedException if the scheme does not come
   */
  static Http.Answer give(Api ballot, String path, ObjectNode notice, String etag) {
    return Patience.until(
        "the ballot service to know the scheme",
        () -> {
          Http.Answer answer = ballot.post(ORGANISER, path + "/notice", notice, "If-Match", etag);
          boolean onItsWay =
              answer.response().statusCode() == CONFLICT
                  && answer.json().path("code").asText().equals("scheme-not-known");
          return onItsWay ? null : answer.expect(200);
        });
  }
}
