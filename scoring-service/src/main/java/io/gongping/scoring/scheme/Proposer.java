package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import io.gongping.scoring.scheme.Verdict.Standing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the traces of one subject together into a proposal. */
record Proposer(
    Grading grading,
    @Nullable HoldTrace held,
    List<RuleTrace> fired,
    List<BarTrace> bars,
    List<VetoTrace> vetoes) {

  Proposal propose() {
    Formulas formulas = new Formulas(traces());
    Standing standing =
        new Standing(
            held == null ? Formula.Settled.FALSE : formulas.of(held.trace()),
            fired.stream().map(rule -> formulas.of(rule.trace())).toList(),
            bars.stream().map(bar -> formulas.of(bar.trace())).toList(),
            vetoes.stream().map(veto -> formulas.of(veto.trace())).toList());
    OpenQuestions.Finding finding = OpenQuestions.search(grading, standing, formulas.questions());
    List<String> clauses = clauses();
    if (finding.verdict().isEmpty()) {
      return undetermined(finding.deciding(), clauses);
    }
    return switch (finding.verdict().get()) {
      case Verdict.Held ignored -> new Proposal.Held(clauses);
      case Verdict.Contradiction ignored ->
          new Proposal.Conflict(grading.grades().stream().filter(this::fires).toList(), clauses);
      case Verdict.Given given -> {
        @Nullable Grade before = standing.graded(grading).orElse(null);
        yield new Proposal.Graded(
            given.grade(), given.grade().equals(before) ? null : before, clauses);
      }
    };
  }

  private static Proposal undetermined(List<Formula.Question> deciding, List<String> clauses) {
    Set<Missing> missing = new LinkedHashSet<>();
    Set<Reason> reasons = new LinkedHashSet<>();
    for (Formula.Question question : deciding) {
      for (Lack lack : question.lacks()) {
        switch (lack) {
          case Missing input -> missing.add(input);
          case Reason reason -> reasons.add(reason);
        }
      }
    }
    return new Proposal.Undetermined(List.copyOf(missing), List.copyOf(reasons), clauses);
  }

  private Stream<Trace> traces() {
    return Stream.of(
            Stream.ofNullable(held).map(HoldTrace::trace),
            fired.stream().map(RuleTrace::trace),
            bars.stream().map(BarTrace::trace),
            vetoes.stream().map(VetoTrace::trace))
        .flatMap(Function.identity());
  }

  private boolean fires(Grade grade) {
    return fired.stream()
        .anyMatch(rule -> rule.grade().equals(grade) && rule.trace().truth() == Truth.TRUE);
  }

  private List<String> clauses() {
    return FiredClauses.of(held, fired, grading.otherwise().caption(), bars, vetoes);
  }
}
