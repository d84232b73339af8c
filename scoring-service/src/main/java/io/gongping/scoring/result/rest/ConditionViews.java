package io.gongping.scoring.result.rest;

import io.gongping.scoring.ranking.Ranking.Rank;
import io.gongping.scoring.result.rest.Node.About;
import io.gongping.scoring.result.rest.Node.Kind;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.TraceView.ComparisonView;
import io.gongping.scoring.result.rest.TraceView.FindingReadView;
import io.gongping.scoring.result.rest.TraceView.NamedView;
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
    return switch (trace) {
      case Trace.AllOf all -> new Node.AllOf(about(Kind.ALL, all), parts(all));
      case Trace.AnyOf any -> new Node.AnyOf(about(Kind.ANY, any), parts(any));
      case Trace.NotOf not -> new Node.NotOf(about(Kind.NOT, not), parts(not));
      case Trace.AtLeastOf some ->
          new Node.AtLeastOf(about(Kind.AT_LEAST, some), some.needed(), parts(some));
      case Trace.PrincipalsRead read ->
          new Node.EveryPrincipal(
              about(Kind.EVERY_PRINCIPAL, read),
              read.principals().stream().map(ConditionViews::principal).toList());
      case Trace.Compared compared ->
          new Node.Compared(about(Kind.COMPARE, compared), comparison(compared));
      case Trace.FindingRead read -> new Node.OfFinding(about(Kind.FINDING, read), finding(read));
      case Trace.UnitKindRead read ->
          new Node.OfUnitKind(about(Kind.UNIT_KIND, read), read.asked().stream().sorted().toList());
      case Trace.RankRead read -> new Node.Ranked(about(Kind.RANKED, read), rank(read));
      case Trace.PriorGradeRead read ->
          new Node.OfPriorGrade(about(Kind.PRIOR_GRADE, read), priorGrade(read));
    };
  }

  private static About about(Kind kind, Trace trace) {
    return About.of(kind, trace.caption(), trace.truth());
  }

  private static List<Node> parts(Trace trace) {
    return trace.parts().stream().map(ConditionViews::node).toList();
  }

  private static Node principal(Trace.OfPrincipal principal) {
    return new Node.OfPrincipal(
        About.of(Kind.PRINCIPAL, Caption.NONE, principal.trace().truth()),
        principal.subject(),
        principal.name(),
        List.of(node(principal.trace())));
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
