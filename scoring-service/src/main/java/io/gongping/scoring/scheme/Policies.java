package io.gongping.scoring.scheme;

/**
 * What the sources leave open about shares, said by each scheme.
 *
 * @param denominator what counts into the denominator of a share
 * @param emptyCategory what becomes of a rater category without anything to count
 * @param shareBasis how rater categories are put together
 */
public record Policies(
    Denominator denominator, EmptyCategory emptyCategory, ShareBasis shareBasis) {

  /** What counts into the denominator of a share. */
  public enum Denominator {
    /** Valid ballots with an opinion on the item. */
    OPINIONS,
    /** All valid ballots: no opinion (弃权/不了解) counts against every option. */
    BALLOTS
  }

  /** What becomes of a category whose denominator is zero. */
  public enum EmptyCategory {
    /** The weights of the others are scaled to sum to one. */
    RENORMALISE,
    /** It enters as a share of zero. */
    ZERO,
    /** The share is unknown. */
    BLOCK
  }

  /** How rater categories are put together; with one category both are the same. */
  public enum ShareBasis {
    /** The weighted sum of the categories' shares. */
    WEIGHTED,
    /** All votes together, whatever the category. */
    POOLED
  }
}
