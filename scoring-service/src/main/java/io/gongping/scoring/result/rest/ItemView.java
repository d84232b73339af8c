package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Item;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.Breakdown;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.CategoryVotes;
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
    @Schema(description = "Valid ballots with an opinion.") long opinions,
    List<OptionView> options,
    @Schema(description = "Absent when the breakdown is withheld.")
        @Nullable List<CategoryView> categories) {

  @Schema(name = "OptionResult")
  record OptionView(
      @Schema(examples = "A") String option,
      LocalizedText label,
      long votes,
      @Schema(description = "All votes in one heap; absent when nobody had an opinion.")
          @Nullable ShareView pooled,
      @Schema(description = "By the weights of the categories; absent when nobody had an opinion.")
          @Nullable ShareView weighted) {}

  @Schema(name = "Share")
  record ShareView(
      @Schema(description = "Four places, half up; for display only.", examples = "0.6000")
          String share,
      @Schema(
              description =
                  "Exact, in lowest terms; absent where it would take apart a withheld"
                      + " breakdown.",
              examples = "3/5")
          @Nullable String fraction) {

    static ShareView of(BigFraction number, boolean showFraction) {
      return new ShareView(Exact.decimal(number), showFraction ? Exact.fraction(number) : null);
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

  static List<ItemView> of(GradedAssessment assessment, Subject subject) {
    Breakdown breakdown = assessment.breakdown(subject);
    Map<String, List<CategoryVotes>> ballots = assessment.subjectCase(subject).ballots();
    ItemShares shares = new ItemShares(assessment, subject);
    return assessment.definition().formOf(subject).items().stream()
        .map(
            item -> {
              List<CategoryVotes> votes = ballots.getOrDefault(item.key(), List.of());
              return new ItemView(
                  item.key(),
                  item.label(),
                  votes.stream().mapToLong(CategoryVotes::ballots).sum(),
                  votes.stream().mapToLong(CategoryVotes::opinions).sum(),
                  shares.options(item, votes, breakdown),
                  breakdown == Breakdown.WITHHELD
                      ? null
                      : categories(assessment, subject, item, votes, breakdown));
            })
        .toList();
  }

  private static List<CategoryView> categories(
      GradedAssessment assessment,
      Subject subject,
      Item item,
      List<CategoryVotes> votes,
      Breakdown breakdown) {
    AssessmentDefinition definition = assessment.definition();
    return votes.stream()
        .map(
            category -> {
              var defined =
                  definition.categories().stream()
                      .filter(one -> one.key().equals(category.category()))
                      .findFirst()
                      .orElseThrow();
              return new CategoryView(
                  defined.key(),
                  defined.label(),
                  defined.weight(),
                  category.ballots(),
                  category.opinions(),
                  new TreeMap<>(category.votes()),
                  shares(category),
                  breakdown == Breakdown.CATEGORIES_AND_PAPERS
                      ? papers(assessment, subject, item, defined.key())
                      : null);
            })
        .toList();
  }

  private static @Nullable Map<String, ShareView> shares(CategoryVotes category) {
    if (category.opinions() == 0) {
      return null;
    }
    Map<String, ShareView> shares = new TreeMap<>();
    category
        .votes()
        .forEach(
            (option, count) -> {
              if (!option.equals(CategoryVotes.NO_OPINION)) {
                shares.put(option, ShareView.of(BigFraction.of(count, category.opinions()), true));
              }
            });
    return shares;
  }

  private static List<PaperView> papers(
      GradedAssessment assessment, Subject subject, Item item, String category) {
    return assessment.index().papersOf(subject).stream()
        .filter(paper -> paper.category().equals(category))
        .map(
            paper -> {
              var counted = assessment.tally().paper(paper.key());
              return new PaperView(
                  paper.key(), counted.ballots(), counted.votes(subject.key(), item.key()));
            })
        .toList();
  }
}
