package io.gongping.scoring.result.rest;

import io.gongping.scoring.grading.Breakdown;
import io.gongping.scoring.grading.Withholding;
import io.gongping.scoring.result.rest.ItemView.ShareView;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.ProposalView.ReasonView;
import io.gongping.scoring.result.rest.TraceView.BarView;
import io.gongping.scoring.result.rest.TraceView.Caption;
import io.gongping.scoring.result.rest.TraceView.ComparisonView;
import io.gongping.scoring.result.rest.TraceView.FiguresView;
import io.gongping.scoring.result.rest.TraceView.FindingReadView;
import io.gongping.scoring.result.rest.TraceView.HoldView;
import io.gongping.scoring.result.rest.TraceView.Kind;
import io.gongping.scoring.result.rest.TraceView.NamedView;
import io.gongping.scoring.result.rest.TraceView.Node;
import io.gongping.scoring.result.rest.TraceView.NumberView;
import io.gongping.scoring.result.rest.TraceView.OtherwiseView;
import io.gongping.scoring.result.rest.TraceView.RuleView;
import io.gongping.scoring.result.rest.TraceView.ShareSourceView;
import io.gongping.scoring.result.rest.TraceView.VetoView;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Turns evaluations into documents, leaving out what may not be taken apart. */
final class TraceViews {

  private final Function<String, Breakdown> breakdown;

  /**
   * @param breakdown by subject key, how far votes may be taken apart
   */
  TraceViews(Function<String, Breakdown> breakdown) {
    this.breakdown = breakdown;
  }

  TraceView view(Evaluation evaluation) {
    String subject = evaluation.subject().subject();
    return new TraceView(
        evaluation.scheme().id(),
        evaluation.scheme().version(),
        evaluation.policies(),
        evaluation.subject().unitKind(),
        hold(evaluation.hold(), subject),
        evaluation.rules().stream()
            .map(
                rule ->
                    new RuleView(
                        GradeView.of(rule.grade()),
                        rule.caption().label(),
                        rule.caption().clause(),
                        rule.trace().truth(),
                        node(rule.trace(), subject)))
            .toList(),
        otherwise(evaluation.otherwise()),
        evaluation.bars().stream()
            .map(
                bar ->
                    new BarView(
                        bar.caption().label(),
                        bar.caption().clause(),
                        bar.trace().truth(),
                        GradeView.of(bar.grade()),
                        node(bar.trace(), subject)))
            .toList(),
        evaluation.vetoes().stream().map(veto -> veto(veto, subject)).toList());
  }

  private static @Nullable OtherwiseView otherwise(@Nullable OtherwiseTrace otherwise) {
    return otherwise == null
        ? null
        : new OtherwiseView(
            GradeView.of(otherwise.grade()),
            otherwise.caption().label(),
            otherwise.caption().clause());
  }

  private @Nullable HoldView hold(@Nullable HoldTrace hold, String subject) {
    return hold == null
        ? null
        : new HoldView(
            hold.caption().label(),
            hold.caption().clause(),
            hold.trace().truth(),
            node(hold.trace(), subject));
  }

  private VetoView veto(VetoTrace veto, String subject) {
    return new VetoView(
        veto.caption().label(),
        veto.caption().clause(),
        veto.trace().truth(),
        veto.steps(),
        GradeView.of(veto.floor()),
        node(veto.trace(), subject));
  }

  private Node node(Trace trace, String subject) {
    Caption caption = Caption.of(trace.caption());
    return switch (trace) {
      case Trace.AllOf all -> group(Kind.ALL, all, subject);
      case Trace.AnyOf any -> group(Kind.ANY, any, subject);
      case Trace.NotOf not -> group(Kind.NOT, not, subject);
      case Trace.AtLeastOf some ->
          new Node(
              Kind.AT_LEAST,
              caption.label(),
              caption.clause(),
              some.truth(),
              some.needed(),
              null,
              null,
              null,
              null,
              null,
              parts(some, subject));
      case Trace.PrincipalsRead read ->
          Node.of(
              Kind.EVERY_PRINCIPAL,
              caption,
              read.truth(),
              read.principals().stream().map(this::principal).toList());
      case Trace.Compared compared ->
          new Node(
              Kind.COMPARE,
              caption.label(),
              caption.clause(),
              compared.truth(),
              null,
              new ComparisonView(
                  number(compared.left(), subject),
                  compared.comparison().sign(),
                  number(compared.right(), subject)),
              null,
              null,
              null,
              null,
              null);
      case Trace.FindingRead read ->
          new Node(
              Kind.FINDING,
              caption.label(),
              caption.clause(),
              read.truth(),
              null,
              null,
              finding(read),
              null,
              null,
              null,
              null);
      case Trace.UnitKindRead read ->
          new Node(
              Kind.UNIT_KIND,
              caption.label(),
              caption.clause(),
              read.truth(),
              null,
              null,
              null,
              read.asked().stream().sorted().toList(),
              null,
              null,
              null);
    };
  }

  private Node group(Kind kind, Trace trace, String subject) {
    return Node.of(kind, Caption.of(trace.caption()), trace.truth(), parts(trace, subject));
  }

  private List<Node> parts(Trace trace, String subject) {
    return trace.parts().stream().map(part -> node(part, subject)).toList();
  }

  private Node principal(Trace.OfPrincipal principal) {
    return new Node(
        Kind.PRINCIPAL,
        null,
        null,
        principal.trace().truth(),
        null,
        null,
        null,
        null,
        principal.subject(),
        principal.name(),
        List.of(node(principal.trace(), principal.subject())));
  }

  private static FindingReadView finding(Trace.FindingRead read) {
    var found = read.found();
    return new FindingReadView(
        read.subject(),
        read.finding().key(),
        read.finding().label(),
        read.asked().stream().map(NamedView::of).toList(),
        found == null ? null : NamedView.of(found));
  }

  private NumberView number(ValueTrace value, String subject) {
    return switch (value) {
      case ValueTrace.StatedNumber stated ->
          new NumberView(ShareView.of(stated.number(), true), null, null);
      case ShareRead share -> share(share, breakdown.apply(subject) == Breakdown.WITHHELD);
    };
  }

  private static NumberView share(ShareRead share, boolean withheld) {
    @Nullable BigFraction number = share.number();
    @Nullable Reason reason = share.reason();
    boolean showFraction = !(withheld && Withholding.hidesFraction(share));
    return new NumberView(
        number == null ? null : ShareView.of(number, showFraction),
        reason == null ? null : ReasonView.of(reason),
        new ShareSourceView(
            NamedView.of(share.item()),
            share.options().stream().map(NamedView::of).toList(),
            share.votes(),
            share.outOf(),
            withheld ? null : share.figures().stream().map(TraceViews::figures).toList(),
            withheld ? "fewer than " + Breakdown.FEWEST : null));
  }

  private static FiguresView figures(CategoryFigures figures) {
    @Nullable BigFraction applied = figures.appliedWeight();
    return new FiguresView(
        figures.category(),
        figures.votes(),
        figures.outOf(),
        ShareView.of(figures.weight(), true),
        applied == null ? null : ShareView.of(applied, true));
  }
}
