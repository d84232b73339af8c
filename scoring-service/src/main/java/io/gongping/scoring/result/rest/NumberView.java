package io.gongping.scoring.result.rest;

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

@Schema(name = "TraceNumber", description = "A number and where it came from.")
record NumberView(
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
        @Nullable List<MissingView> missing,
    @Schema(
            description =
                "SHARE: the votes. RECOMMENDATION: those of the recommendation, which stands for"
                    + " the item; all categories in one heap.")
        @Nullable ShareSourceView share,
    @Schema(description = "MARKS: options with coefficients, or points.")
        @Nullable MarksSourceView marks,
    @Schema(
            description =
                "FIGURE, INDICATORS, ADJUSTMENTS: for whom it was entered. TEAM_SCORE:"
                    + " the team.")
        @Nullable String subject,
    @Schema(description = "FIGURE, INDICATORS, SCORE, TEAM_SCORE, PRIOR: its key and label.")
        @Nullable NamedView source,
    @Schema(description = "INDICATORS: the tree.") @Nullable List<IndicatorView> indicators,
    @Schema(description = "ADJUSTMENTS: each kind with its entries.")
        @Nullable List<AdjustmentView> adjustments,
    @Schema(description = "PRIOR: the year that was found; absent where nothing is recorded.")
        @Nullable Integer year,
    @Schema(description = "The numbers that it was made of.") @Nullable List<OperandView> of,
    @Schema(description = "CLAMP: the lower bound.") @Nullable ShareView min,
    @Schema(description = "CLAMP: the upper bound.") @Nullable ShareView max) {

  @Schema(name = "TraceNumberKind")
  enum NumberKind {
    STATED,
    SHARE,
    MARKS,
    RECOMMENDATION,
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
