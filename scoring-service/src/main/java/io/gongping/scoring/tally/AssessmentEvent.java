package io.gongping.scoring.tally;

import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.definition.AssessmentDefinition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of the topic of assessment events, as read. */
public sealed interface AssessmentEvent {

  /**
   * The assessment was opened.
   *
   * @param document the event's data as canonical JSON, to be kept
   */
  record Opened(UUID assessmentId, AssessmentDefinition definition, String document)
      implements AssessmentEvent {}

  /**
   * A ballot was cast.
   *
   * @param ballotId random, the same however often the ballot is sent
   */
  record Cast(UUID assessmentId, UUID ballotId, String paper, CastContent content)
      implements AssessmentEvent {

    /** Says nothing of the marks: they must not get into a log. */
    @Override
    public String toString() {
      return "Cast[" + assessmentId + "]";
    }
  }

  /**
   * The assessment was closed.
   *
   * @param document the event's data as canonical JSON, to be kept
   */
  record Closed(UUID assessmentId, Closing closing, String document) implements AssessmentEvent {}

  /**
   * Nothing that can be counted.
   *
   * @param assessmentId null where it can't be attributed
   */
  record Unfit(DeadLetterReason reason, @Nullable UUID assessmentId) implements AssessmentEvent {}
}
