package io.gongping.scoring.history;

import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Exact;
import io.gongping.support.web.LocalizedText;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A score as it is kept.
 *
 * @param number a fraction in lowest terms; null where it is unknown
 */
public record KeptScore(
    String key, LocalizedText label, @Nullable String number, int places, Disclosure disclosure) {

  /** What is kept of a score. */
  public static KeptScore of(RecordedScore score) {
    BigFraction number = score.number();
    return new KeptScore(
        score.key(),
        score.label(),
        number == null ? null : Exact.fraction(number),
        score.places(),
        score.disclosure());
  }

  /** The score that was kept. */
  public RecordedScore score() {
    return new RecordedScore(
        key, label, number == null ? null : BigFraction.parse(number), places, disclosure);
  }
}
