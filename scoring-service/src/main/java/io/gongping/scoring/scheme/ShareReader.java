package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Works out shares under the policies of a scheme; total: a reason where there is no number. */
public final class ShareReader {

  private final Policies policies;

  public ShareReader(Policies policies) {
    this.policies = policies;
  }

  /**
   * The share of one item that chose one of the options.
   *
   * @param votes the categories that rate the subject; null when the form has no such item
   */
  public ShareRead read(
      Named item, List<Named> options, @Nullable List<CategoryVotes> votes, Caption caption) {
    return read(item, options, List.of(), votes, caption);
  }

  /**
   * The share among some of the categories.
   *
   * @param categories those that count; empty for all that rate the subject
   */
  ShareRead read(
      Named item,
      List<Named> options,
      List<String> categories,
      @Nullable List<CategoryVotes> rated,
      Caption caption) {
    if (rated == null) {
      return new ShareRead(item, options, policies, List.of(), null, Reason.ITEM_MISSING, caption);
    }
    List<CategoryVotes> votes =
        categories.isEmpty()
            ? rated
            : rated.stream().filter(one -> categories.contains(one.category())).toList();
    if (!categories.isEmpty() && votes.size() < categories.size()) {
      return new ShareRead(
          item, options, policies, List.of(), null, Reason.CATEGORY_MISSING, caption);
    }
    List<String> codes = options.stream().map(Named::code).toList();
    List<CategoryFigures> counted =
        votes.stream().map(category -> counted(category, codes)).toList();
    @Nullable Reason reason = obstacle(counted);
    if (reason != null) {
      return new ShareRead(item, options, policies, counted, null, reason, caption);
    }
    if (policies.shareBasis() == ShareBasis.POOLED) {
      return new ShareRead(item, options, policies, counted, pooled(counted), null, caption);
    }
    List<CategoryFigures> weighted = weighted(counted);
    return new ShareRead(item, options, policies, weighted, sum(weighted), null, caption);
  }

  private CategoryFigures counted(CategoryVotes votes, List<String> options) {
    long outOf =
        switch (policies.denominator()) {
          case OPINIONS -> votes.opinions();
          case BALLOTS -> votes.ballots();
          case RETURNED -> votes.returned();
          case ISSUED -> votes.issued();
        };
    return new CategoryFigures(
        votes.category(), votes.forAny(options), outOf, votes.weight(), null);
  }

  private @Nullable Reason obstacle(List<CategoryFigures> figures) {
    boolean noneCounts = figures.stream().allMatch(category -> category.outOf() == 0);
    if (noneCounts) {
      return Reason.NO_OPINIONS;
    }
    if (figures.stream().anyMatch(category -> category.outOf() < category.votes())) {
      return Reason.COUNTS_DIFFER;
    }
    boolean oneIsEmpty = figures.stream().anyMatch(category -> category.outOf() == 0);
    if (oneIsEmpty && policies.emptyCategory() == EmptyCategory.BLOCK) {
      return Reason.EMPTY_CATEGORY;
    }
    if (policies.shareBasis() == ShareBasis.WEIGHTED
        && totalWeight(figures).equals(BigFraction.ZERO)) {
      return Reason.NO_WEIGHT;
    }
    return null;
  }

  private static BigFraction pooled(List<CategoryFigures> figures) {
    long votes = figures.stream().mapToLong(CategoryFigures::votes).sum();
    long outOf = figures.stream().mapToLong(CategoryFigures::outOf).sum();
    return BigFraction.of(votes, outOf);
  }

  private List<CategoryFigures> weighted(List<CategoryFigures> figures) {
    BigFraction total = totalWeight(figures);
    return figures.stream()
        .map(
            category ->
                new CategoryFigures(
                    category.category(),
                    category.votes(),
                    category.outOf(),
                    category.weight(),
                    enters(category) ? category.weight().divide(total) : BigFraction.ZERO))
        .toList();
  }

  private BigFraction totalWeight(List<CategoryFigures> figures) {
    return figures.stream()
        .filter(this::enters)
        .map(CategoryFigures::weight)
        .reduce(BigFraction.ZERO, BigFraction::add);
  }

  private boolean enters(CategoryFigures category) {
    return category.outOf() > 0 || policies.emptyCategory() == EmptyCategory.ZERO;
  }

  private static BigFraction sum(List<CategoryFigures> figures) {
    return figures.stream()
        .filter(category -> category.outOf() > 0)
        .map(
            category ->
                Objects.requireNonNull(category.appliedWeight())
                    .multiply(BigFraction.of(category.votes(), category.outOf())))
        .reduce(BigFraction.ZERO, BigFraction::add);
  }
}
