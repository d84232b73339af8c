package io.gongping.scoring.result;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of something that people entered.
 *
 * @param subject whom it was entered for
 * @param kind {@code FINDING}, the kind of an input, or {@code WRITE_IN} for what was said of names
 *     that were written in beside a candidate
 * @param key in the scheme; for a line of the log its title; of written names the recommendation
 * @param id of an input; otherwise null
 * @param version the latest one; of written names how often something was said
 * @param state how far that had come, such as {@code CONFIRMED}
 */
public record InputVersion(
    String subject, String kind, String key, @Nullable UUID id, int version, String state) {

  /** By subject, kind and key. */
  public static final Comparator<InputVersion> ORDER =
      Comparator.comparing(InputVersion::subject)
          .thenComparing(InputVersion::kind)
          .thenComparing(InputVersion::key)
          .thenComparing(input -> String.valueOf(input.id()));

  /** Whether both are versions of the same thing. */
  public boolean isOfTheSame(InputVersion other) {
    return id == null
        ? other.id == null
            && subject.equals(other.subject)
            && kind.equals(other.kind)
            && key.equals(other.key)
        : id.equals(other.id);
  }
}
