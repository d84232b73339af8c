package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import java.util.ArrayList;
import java.util.List;
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
   * @param votes the categories that count; null when the form has no such item
   */
  public ShareRead read(
      Named item, List<Named> options, @Nullable List<CategoryVotes> votes, Caption caption) {
    if (votes == null) {
      return unread(item, options, Reason.ITEM_MISSING, caption);
    }
    List<String> codes = options.stream().map(Named::code).toList();
    List<CategoryMix.Part> parts = new ArrayList<>();
    for (CategoryVotes category : votes) {
      long chosen = category.forAny(codes);
      long outOf = category.outOf(policies.denominator());
      parts.add(new CategoryMix.Part(BigFraction.of(chosen), chosen, outOf, category.weight()));
    }
    CategoryMix mix = CategoryMix.of(policies, parts);
    List<CategoryFigures> figures = new ArrayList<>();
    for (int i = 0; i < votes.size(); i++) {
      CategoryMix.Part part = parts.get(i);
      figures.add(
          new CategoryFigures(
              votes.get(i).category(),
              part.counted(),
              part.outOf(),
              part.weight(),
              mix.applied().get(i)));
    }
    @Nullable Reason reason = null;
    if (mix.amount() instanceof Amount.Unknown unknown
        && unknown.lacks().getFirst() instanceof Reason obstacle) {
      reason = obstacle;
    }
    return new ShareRead(item, options, policies, figures, mix.amount().number(), reason, caption);
  }

  /** A share that can't be read at all. */
  ShareRead unread(Named item, List<Named> options, Reason reason, Caption caption) {
    return new ShareRead(item, options, policies, List.of(), null, reason, caption);
  }
}
