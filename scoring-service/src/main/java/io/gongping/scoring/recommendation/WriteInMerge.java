package io.gongping.scoring.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organiser's word on whom a written name stands for. The latest one on a name holds; none is
 * ever changed.
 *
 * @param version from 1 within the recommendation
 * @param name as it was counted
 * @param candidate the key of the candidate that it stands for
 * @param canonicalName the name that it stands for; with {@code candidate} null too it stands for
 *     itself again
 */
public record WriteInMerge(
    int version,
    String name,
    @Nullable String candidate,
    @Nullable String canonicalName,
    String reason,
    String mergedBy,
    Instant mergedAt) {

  /** Whether this says of the same name the same as another. */
  boolean saysTheSameAs(WriteInMerge other) {
    return name.equals(other.name) && person().equals(other.person());
  }

  /** Whom the name stands for. */
  Person person() {
    if (candidate != null) {
      return new Person.Proposed(candidate);
    }
    return new Person.Named(canonicalName == null ? name : canonicalName);
  }
}
