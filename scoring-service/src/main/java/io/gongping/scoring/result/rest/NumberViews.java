package io.gongping.scoring.result.rest;

import io.gongping.scoring.disclosure.Extent;
import io.gongping.scoring.result.rest.ItemView.ShareView;
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
    Builder view = new Builder(value, exact(value.number()));
    view.within = within(value);
    switch (value) {
      case ValueTrace.StatedNumber ignored -> {
        // Says all by itself.
      }
      case ShareRead share -> view.share = BallotViews.share(share);
      case ValueTrace.MarksRead marks -> view.marks = BallotViews.marks(marks);
      case ValueTrace.RecommendationRead read -> view.share = BallotViews.recommended(read);
      case ValueTrace.FigureRead figure -> {
        view.subject = figure.subject();
        view.source = new NamedView(figure.figure().key(), figure.figure().label());
      }
      case ValueTrace.IndicatorsRead tree -> {
        view.subject = tree.subject();
        view.source = new NamedView(tree.tree().key(), tree.tree().label());
        view.indicators = InputViews.indicators(tree.nodes());
      }
      case ValueTrace.AdjustmentsRead read -> {
        view.subject = read.subject();
        view.adjustments = InputViews.adjustments(read.types());
      }
      case ValueTrace.ScoreRead score ->
          view.source = new NamedView(score.score().key(), score.score().label());
      case ValueTrace.TeamScoreRead team -> {
        view.subject = team.team();
        view.source = new NamedView(team.score().key(), team.score().label());
        view.of = team(team.trace());
      }
      case ValueTrace.PriorRead prior -> {
        view.source = new NamedView(prior.score(), prior.label());
        view.year = prior.year();
      }
      case Combined combined ->
          view.of =
              combined.operands().stream()
                  .map(
                      operand ->
                          new OperandView(
                              exact(operand.weight()), operand.label(), view(operand.value())))
                  .toList();
      case Clamped clamped -> {
        view.min = exact(clamped.min());
        view.max = exact(clamped.max());
        view.of = List.of(new OperandView(null, null, view(clamped.of())));
      }
    }
    return view.build();
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

  /** Gathers the members that a kind of number has. */
  private static final class Builder {

    private final ValueTrace value;
    private final @Nullable ShareView number;
    private NumberView.@Nullable ShareSourceView share;
    private NumberView.@Nullable MarksSourceView marks;
    private NumberView.@Nullable BoundsView within;
    private @Nullable String subject;
    private @Nullable NamedView source;
    private @Nullable List<NumberView.IndicatorView> indicators;
    private @Nullable List<NumberView.AdjustmentView> adjustments;
    private @Nullable Integer year;
    private @Nullable List<OperandView> of;
    private @Nullable ShareView min;
    private @Nullable ShareView max;

    Builder(ValueTrace value, @Nullable ShareView number) {
      this.value = value;
      this.number = number;
    }

    NumberView build() {
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
      return new NumberView(
          kind(value),
          value.caption().label(),
          value.caption().clause(),
          number,
          within,
          reason,
          missing.isEmpty() ? null : missing,
          share,
          marks,
          subject,
          source,
          indicators,
          adjustments,
          year,
          of,
          min,
          max);
    }
  }

  private static NumberKind kind(ValueTrace value) {
    return switch (value) {
      case ValueTrace.StatedNumber ignored -> NumberKind.STATED;
      case ShareRead ignored -> NumberKind.SHARE;
      case ValueTrace.MarksRead ignored -> NumberKind.MARKS;
      case ValueTrace.RecommendationRead ignored -> NumberKind.RECOMMENDATION;
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
