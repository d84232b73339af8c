package io.gongping.ballot.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a ballot must keep, over all its marks on one form. {@code ALL_EQUAL} and {@code
 * ALL_TOP} look at the marks with an opinion and apply from two of them on.
 *
 * @param option for {@link Rule#AT_MOST}: a letter of the form's own scale
 * @param percent for {@link Rule#AT_MOST}: of the marks on items of that scale, no opinion
 *     included, ⌊percent · marks / 100⌋ may be the option
 */
public record ValidityRule(
    Rule rule, Effect effect, @Nullable String option, @Nullable BigDecimal percent) {

  /** What a ballot must not look like. */
  public enum Rule {
    /** Every opinion the same. */
    ALL_EQUAL,
    /** Every opinion the best of its scale. */
    ALL_TOP,
    /** One option more often than a share of the marks. */
    AT_MOST
  }

  /** What comes of a ballot that breaks the rule. */
  public enum Effect {
    /** It is not taken; the slip can still be used. */
    REFUSE,
    /** It is taken and counts as returned and invalid. */
    VOID
  }
}
