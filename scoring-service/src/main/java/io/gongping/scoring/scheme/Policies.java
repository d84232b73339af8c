package io.gongping.scoring.scheme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sources leave open, said by each scheme.
 *
 * @param denominator what counts into the denominator of a share
 * @param emptyCategory what becomes of a rater category without anything to count
 * @param shareBasis how rater categories are put together
 * @param trim for coefficients and points, never for shares; null for none
 * @param validity the rules for ballots that the scheme expects of an assessment
 * @param shownPlaces places that scores are shown with, half up; comparing never rounds
 */
public record Policies(
    Denominator denominator,
    EmptyCategory emptyCategory,
    ShareBasis shareBasis,
    @Nullable Trim trim,
    List<ValidityRule> validity,
    int shownPlaces) {

  /** Places that scores are shown with where a scheme says nothing. */
  public static final int USUAL_PLACES = 2;

  public Policies {
    validity = List.copyOf(validity);
  }

  /** Without trimming and expectations. */
  public Policies(Denominator denominator, EmptyCategory emptyCategory, ShareBasis shareBasis) {
    this(denominator, emptyCategory, shareBasis, null, List.of(), USUAL_PLACES);
  }

  /** Whether the weight of a category without opinions goes to the others. */
  public boolean spreadsWeights() {
    return emptyCategory == EmptyCategory.RENORMALISE;
  }

  /** What counts into the denominator of a share. */
  public enum Denominator {
    /** Valid ballots with an opinion on the item. */
    OPINIONS,
    /** All valid ballots: no opinion (弃权/不了解) counts against every option. */
    BALLOTS,
    /** All ballots that came back: invalid ones count against every option, too. */
    RETURNED,
    /** All ballots that were handed out. */
    ISSUED
  }

  /** What becomes of a category whose denominator is zero. */
  public enum EmptyCategory {
    /** The weights of the others are scaled to sum to one. */
    RENORMALISE,
    /** It enters as zero. */
    ZERO,
    /** The number is unknown. */
    BLOCK
  }

  /** How rater categories are put together; with one category both are the same. */
  public enum ShareBasis {
    /** The weighted sum of the categories' shares. */
    WEIGHTED,
    /** All votes together, whatever the category. */
    POOLED
  }

  /**
   * Leaves out the highest and the lowest marks of a category.
   *
   * @param drop how many at either end, at least 1
   * @param whenMoreThan only in categories with more marks than this, at least twice {@code drop}
   */
  public record Trim(int drop, int whenMoreThan) {}

  /** What makes a ballot void. */
  public enum ValidityRule {
    /** All marks are equal. */
    ALL_EQUAL,
    /** All marks are the best. */
    ALL_TOP,
    /** One option is given to more than a part of the subjects. */
    AT_MOST
  }
}
