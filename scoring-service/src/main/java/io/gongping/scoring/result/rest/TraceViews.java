package io.gongping.scoring.result.rest;

import io.gongping.scoring.grading.Breakdown;
import io.gongping.scoring.grading.Withholding;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.TraceView.BarView;
import io.gongping.scoring.result.rest.TraceView.FlagView;
import io.gongping.scoring.result.rest.TraceView.HoldView;
import io.gongping.scoring.result.rest.TraceView.OtherwiseView;
import io.gongping.scoring.result.rest.TraceView.RuleView;
import io.gongping.scoring.result.rest.TraceView.ScoreView;
import io.gongping.scoring.result.rest.TraceView.VetoView;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.FlagTrace;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns an evaluation into a document, leaving out what may not be taken apart. */
final class TraceViews {

  private final Evaluation evaluation;
  private final String subject;
  private final NumberViews numbers;
  private final ConditionViews conditions;

  private TraceViews(Evaluation evaluation, Withholding withholding) {
    this.evaluation = evaluation;
    this.subject = evaluation.subject().subject();
    this.numbers = new NumberViews(withholding, evaluation.policies().shownPlaces());
    this.conditions = new ConditionViews(numbers);
  }

  /**
   * The document of an evaluation.
   *
   * @param breakdown by subject key, how far votes may be taken apart
   */
  static TraceView of(Evaluation evaluation, Function<String, Breakdown> breakdown) {
    return new TraceViews(evaluation, new Withholding(evaluation, breakdown)).view();
  }

  private TraceView view() {
    return new TraceView(
        evaluation.scheme().id(),
        evaluation.scheme().version(),
        evaluation.policies(),
        evaluation.subject().unitKind(),
        evaluation.scores().stream().map(this::score).toList(),
        evaluation.flags().stream().map(this::flag).toList(),
        hold(evaluation.hold()),
        evaluation.rules().stream().map(this::rule).toList(),
        otherwise(evaluation.otherwise()),
        evaluation.bars().stream().map(this::bar).toList(),
        evaluation.vetoes().stream().map(this::veto).toList());
  }

  private ScoreView score(ScoreTrace score) {
    return new ScoreView(
        score.score().key(),
        score.score().label(),
        score.score().clause(),
        numbers.view(subject, score.trace()));
  }

  private FlagView flag(FlagTrace flag) {
    return new FlagView(
        flag.flag().key(),
        flag.flag().label(),
        flag.flag().clause(),
        flag.trace().truth(),
        conditions.node(flag.trace()));
  }

  private @Nullable HoldView hold(@Nullable HoldTrace hold) {
    return hold == null
        ? null
        : new HoldView(
            hold.caption().label(),
            hold.caption().clause(),
            hold.trace().truth(),
            conditions.node(hold.trace()));
  }

  private RuleView rule(RuleTrace rule) {
    return new RuleView(
        GradeView.of(rule.grade()),
        rule.caption().label(),
        rule.caption().clause(),
        rule.trace().truth(),
        conditions.node(rule.trace()));
  }

  private static @Nullable OtherwiseView otherwise(@Nullable OtherwiseTrace otherwise) {
    if (otherwise == null) {
      return null;
    }
    Caption caption = otherwise.caption();
    return new OtherwiseView(GradeView.of(otherwise.grade()), caption.label(), caption.clause());
  }

  private BarView bar(BarTrace bar) {
    return new BarView(
        bar.caption().label(),
        bar.caption().clause(),
        bar.trace().truth(),
        GradeView.of(bar.grade()),
        conditions.node(bar.trace()));
  }

  private VetoView veto(VetoTrace veto) {
    return new VetoView(
        veto.caption().label(),
        veto.caption().clause(),
        veto.trace().truth(),
        veto.steps(),
        GradeView.of(veto.floor()),
        conditions.node(veto.trace()));
  }
}
