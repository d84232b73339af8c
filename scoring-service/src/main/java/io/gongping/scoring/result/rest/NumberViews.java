package io.gongping.scoring.result.rest;

import io.gongping.scoring.disclosure.Extent;
import io.gongping.scoring.result.rest.ItemView.ShareView;
import io.gongping.scoring.result.rest.NumberView.About;
import io.gongping.scoring.result.rest.NumberView.NumberKind;
import io.gongping.scoring.result.rest.NumberView.OperandView;
import io.gongping.scoring.result.rest.ProposalView.MissingView;
import io.gongping.scoring.result.rest.ProposalView.ReasonView;
import io.gongping.scoring.result.rest.TraceView.NamedView;
import io.gongping.scoring.scheme.Interval;
import io.gongping.scoring.scheme.Missing;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.Clamped;
import io.gongping.scoring.scheme.ValueTrace.Combined;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Turns what may be shown of numbers into documents. */
final class NumberViews {

  private NumberViews() {}

  /** The document of a number. */
  static NumberView view(ValueTrace value) {
    About about = about(value);
    return switch (value) {
      case ValueTrace.StatedNumber ignored -> new NumberView.Stated(about);
      case ShareRead share -> new NumberView.Shared(about, BallotViews.share(share));
      case ValueTrace.RecommendationRead read ->
          new NumberView.Recommended(about, BallotViews.recommended(read));
      case ValueTrace.MarksRead marks -> new NumberView.Marked(about, BallotViews.marks(marks));
      case ValueTrace.FigureRead figure ->
          new NumberView.Figure(
              about,
              figure.subject(),
              new NamedView(figure.figure().key(), figure.figure().label()));
      case ValueTrace.IndicatorsRead tree ->
          new NumberView.IndicatorTree(
              about,
              tree.subject(),
              new NamedView(tree.tree().key(), tree.tree().label()),
              InputViews.indicators(tree.nodes()));
      case ValueTrace.AdjustmentsRead read ->
          new NumberView.Adjustments(about, read.subject(), InputViews.adjustments(read.types()));
      case ValueTrace.ScoreRead score ->
          new NumberView.ScoreOf(about, new NamedView(score.score().key(), score.score().label()));
      case ValueTrace.TeamScoreRead team ->
          new NumberView.TeamScore(
              about,
              team.team(),
              new NamedView(team.score().key(), team.score().label()),
              team(team.trace()));
      case ValueTrace.PriorRead prior ->
          new NumberView.PriorScore(
              about, new NamedView(prior.score(), prior.label()), prior.year());
      case Combined combined -> new NumberView.Combination(about, operands(combined));
      case Clamped clamped ->
          new NumberView.Clamp(
              about,
              exact(clamped.min()),
              exact(clamped.max()),
              List.of(new OperandView(null, null, view(clamped.of()))));
    };
  }

  private static About about(ValueTrace value) {
    @Nullable ReasonView reason =
        value.amount().lacks().stream()
            .filter(Reason.class::isInstance)
            .map(Reason.class::cast)
            .findFirst()
            .map(ReasonView::of)
            .orElse(null);
    List<MissingView> missing =
        value.amount().lacks().stream()
            .filter(Missing.class::isInstance)
            .map(Missing.class::cast)
            .map(MissingView::of)
            .toList();
    return new About(
        kind(value),
        value.caption().label(),
        value.caption().clause(),
        exact(value.number()),
        within(value),
        reason,
        missing.isEmpty() ? null : missing);
  }

  private static List<OperandView> operands(Combined combined) {
    return combined.operands().stream()
        .map(
            operand ->
                new OperandView(exact(operand.weight()), operand.label(), view(operand.value())))
        .toList();
  }

  private static @Nullable List<OperandView> team(@Nullable ValueTrace trace) {
    return trace == null ? null : List.of(new OperandView(null, null, view(trace)));
  }

  private static NumberView.@Nullable BoundsView within(ValueTrace value) {
    Interval within = value.amount().within();
    return value.number() == null && !within.equals(Interval.ANY)
        ? new NumberView.BoundsView(exact(within.low()), exact(within.high()))
        : null;
  }

  static @Nullable ShareView exact(@Nullable BigFraction number) {
    return number == null ? null : ShareView.of(number);
  }

  static String withheld() {
    return "fewer than " + Extent.FEWEST;
  }

  private static NumberKind kind(ValueTrace value) {
    return switch (value) {
      case ValueTrace.StatedNumber ignored -> NumberKind.STATED;
      case ShareRead ignored -> NumberKind.SHARE;
      case ValueTrace.RecommendationRead ignored -> NumberKind.RECOMMENDATION;
      case ValueTrace.MarksRead ignored -> NumberKind.MARKS;
      case ValueTrace.FigureRead ignored -> NumberKind.FIGURE;
      case ValueTrace.IndicatorsRead ignored -> NumberKind.INDICATORS;
      case ValueTrace.AdjustmentsRead ignored -> NumberKind.ADJUSTMENTS;
      case ValueTrace.ScoreRead ignored -> NumberKind.SCORE;
      case ValueTrace.TeamScoreRead ignored -> NumberKind.TEAM_SCORE;
      case ValueTrace.PriorRead ignored -> NumberKind.PRIOR;
      case Combined combined -> NumberKind.valueOf(combined.operation().name());
      case Clamped ignored -> NumberKind.CLAMP;
    };
  }
}
