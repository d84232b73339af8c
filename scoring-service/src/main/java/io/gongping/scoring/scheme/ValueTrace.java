package io.gongping.scoring.scheme;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A number and where it came from. */
public sealed interface ValueTrace {

  Caption caption();

  /** The number, null where it can't be known. */
  @Nullable BigFraction number();

  /** A number that the scheme states. */
  record StatedNumber(BigFraction number, Caption caption) implements ValueTrace {}

  /**
   * A share of the ballots.
   *
   * @param options the options that were counted
   * @param figures one for each category that rates the subject
   * @param reason why there is no number, null where there is one
   */
  record ShareRead(
      Named item,
      List<Named> options,
      Policies policies,
      List<CategoryFigures> figures,
      @Nullable BigFraction number,
      @Nullable Reason reason,
      Caption caption)
      implements ValueTrace {

    /** Votes for the options in all categories. */
    public long votes() {
      return figures.stream().mapToLong(CategoryFigures::votes).sum();
    }

    /** The denominators of all categories together. */
    public long outOf() {
      return figures.stream().mapToLong(CategoryFigures::outOf).sum();
    }
  }

  /**
   * What one category gives to a share.
   *
   * @param votes for the options, n
   * @param outOf the denominator, N
   * @param weight as the assessment defines it
   * @param appliedWeight as it entered, after renormalising; null where all votes are pooled
   */
  record CategoryFigures(
      String category,
      long votes,
      long outOf,
      BigFraction weight,
      @Nullable BigFraction appliedWeight) {}
}
