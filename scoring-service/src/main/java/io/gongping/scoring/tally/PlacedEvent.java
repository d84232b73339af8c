package io.gongping.scoring.tally;

import io.gongping.scoring.deadletter.DeadLetter;
import io.gongping.scoring.deadletter.DeadLetterReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event and its place in the topic.
 *
 * @param type as the message says, null where it says nothing
 */
public record PlacedEvent(
    String topic, int partition, long offset, @Nullable String type, AssessmentEvent event) {

  /** The dead letter for this event. */
  public DeadLetter dead(DeadLetterReason reason, @Nullable UUID assessmentId) {
    return new DeadLetter(topic, partition, offset, type, assessmentId, reason);
  }
}
