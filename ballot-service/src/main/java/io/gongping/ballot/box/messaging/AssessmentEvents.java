package io.gongping.ballot.box.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.BallotContent;
import io.gongping.ballot.box.MarkSheet;
import io.gongping.ballot.box.Outbox.PendingBallot;
import io.gongping.ballot.box.Paper;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  private record BallotData(
      String paper,
      Map<String, String> marks,
      @Nullable Map<String, BallotContent.Choice> choices,
      @Nullable Map<String, Map<String, String>> examples) {

    static BallotData of(String paper, BallotContent ballot) {
      return new BallotData(
          paper, ballot.marks(), unlessEmpty(ballot.choices()), unlessEmpty(ballot.examples()));
    }

    private static <V> @Nullable Map<String, V> unlessEmpty(Map<String, V> map) {
      return map.isEmpty() ? null : map;
    }
  }

  Event ballot(Paper paper, MarkSheet sheet, PendingBallot ballot) {
    try {
      return new Event(
          paper.assessmentId().toString(),
          ballot.ballotId().toString(),
          BALLOT_CAST,
          json.writeValueAsBytes(BallotData.of(paper.key(), sheet.read(ballot.text()))));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Marks are always JSON", impossible);
    }
  }
}
