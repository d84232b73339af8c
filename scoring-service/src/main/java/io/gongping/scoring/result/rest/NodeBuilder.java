package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.result.rest.TraceView.ComparisonView;
import io.gongping.scoring.result.rest.TraceView.FindingReadView;
import io.gongping.scoring.result.rest.TraceView.Kind;
import io.gongping.scoring.result.rest.TraceView.Node;
import io.gongping.scoring.result.rest.TraceView.PriorGradeView;
import io.gongping.scoring.result.rest.TraceView.RankView;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the members that a kind of condition has. */
final class NodeBuilder {

  private final Caption caption;
  private final Truth truth;
  private @Nullable Integer needed;
  private @Nullable ComparisonView comparison;
  private @Nullable FindingReadView finding;
  private @Nullable List<UnitKind> unitKinds;
  private @Nullable RankView rank;
  private @Nullable PriorGradeView priorGrade;
  private @Nullable String subject;
  private @Nullable String name;
  private @Nullable List<Node> parts;

  NodeBuilder(Caption caption, Truth truth) {
    this.caption = caption;
    this.truth = truth;
  }

  NodeBuilder needed(int value) {
    this.needed = value;
    return this;
  }

  NodeBuilder comparison(ComparisonView value) {
    this.comparison = value;
    return this;
  }

  NodeBuilder finding(FindingReadView value) {
    this.finding = value;
    return this;
  }

  NodeBuilder unitKinds(List<UnitKind> value) {
    this.unitKinds = value;
    return this;
  }

  NodeBuilder rank(RankView value) {
    this.rank = value;
    return this;
  }

  NodeBuilder priorGrade(PriorGradeView value) {
    this.priorGrade = value;
    return this;
  }

  NodeBuilder principal(String key, String called) {
    this.subject = key;
    this.name = called;
    return this;
  }

  NodeBuilder parts(List<Node> value) {
    this.parts = value;
    return this;
  }

  Node build(Kind kind) {
    return new Node(
        kind,
        caption.label(),
        caption.clause(),
        truth,
        needed,
        comparison,
        finding,
        unitKinds,
        rank,
        priorGrade,
        subject,
        name,
        parts);
  }
}
