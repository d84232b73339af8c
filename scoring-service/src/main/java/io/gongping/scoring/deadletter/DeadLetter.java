package io.gongping.scoring.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a message that could not be counted. It never holds what the message said: a reader
 * with the right to see it finds it at its place in the topic.
 *
 * @param eventType null when the message names none
 * @param assessmentId null when the message can't be attributed; it then stands in the way of every
 *     assessment that is not final yet
 */
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    @Nullable String eventType,
    @Nullable UUID assessmentId,
    DeadLetterReason reason) {

  /** The same for the same message, however often it is read. */
  public UUID id() {
    return UUID.nameUUIDFromBytes(place().getBytes(UTF_8));
  }

  /** Where the message lies, such as {@code topic/3/1024}. */
  public String place() {
    return topic + "/" + partition + "/" + offset;
  }
}
