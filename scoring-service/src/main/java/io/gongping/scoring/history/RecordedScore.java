package io.gongping.scoring.history;

import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Exact;
import io.gongping.support.web.LocalizedText;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A named number of a subject.
 *
 * @param key its key in the scheme
 * @param number null where it is not known
 * @param places decimals that it is shown with, half up
 */
public record RecordedScore(
    String key,
    LocalizedText label,
    @Nullable BigFraction number,
    int places,
    Disclosure disclosure) {

  /** The number as far as it may be shown: exact, or rounded; empty where it may not. */
  public Optional<BigFraction> shown() {
    if (number == null || disclosure == Disclosure.WITHHELD) {
      return Optional.empty();
    }
    return Optional.of(disclosure == Disclosure.EXACT ? number : rounded(number, places));
  }

  private static BigFraction rounded(BigFraction number, int places) {
    return Exact.of(number.bigDecimalValue(places, RoundingMode.HALF_UP));
  }
}
