package io.gongping.scoring.history;

import io.gongping.scoring.scheme.Disclosure;
import io.gongping.support.web.LocalizedText;
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

  /** The number where it may be shown. */
  public Optional<BigFraction> shown() {
    return disclosure == Disclosure.EXACT ? Optional.ofNullable(number) : Optional.empty();
  }
}
