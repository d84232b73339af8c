package io.gongping.dossier.archive;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic after an attempt to read it.
 *
 * @param position where it stands in the log
 * @param type the event type that it claims, null where it claims none
 * @param assessment that its key and its ce_subject agree on, null where they do not
 * @param value what it holds, untouched
 * @param reading what could be made of it
 */
public record ReceivedEvent(
    Position position,
    @Nullable String type,
    @Nullable UUID assessment,
    RawValue value,
    Reading reading) {

  /** A place in the log. */
  public record Position(String topic, int partition, long offset) {}

  /** What could be made of an event. */
  public sealed interface Reading {}

  /** It is a score card. */
  public record Legible(ScoreCard card) implements Reading {}

  /**
   * It is none.
   *
   * @param region the region that it names, null where it names none
   * @param detail which part of it is wrong, never a value; null where the reason says all
   */
  public record Illegible(UnfiledReason reason, @Nullable String detail, @Nullable String region)
      implements Reading {}

  /** This event set aside for a reason that became known after it was read. */
  public UnfiledEvent unfiled(UnfiledReason reason, @Nullable String detail) {
    @Nullable String region =
        switch (reading) {
          case Legible legible -> legible.card().region();
          case Illegible illegible -> illegible.region();
        };
    return new UnfiledEvent(position, type, assessment, region, reason, detail, value);
  }
}
