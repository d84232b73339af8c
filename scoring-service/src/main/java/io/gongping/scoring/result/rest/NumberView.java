package io.gongping.scoring.result.rest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gongping.scoring.result.rest.ItemView.ShareView;
import io.gongping.scoring.result.rest.ProposalView.MissingView;
import io.gongping.scoring.result.rest.ProposalView.ReasonView;
import io.gongping.scoring.result.rest.TraceView.NamedView;
import io.gongping.scoring.scheme.AdjustmentType.Direction;
import io.gongping.scoring.scheme.Indicator.Measure;
import io.gongping.scoring.scheme.Indicator.Nature;
import io.gongping.scoring.scheme.Indicator.Scope;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "TraceNumber",
    description = "A number and where it came from, by its `kind`.",
    oneOf = {
      NumberView.Stated.class,
      NumberView.Shared.class,
      NumberView.Recommended.class,
      NumberView.Marked.class,
      NumberView.Figure.class,
      NumberView.IndicatorTree.class,
      NumberView.Adjustments.class,
      NumberView.ScoreOf.class,
      NumberView.TeamScore.class,
      NumberView.PriorScore.class,
      NumberView.Combination.class,
      NumberView.Clamp.class
    },
    discriminatorProperty = "kind")
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind",
    visible = true)
@JsonSubTypes({
  @JsonSubTypes.Type(value = NumberView.Stated.class, name = "STATED"),
  @JsonSubTypes.Type(value = NumberView.Shared.class, name = "SHARE"),
  @JsonSubTypes.Type(value = NumberView.Recommended.class, name = "RECOMMENDATION"),
  @JsonSubTypes.Type(value = NumberView.Marked.class, name = "MARKS"),
  @JsonSubTypes.Type(value = NumberView.Figure.class, name = "FIGURE"),
  @JsonSubTypes.Type(value = NumberView.IndicatorTree.class, name = "INDICATORS"),
  @JsonSubTypes.Type(value = NumberView.Adjustments.class, name = "ADJUSTMENTS"),
  @JsonSubTypes.Type(value = NumberView.ScoreOf.class, name = "SCORE"),
  @JsonSubTypes.Type(value = NumberView.TeamScore.class, name = "TEAM_SCORE"),
  @JsonSubTypes.Type(value = NumberView.PriorScore.class, name = "PRIOR"),
  @JsonSubTypes.Type(
      value = NumberView.Combination.class,
      names = {"SUM", "WEIGHTED_SUM", "PRODUCT", "MEAN", "DIFFERENCE", "QUOTIENT"}),
  @JsonSubTypes.Type(value = NumberView.Clamp.class, name = "CLAMP")
})
sealed interface NumberView {

  /** What every kind of number says of itself. */
  About about();

  /** The members that all kinds have in common. */
  @Schema(name = "TraceNumberAbout")
  record About(
      NumberKind kind,
      @Nullable LocalizedText label,
      @Nullable String clause,
      @Schema(description = "Absent where it can't be known; see `reason` and `missing`.")
          @Nullable ShareView number,
      @Schema(
              description =
                  "Where a number will lie that is not known yet; by this alone a comparison can be"
                      + " settled. Absent for a known number and where there are no bounds.")
          @Nullable BoundsView within,
      @Nullable ReasonView reason,
      @Schema(description = "What people still have to enter or verify; absent where nothing is.")
          @Nullable List<MissingView> missing) {}

  @Schema(name = "TraceStatedNumber", description = "Stated in the scheme.")
  record Stated(@JsonUnwrapped About about) implements NumberView {}

  @Schema(name = "TraceShareNumber", description = "A share of votes.")
  record Shared(@JsonUnwrapped About about, ShareSourceView share) implements NumberView {}

  @Schema(
      name = "TraceRecommendationNumber",
      description = "The share of a recommendation, which stands for the item.")
  record Recommended(
      @JsonUnwrapped About about,
      @Schema(description = "All categories in one heap; absent where there is none to name.")
          @Nullable ShareSourceView share)
      implements NumberView {}

  @Schema(name = "TraceMarksNumber", description = "Options with coefficients, or points.")
  record Marked(@JsonUnwrapped About about, MarksSourceView marks) implements NumberView {}

  @Schema(name = "TraceFigure", description = "A figure that was entered.")
  record Figure(
      @JsonUnwrapped About about,
      @Schema(description = "For whom it was entered.") String subject,
      NamedView source)
      implements NumberView {}

  @Schema(name = "TraceIndicatorTree", description = "What a tree of indicators comes to.")
  record IndicatorTree(
      @JsonUnwrapped About about,
      @Schema(description = "For whom it was entered.") String subject,
      NamedView source,
      List<IndicatorView> indicators)
      implements NumberView {}

  @Schema(name = "TraceAdjustments", description = "Bonuses and deductions.")
  record Adjustments(
      @JsonUnwrapped About about,
      @Schema(description = "For whom they were entered.") String subject,
      @Schema(description = "Each kind with its entries.") List<AdjustmentView> adjustments)
      implements NumberView {}

  @Schema(name = "TraceScoreNumber", description = "Another score of the same subject.")
  record ScoreOf(@JsonUnwrapped About about, NamedView source) implements NumberView {}

