package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What the rater categories say together, under the policies of a scheme.
 *
 * @param amount the number or the reason why there is none
 * @param applied the weight of each category as it entered; null where votes are pooled or there is
 *     no number
 */
record CategoryMix(Amount amount, List<@Nullable BigFraction> applied) {

  /**
   * What one category says.
   *
   * @param sum of its marks; for a share the votes
   * @param outOf the denominator
   * @param counted how many ballots entered the sum, never more than the denominator
   */
  record Part(BigFraction sum, long counted, long outOf, BigFraction weight) {}

  static CategoryMix of(Policies policies, List<Part> parts) {
    @Nullable Reason obstacle = obstacle(policies, parts);
    if (obstacle != null) {
      return new CategoryMix(Amount.unknown(obstacle), unapplied(parts));
    }
    if (policies.shareBasis() == ShareBasis.POOLED) {
      BigFraction sum = parts.stream().map(Part::sum).reduce(BigFraction.ZERO, BigFraction::add);
      long outOf = parts.stream().mapToLong(Part::outOf).sum();
      return new CategoryMix(Amount.of(sum.divide(outOf)), unapplied(parts));
    }
    BigFraction total = weight(policies, parts);
    List<@Nullable BigFraction> applied = new ArrayList<>();
    BigFraction sum = BigFraction.ZERO;
    for (Part part : parts) {
      BigFraction weight = enters(policies, part) ? part.weight().divide(total) : BigFraction.ZERO;
      applied.add(weight);
      if (part.outOf() > 0) {
        sum = sum.add(weight.multiply(part.sum().divide(part.outOf())));
      }
    }
    return new CategoryMix(Amount.of(sum), applied);
  }

  private static @Nullable Reason obstacle(Policies policies, List<Part> parts) {
    if (parts.stream().anyMatch(part -> part.outOf() < part.counted())) {
      return Reason.COUNTS_DIFFER;
    }
    if (parts.stream().allMatch(part -> part.outOf() == 0)) {
      return Reason.NO_OPINIONS;
    }
    boolean oneIsEmpty = parts.stream().anyMatch(part -> part.outOf() == 0);
    if (oneIsEmpty && policies.emptyCategory() == EmptyCategory.BLOCK) {
      return Reason.EMPTY_CATEGORY;
    }
    boolean isWeighted = policies.shareBasis() == ShareBasis.WEIGHTED;
    return isWeighted && weight(policies, parts).signum() == 0 ? Reason.NO_WEIGHT : null;
  }

  private static BigFraction weight(Policies policies, List<Part> parts) {
    BigFraction total = BigFraction.ZERO;
    for (Part part : parts) {
      total = enters(policies, part) ? total.add(part.weight()) : total;
    }
    return total;
  }

  private static boolean enters(Policies policies, Part part) {
    return part.outOf() > 0 || policies.emptyCategory() == EmptyCategory.ZERO;
  }

  private static List<@Nullable BigFraction> unapplied(List<Part> parts) {
    List<@Nullable BigFraction> none = new ArrayList<>();
    parts.forEach(part -> none.add(null));
    return none;
  }
}
