package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.scheme.Condition;
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
    List<ScoreView> scores,
    @Schema(description = "Facts for people; they have no part in the grade.") List<FlagView> flags,
    @Schema(description = "Absent where the scheme has none.") @Nullable HoldView hold,
    @Schema(description = "In order of precedence.") List<RuleView> rules,
    @Schema(description = "Absent where the scheme gives scores only.")
        @Nullable OtherwiseView otherwise,
    @Schema(description = "Facts that bar a grade, looked at before the vetoes.")
        List<BarView> bars,
    List<VetoView> vetoes) {

  @Schema(name = "TraceScore")
  record ScoreView(
      @Schema(examples = "total") String key,
      LocalizedText label,
      @Nullable String clause,
      NumberView value) {}

  @Schema(name = "TraceFlag")
  record FlagView(
      String key, LocalizedText label, @Nullable String clause, Truth truth, Node when) {}

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

  @Schema(name = "TraceComparison")
  record ComparisonView(NumberView left, @Schema(examples = ">=") String op, NumberView right) {}

  @Schema(name = "TraceRank")
  record RankView(
      @Schema(description = "The score that ranks.") NamedView score,
      Condition.End from,
      @Schema(description = "How many places were asked for.") int places,
      @Schema(description = "The best rank that is possible; absent where nobody was ranked.")
          @Nullable Integer best,
      @Schema(description = "The worst rank that is possible; the same when it is settled.")
          @Nullable Integer worst,
      @Schema(description = "How many others have the same number.") @Nullable Integer tied,
      @Schema(description = "How many are in the group.") @Nullable Integer of,
      @Schema(
              description =
                  "Whether nobody stands above. Who is first, alone or where all tie, is not at"
                      + " the bottom.")
          Truth first) {}

  @Schema(name = "TracePriorGrade")
  record PriorGradeView(
      @Schema(description = "How many years ago.") int years,
      @Schema(description = "The grades that fulfil the condition.") List<GradeView> asked,
      @Schema(description = "Absent where nothing is recorded.") @Nullable Integer year,
      @Schema(description = "The code of the grade; absent where none is recorded.")
          @Nullable String grade) {}

  @Schema(name = "TraceFinding")
  record FindingReadView(
      String subject,
      String finding,
      LocalizedText label,
      @Schema(description = "The levels that fulfil the condition.") List<NamedView> asked,
      @Schema(description = "Absent while nobody has made it and another confirmed it.")
          @Nullable NamedView found,
      @Schema(description = "Made already; the other role has to verify it.")
          boolean awaitsVerification) {}

  @Schema(name = "CodeAndLabel")
  record NamedView(String code, LocalizedText label) {

    static NamedView of(Named named) {
      return new NamedView(named.code(), named.label());
    }
  }
}
