package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.result.rest.ItemView.ShareView;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.ProposalView.ReasonView;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Truth;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
    name = "Trace",
    description = "Everything that led to the proposal, so that a person can redo it by hand.")
record TraceView(
    String scheme,
    int version,
    Policies policies,
    UnitKind unitKind,
    @Schema(description = "Absent where the scheme has none.") @Nullable HoldView hold,
    @Schema(description = "In order of precedence.") List<RuleView> rules,
    @Schema(description = "Absent where the scheme gives scores only.")
        @Nullable OtherwiseView otherwise,
    @Schema(description = "Facts that bar a grade, looked at before the vetoes.")
        List<BarView> bars,
    List<VetoView> vetoes) {

  @Schema(name = "TraceRule")
  record RuleView(
      GradeView grade,
      @Nullable LocalizedText label,
      @Schema(examples = "S11 art. 22(1)") @Nullable String clause,
      Truth truth,
      Node when) {}

  @Schema(name = "TraceHold", description = "Takes the subject out of grading when it holds.")
  record HoldView(@Nullable LocalizedText label, @Nullable String clause, Truth truth, Node when) {}

  @Schema(
      name = "TraceBar",
      description = "When it holds, the grade and better ones become the next lower one.")
  record BarView(
      @Nullable LocalizedText label,
      @Nullable String clause,
      Truth truth,
      GradeView grade,
      Node when) {}

  @Schema(name = "TraceVeto", description = "Lowers the grade when it holds.")
  record VetoView(
      @Nullable LocalizedText label,
      @Nullable String clause,
      Truth truth,
      @Schema(description = "How many grades lower.") int steps,
      @Schema(description = "The grade below which it does not go.") GradeView floor,
      Node when) {}

  @Schema(name = "TraceOtherwise")
  record OtherwiseView(GradeView grade, @Nullable LocalizedText label, @Nullable String clause) {}

  @Schema(name = "TraceNodeKind")
  enum Kind {
    ALL,
    ANY,
    AT_LEAST,
    NOT,
    COMPARE,
    FINDING,
    UNIT_KIND,
    EVERY_PRINCIPAL,
    PRINCIPAL
  }

  @Schema(name = "TraceNode", description = "One condition and what became of it.")
  record Node(
      Kind kind,
      @Nullable LocalizedText label,
      @Schema(examples = "S11 art. 22(1)3") @Nullable String clause,
      Truth truth,
      @Schema(description = "AT_LEAST: how many parts have to hold.") @Nullable Integer needed,
      @Nullable ComparisonView comparison,
      @Nullable FindingReadView finding,
      @Schema(description = "UNIT_KIND: the kinds that were asked for.")
          @Nullable List<UnitKind> unitKinds,
      @Schema(description = "PRINCIPAL: the key of the principal.") @Nullable String subject,
      @Nullable String name,
      @Nullable List<Node> parts) {

    static Node of(Kind kind, Caption caption, Truth truth, @Nullable List<Node> parts) {
      return new Node(
          kind,
          caption.label(),
          caption.clause(),
          truth,
          null,
          null,
          null,
          null,
          null,
          null,
          parts);
    }
  }

  /** Label and clause of a node; not part of the document. */
  record Caption(@Nullable LocalizedText label, @Nullable String clause) {

    static Caption of(io.gongping.scoring.scheme.Caption caption) {
      return new Caption(caption.label(), caption.clause());
    }
  }

  @Schema(name = "TraceComparison")
  record ComparisonView(NumberView left, @Schema(examples = ">=") String op, NumberView right) {}

  @Schema(name = "TraceNumber")
  record NumberView(
      @Schema(description = "Absent where it can't be known; see `reason`.")
          @Nullable ShareView number,
      @Nullable ReasonView reason,
      @Schema(description = "Where a share comes from; absent for a stated number.")
          @Nullable ShareSourceView share) {}

  @Schema(name = "TraceShare")
  record ShareSourceView(
      NamedView item,
      List<NamedView> options,
      @Schema(description = "Votes for the options in all categories.") long votes,
      @Schema(description = "The denominators of all categories together.") long outOf,
      @Schema(description = "Absent when withheld.") @Nullable List<FiguresView> categories,
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

  @Schema(name = "TraceFinding")
  record FindingReadView(
      String subject,
      String finding,
      LocalizedText label,
      @Schema(description = "The levels that fulfil the condition.") List<NamedView> asked,
      @Schema(description = "Absent while nobody has made it.") @Nullable NamedView found) {}

  @Schema(name = "CodeAndLabel")
  record NamedView(String code, LocalizedText label) {

    static NamedView of(Named named) {
      return new NamedView(named.code(), named.label());
    }
  }
}
