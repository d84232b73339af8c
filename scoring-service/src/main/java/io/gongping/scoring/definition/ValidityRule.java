package io.gongping.scoring.definition;

import org.jspecify.annotations.Nullable;

/**
 * A rule that ballots must keep, over all their marks on one form.
 *
 * @param option for {@link Rule#AT_MOST}, of the form's own scale
 * @param percent for {@link Rule#AT_MOST}, exact decimal text
 */
public record ValidityRule(
    Rule rule, Effect effect, @Nullable String option, @Nullable String percent) {

  /** What a ballot must not look like. */
  public enum Rule {
    /** Every opinion the same, from two on. */
    ALL_EQUAL,
    /** Every opinion the best, from two on. */
    ALL_TOP,
    /** One option more often than a share of the marks on the form's own scale. */
    AT_MOST
  }

  /** What comes of a ballot that breaks a rule. */
  public enum Effect {
    /** The box does not take it. */
    REFUSE,
    /** It is returned and counts as invalid. */
    VOID
  }
}
