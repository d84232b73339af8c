package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import io.gongping.scoring.scheme.Formula.Gap;
import io.gongping.scoring.scheme.Formula.UnmadeFinding;
import io.gongping.scoring.scheme.Verdict.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Grades subjects by one scheme. Evaluation is a pure function, exact, and total: whatever the
 * votes and findings are, there is a proposal, if only one that says what is missing.
 */
public final class Evaluator {

  private final Scheme scheme;
  private final ConditionReader conditions;

  /**
   * @param scheme one that passed {@link SchemeCheck}
   */
  public Evaluator(Scheme scheme) {
    this.scheme = scheme;
    this.conditions = new ConditionReader(scheme);
  }

  /**
   * The proposal for a subject; empty when the scheme has no rules for its kind or for that of a
   * principal.
   */
  public Optional<Evaluation> evaluate(SubjectCase subject) {
    return scheme.ruleSet(subject.kind()).map(rules -> evaluate(rules, subject));
  }

  private Evaluation evaluate(RuleSet rules, SubjectCase subject) {
    Hold hold = rules.hold();
    @Nullable HoldTrace held =
        hold == null ? null : new HoldTrace(hold.caption(), conditions.read(hold.when(), subject));
    List<RuleTrace> fired =
        rules.rules().stream()
            .map(
                rule ->
                    new RuleTrace(
                        rules.grade(rule.grade()).orElseThrow(),
                        rule.caption(),
                        conditions.read(rule.when(), subject)))
            .toList();
    List<VetoTrace> vetoes =
        rules.vetoes().stream()
            .map(
                veto ->
                    new VetoTrace(
                        veto.caption(),
                        veto.steps(),
                        rules.grade(veto.floor()).orElseThrow(),
                        conditions.read(veto.when(), subject)))
            .toList();
    OtherwiseTrace otherwise =
        new OtherwiseTrace(
            rules.grade(rules.otherwise().grade()).orElseThrow(), rules.otherwise().caption());
    Proposal proposal = propose(rules, held, fired, vetoes);
    return new Evaluation(
        scheme.ref(), subject, scheme.policies(), held, fired, otherwise, vetoes, proposal);
  }

  private static Proposal propose(
      RuleSet rules, @Nullable HoldTrace held, List<RuleTrace> fired, List<VetoTrace> vetoes) {
    Formulas formulas = new Formulas();
    Standing standing =
        new Standing(
            held == null ? Formula.Settled.FALSE : formulas.of(held.trace()),
            fired.stream().map(rule -> formulas.of(rule.trace())).toList(),
            vetoes.stream().map(veto -> formulas.of(veto.trace())).toList());
    OpenQuestions.Finding finding = OpenQuestions.search(rules, standing, formulas.questions());
    List<String> clauses = firedClauses(rules, held, fired, vetoes);
    if (finding.verdict().isEmpty()) {
      return undetermined(finding.deciding(), clauses);
    }
    return switch (finding.verdict().get()) {
      case Verdict.Held ignored -> new Proposal.Held(clauses);
      case Verdict.Contradiction ignored ->
          new Proposal.Conflict(rules.grades().stream().filter(fires(fired)).toList(), clauses);
      case Verdict.Given given -> {
        @Nullable Grade before = standing.graded(rules).orElse(null);
        yield new Proposal.Graded(
            given.grade(), given.grade().equals(before) ? null : before, clauses);
      }
    };
  }

  private static Proposal undetermined(List<Formula.Question> deciding, List<String> clauses) {
    List<Proposal.Missing> missing = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    for (Formula.Question question : deciding) {
      switch (question) {
        case UnmadeFinding unmade ->
            missing.add(new Proposal.Missing(unmade.subject(), unmade.finding(), unmade.label()));
        case Gap gap -> reasons.add(gap.reason());
      }
    }
    return new Proposal.Undetermined(missing, reasons.stream().distinct().toList(), clauses);
  }

  private static Predicate<Grade> fires(List<RuleTrace> rules) {
    return grade ->
        rules.stream()
            .anyMatch(rule -> rule.grade().equals(grade) && rule.trace().truth() == Truth.TRUE);
  }

  private static List<String> firedClauses(
      RuleSet rules, @Nullable HoldTrace held, List<RuleTrace> fired, List<VetoTrace> vetoes) {
    List<String> clauses = new ArrayList<>();
    if (held != null) {
      collect(held.caption(), held.trace(), clauses);
    }
    fired.forEach(rule -> collect(rule.caption(), rule.trace(), clauses));
    String otherwise = rules.otherwise().caption().clause();
    if (otherwise != null && fired.stream().allMatch(rule -> rule.trace().truth() == Truth.FALSE)) {
      clauses.add(otherwise);
    }
    vetoes.forEach(veto -> collect(veto.caption(), veto.trace(), clauses));
    return clauses.stream().distinct().toList();
  }

  /** Clauses below a part that does not hold did not fire, whatever they say by themselves. */
  private static void collect(Caption caption, Trace trace, List<String> clauses) {
    if (trace.truth() != Truth.TRUE) {
      return;
    }
    String clause = caption.clause();
    if (clause != null) {
      clauses.add(clause);
    }
    if (!(trace instanceof Trace.NotOf)) {
      trace.parts().forEach(part -> collect(part.caption(), part, clauses));
    }
  }
}
