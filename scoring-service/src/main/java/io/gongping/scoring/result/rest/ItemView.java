package io.gongping.scoring.result.rest;

import io.gongping.scoring.disclosure.ShownItem;
import io.gongping.scoring.disclosure.ShownItem.OfCategory;
import io.gongping.scoring.disclosure.ShownItem.OfOption;
import io.gongping.scoring.disclosure.ShownItem.OfPaper;
import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.scheme.Exact;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ItemResult", description = "The votes on one item of one subject.")
record ItemView(
    @Schema(examples = "overall") String item,
    LocalizedText label,
    @Schema(description = "Valid ballots.") long ballots,
    @Schema(description = "Valid ballots with an opinion; absent where totals are withheld.")
        @Nullable Long opinions,
    @Schema(description = "Absent where totals are withheld.") @Nullable List<OptionView> options,
    @Schema(description = "Absent where they are withheld, and where nobody rates.")
        @Nullable List<CategoryView> categories) {

  @Schema(name = "OptionResult")
  record OptionView(
      @Schema(examples = "A") String option,
      LocalizedText label,
      long votes,
      @Schema(description = "All votes in one heap; absent when nobody had an opinion.")
          @Nullable ShareView pooled,
      @Schema(
              description =
                  "By the weights of the categories; absent when nobody had an opinion, and where"
                      + " categories are withheld: beside the total it would solve for them.")
          @Nullable ShareView weighted) {}

  @Schema(name = "Share")
  record ShareView(
      @Schema(description = "Four places, half up; for display only.", examples = "0.6000")
          String share,
      @Schema(description = "Exact, in lowest terms.", examples = "3/5") String fraction) {

    static ShareView of(BigFraction number) {
      return new ShareView(Exact.decimal(number), Exact.fraction(number));
    }
  }

  @Schema(name = "CategoryResult")
  record CategoryView(
      @Schema(examples = "B") String category,
      LocalizedText label,
      @Schema(examples = "0.3") String weight,
      long ballots,
      long opinions,
      @Schema(description = "By option; `-` is no opinion.") Map<String, Long> votes,
      @Schema(description = "Shares by option; absent when nobody had an opinion.")
          @Nullable Map<String, ShareView> shares,
      @Schema(description = "Absent when one of the papers has fewer than five opinions.")
          @Nullable List<PaperView> papers) {}

  @Schema(name = "PaperResult")
  record PaperView(
      @Schema(examples = "M1-B") String paper, long ballots, Map<String, Long> votes) {}

  static ItemView of(ShownItem item) {
    Totals totals = item.totals();
    return new ItemView(
        item.item().key(),
        item.item().label(),
        item.ballots(),
        totals == null ? null : (Long) totals.opinions(),
        totals == null ? null : totals.options().stream().map(ItemView::option).toList(),
        item.categories().isEmpty()
            ? null
            : item.categories().stream().map(ItemView::category).toList());
  }

  private static OptionView option(OfOption option) {
    return new OptionView(
        option.option().code(),
        option.option().label(),
        option.votes(),
        NumberViews.exact(option.pooled()),
        NumberViews.exact(option.weighted()));
  }

  private static CategoryView category(OfCategory category) {
    List<OfPaper> papers = category.papers();
    return new CategoryView(
        category.category().key(),
        category.category().label(),
        category.category().weight(),
        category.ballots(),
        category.opinions(),
        new TreeMap<>(category.votes()),
        shares(category),
        papers == null
            ? null
            : papers.stream()
                .map(paper -> new PaperView(paper.paper(), paper.ballots(), paper.votes()))
                .toList());
  }

  private static @Nullable Map<String, ShareView> shares(OfCategory category) {
    if (category.opinions() == 0) {
      return null;
    }
    Map<String, ShareView> shares = new TreeMap<>();
    category
        .votes()
        .forEach(
            (option, count) -> {
              if (!option.equals(ShownItem.NO_OPINION)) {
                shares.put(option, ShareView.of(BigFraction.of(count, category.opinions())));
              }
            });
    return shares;
  }
}
