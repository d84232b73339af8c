package io.gongping.scoring.result.rest;

import io.gongping.scoring.ranking.Ranking.Rank;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.TraceView.ComparisonView;
import io.gongping.scoring.result.rest.TraceView.FindingReadView;
import io.gongping.scoring.result.rest.TraceView.Kind;
import io.gongping.scoring.result.rest.TraceView.NamedView;
import io.gongping.scoring.result.rest.TraceView.Node;
import io.gongping.scoring.result.rest.TraceView.PriorGradeView;
import io.gongping.scoring.result.rest.TraceView.RankView;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.scoring.scheme.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns conditions and what became of them into documents. */
final class ConditionViews {

  private ConditionViews() {}

  static Node node(Trace trace) {
    NodeBuilder node = new NodeBuilder(trace.caption(), trace.truth());
    return switch (trace) {
      case Trace.AllOf all -> node.parts(parts(all)).build(Kind.ALL);
      case Trace.AnyOf any -> node.parts(parts(any)).build(Kind.ANY);
      case Trace.NotOf not -> node.parts(parts(not)).build(Kind.NOT);
      case Trace.AtLeastOf some ->
          node.needed(some.needed()).parts(parts(some)).build(Kind.AT_LEAST);
      case Trace.PrincipalsRead read ->
          node.parts(read.principals().stream().map(ConditionViews::principal).toList())
              .build(Kind.EVERY_PRINCIPAL);
      case Trace.Compared compared -> node.comparison(comparison(compared)).build(Kind.COMPARE);
      case Trace.FindingRead read -> node.finding(finding(read)).build(Kind.FINDING);
      case Trace.UnitKindRead read ->
          node.unitKinds(read.asked().stream().sorted().toList()).build(Kind.UNIT_KIND);
      case Trace.RankRead read -> node.rank(rank(read)).build(Kind.RANKED);
      case Trace.PriorGradeRead read -> node.priorGrade(priorGrade(read)).build(Kind.PRIOR_GRADE);
    };
  }

  private static List<Node> parts(Trace trace) {
    return trace.parts().stream().map(ConditionViews::node).toList();
  }

  private static Node principal(Trace.OfPrincipal principal) {
    return new NodeBuilder(Caption.NONE, principal.trace().truth())
        .principal(principal.subject(), principal.name())
        .parts(List.of(node(principal.trace())))
        .build(Kind.PRINCIPAL);
  }

  private static ComparisonView comparison(Trace.Compared compared) {
    return new ComparisonView(
        NumberViews.view(compared.left()),
        compared.comparison().sign(),
        NumberViews.view(compared.right()));
  }

  private static FindingReadView finding(Trace.FindingRead read) {
    var found = read.found();
    return new FindingReadView(
        read.subject(),
        read.finding().key(),
        read.finding().label(),
        read.asked().stream().map(NamedView::of).toList(),
        found == null ? null : NamedView.of(found),
        read.awaitsVerification());
  }

  private static RankView rank(Trace.RankRead read) {
    @Nullable Rank rank = read.rank();
    return new RankView(
        new NamedView(read.score().key(), read.score().label()),
        read.asked().from(),
        read.asked().places(),
        rank == null ? null : (Integer) rank.best(),
        rank == null ? null : (Integer) rank.worst(),
        rank == null ? null : (Integer) rank.tied(),
        rank == null ? null : (Integer) rank.of(),
        read.isFirst());
  }

  private static PriorGradeView priorGrade(Trace.PriorGradeRead read) {
    @Nullable PriorResult found = read.found();
    return new PriorGradeView(
        read.years(),
        read.asked().stream().map(GradeView::of).toList(),
        found == null ? null : (Integer) found.year(),
        found == null ? null : found.grade());
  }
}
