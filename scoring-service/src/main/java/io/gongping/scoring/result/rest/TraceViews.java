package io.gongping.scoring.result.rest;

import io.gongping.scoring.disclosure.ShownEvaluation;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.TraceView.BarView;
import io.gongping.scoring.result.rest.TraceView.FlagView;
import io.gongping.scoring.result.rest.TraceView.HoldView;
import io.gongping.scoring.result.rest.TraceView.OtherwiseView;
import io.gongping.scoring.result.rest.TraceView.RuleView;
import io.gongping.scoring.result.rest.TraceView.ScoreView;
import io.gongping.scoring.result.rest.TraceView.VetoView;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.FlagTrace;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import org.jspecify.annotations.Nullable;

/** Turns what may be shown of an evaluation into a document. */
final class TraceViews {

  private final ShownEvaluation evaluation;

  private TraceViews(ShownEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The document of an evaluation. */
  static TraceView of(ShownEvaluation evaluation) {
    return new TraceViews(evaluation).view();
  }

  private TraceView view() {
    return new TraceView(
        evaluation.scheme().id(),
        evaluation.scheme().version(),
        evaluation.policies(),
        evaluation.unitKind(),
        evaluation.scores().stream().map(TraceViews::score).toList(),
        evaluation.flags().stream().map(TraceViews::flag).toList(),
        hold(evaluation.hold()),
        evaluation.rules().stream().map(TraceViews::rule).toList(),
        otherwise(evaluation.otherwise()),
        evaluation.bars().stream().map(TraceViews::bar).toList(),
        evaluation.vetoes().stream().map(TraceViews::veto).toList());
  }

  private static ScoreView score(ScoreTrace score) {
    return new ScoreView(
        score.score().key(),
        score.score().label(),
        score.score().clause(),
        NumberViews.view(score.trace()));
  }

  private static FlagView flag(FlagTrace flag) {
    return new FlagView(
        flag.flag().key(),
        flag.flag().label(),
        flag.flag().clause(),
        flag.trace().truth(),
        ConditionViews.node(flag.trace()));
  }

  private static @Nullable HoldView hold(@Nullable HoldTrace hold) {
    return hold == null
        ? null
        : new HoldView(
            hold.caption().label(),
            hold.caption().clause(),
            hold.trace().truth(),
            ConditionViews.node(hold.trace()));
  }

  private static RuleView rule(RuleTrace rule) {
    return new RuleView(
        GradeView.of(rule.grade()),
        rule.caption().label(),
        rule.caption().clause(),
        rule.trace().truth(),
        ConditionViews.node(rule.trace()));
  }

  private static @Nullable OtherwiseView otherwise(@Nullable OtherwiseTrace otherwise) {
    if (otherwise == null) {
      return null;
    }
    Caption caption = otherwise.caption();
    return new OtherwiseView(GradeView.of(otherwise.grade()), caption.label(), caption.clause());
  }

  private static BarView bar(BarTrace bar) {
    return new BarView(
        bar.caption().label(),
        bar.caption().clause(),
        bar.trace().truth(),
        GradeView.of(bar.grade()),
        ConditionViews.node(bar.trace()));
  }

  private static VetoView veto(VetoTrace veto) {
    return new VetoView(
        veto.caption().label(),
        veto.caption().clause(),
        veto.trace().truth(),
        veto.steps(),
        GradeView.of(veto.floor()),
        ConditionViews.node(veto.trace()));
  }
}
