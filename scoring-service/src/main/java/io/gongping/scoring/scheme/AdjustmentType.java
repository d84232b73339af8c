package io.gongping.scoring.scheme;

import io.gongping.support.web.LocalizedText;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of bonus or deduction that can be entered any number of times.
 *
 * @param atMost all entries of a subject together, null for no bound
 */
public record AdjustmentType(
    String key,
    LocalizedText label,
    @Nullable String clause,
    Direction direction,
    Worth worth,
    @Nullable BigFraction atMost) {

  /** Whether it adds or takes away. */
  public enum Direction {
    BONUS,
    DEDUCTION
  }

  /** What an entry gives. */
  public sealed interface Worth {

    /** An entry gives a whole number of cases, each with these points. */
    record Each(BigFraction points) implements Worth {}

    /** An entry gives points from the least to the most. */
    record Between(BigFraction min, BigFraction max) implements Worth {}
  }
}
