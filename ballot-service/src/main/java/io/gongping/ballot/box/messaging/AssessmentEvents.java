package io.gongping.ballot.box.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.MarkSheet;
import io.gongping.ballot.box.Outbox.PendingBallot;
import io.gongping.ballot.box.Paper;
import java.util.Map;
import java.util.UUID;

/** Makes the events of a box. */
final class AssessmentEvents {

  static final String OPENED = "io.gongping.assessment.opened.v1";
  static final String BALLOT_CAST = "io.gongping.ballot.cast.v1";
  static final String CLOSED = "io.gongping.assessment.closed.v1";

  private final ObjectMapper json;

  AssessmentEvents(ObjectMapper json) {
    this.json = json;
  }

  Event opened(UUID assessmentId, String data) {
    return new Event(
        assessmentId.toString(), assessmentId + "/opened", OPENED, data.getBytes(UTF_8));
  }

  Event closed(UUID assessmentId, String data) {
    return new Event(
        assessmentId.toString(), assessmentId + "/closed", CLOSED, data.getBytes(UTF_8));
  }

  /** What a ballot says, and nothing that it does not say. */
  private record BallotData(String paper, Map<String, String> marks) {}

  Event ballot(Paper paper, MarkSheet sheet, PendingBallot ballot) {
    try {
      return new Event(
          paper.assessmentId().toString(),
          ballot.ballotId().toString(),
          BALLOT_CAST,
          json.writeValueAsBytes(new BallotData(paper.key(), sheet.bySubject(ballot.marks()))));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Marks are always JSON", impossible);
    }
  }
}