  @Schema(name = "TraceTeamScore", description = "A score of the team.")
  record TeamScore(
      @JsonUnwrapped About about,
      @Schema(description = "The team; absent where the unit has none.") @Nullable String subject,
      NamedView source,
      @Schema(description = "How the team came to it; absent where that cannot be known.")
          @Nullable List<OperandView> of)
      implements NumberView {}

  @Schema(name = "TracePriorScore", description = "A score of an earlier year.")
  record PriorScore(
      @JsonUnwrapped About about,
      NamedView source,
      @Schema(description = "The year that was found; absent where nothing is recorded.")
          @Nullable Integer year)
      implements NumberView {}

  @Schema(name = "TraceCombination", description = "Made of other numbers.")
  record Combination(@JsonUnwrapped About about, List<OperandView> of) implements NumberView {}

  @Schema(name = "TraceClamp", description = "Kept within bounds.")
  record Clamp(
      @JsonUnwrapped About about,
      @Schema(description = "Absent for no lower bound.") @Nullable ShareView min,
      @Schema(description = "Absent for no upper bound.") @Nullable ShareView max,
      @Schema(description = "The one number that is kept within the bounds.") List<OperandView> of)
      implements NumberView {}

  @Schema(name = "TraceNumberKind")
  enum NumberKind {
    STATED,
    SHARE,
    RECOMMENDATION,
    MARKS,
    FIGURE,
    INDICATORS,
    ADJUSTMENTS,
    SCORE,
    TEAM_SCORE,
    PRIOR,
    SUM,
    WEIGHTED_SUM,
    PRODUCT,
    MEAN,
    DIFFERENCE,
    QUOTIENT,
    CLAMP
  }

  @Schema(name = "TraceBounds", description = "Both ends included.")
  record BoundsView(
      @Schema(description = "Absent for no lower end.") @Nullable ShareView low,
      @Schema(description = "Absent for no upper end.") @Nullable ShareView high) {}

  @Schema(name = "TraceShare")
  record ShareSourceView(
      NamedView item,
      @Schema(description = "Empty for a recommendation.") List<NamedView> options,
      @Schema(description = "Votes for the options in all categories; absent when withheld.")
          @Nullable Long votes,
      @Schema(description = "The denominators of all categories together; absent as `votes`.")
          @Nullable Long outOf,
      @Schema(description = "Absent when withheld, and for a recommendation.")
          @Nullable List<FiguresView> categories,
      @Schema(
              description =
                  "`fewer than 5` when a category is too small to show any; absent" + " otherwise.")
          @Nullable String withheld) {}

  @Schema(name = "TraceCategory")
  record FiguresView(
      String category,
      @Schema(description = "n, the votes for the options.") long votes,
      @Schema(description = "N, the denominator.") long outOf,
      @Schema(description = "As defined.") ShareView weight,
      @Schema(description = "As it entered, after renormalising; absent for pooled shares.")
          @Nullable ShareView appliedWeight) {}

  @Schema(name = "TraceMarks")
  record MarksSourceView(
      NamedView item,
      @Schema(description = "Empty for an item with points.") List<CoefficientView> options,
      @Schema(description = "Of all categories, after trimming; absent when withheld.")
          @Nullable ShareView sum,
      @Nullable Long outOf,
      @Schema(description = "Absent when withheld.") @Nullable List<MarksView> categories,
      @Nullable String withheld) {}

  @Schema(name = "TraceCoefficient")
  record CoefficientView(String code, LocalizedText label, ShareView coefficient) {}

  @Schema(name = "TraceMarksCategory")
  record MarksView(
      String category,
      @Schema(description = "Worth most first.") List<MarkView> marks,
      @Schema(description = "How many marks were left out at either end.") int dropped,
      ShareView sum,
      long outOf,
      ShareView weight,
      @Nullable ShareView appliedWeight) {}

  @Schema(name = "TraceMark")
  record MarkView(String option, ShareView worth, long votes) {}

  @Schema(name = "TraceIndicator")
  record IndicatorView(
      String key,
      LocalizedText label,
      @Nullable String clause,
      ShareView weight,
      @Schema(description = "Absent while it can't be known.") @Nullable ShareView points,
      @Nullable Measure measure,
      @Nullable Nature nature,
      @Nullable Scope scope,
      @Schema(description = "Of a leaf: once, or once for each target.")
          @Nullable List<MeasuredView> measured,
      @Schema(description = "Of a branch.") @Nullable List<IndicatorView> of) {}

  @Schema(name = "TraceMeasured")
  record MeasuredView(
      @Schema(description = "Of the target in the target book.") @Nullable String title,
      @Nullable ShareView weight,
      @Nullable ShareView target,
      @Nullable ShareView actual,
      @Nullable ShareView points) {}

  @Schema(name = "TraceAdjustment")
  record AdjustmentView(
      String key,
      LocalizedText label,
      @Nullable String clause,
      Direction direction,
      @Schema(description = "With its sign; absent while it can't be known.")
          @Nullable ShareView points,
      @Schema(description = "Whether the entries together went beyond the bound.") boolean bounded,
      List<AdjustmentEntryView> entries) {}

  @Schema(name = "TraceAdjustmentEntry")
  record AdjustmentEntryView(
      String title,
      @Schema(description = "A count or points; absent while it is not verified.")
          @Nullable ShareView entered,
      @Nullable ShareView points) {}

  @Schema(name = "TraceOperand")
  record OperandView(@Nullable ShareView weight, @Nullable LocalizedText label, NumberView value) {}
}
