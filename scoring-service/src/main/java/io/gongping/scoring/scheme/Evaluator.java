package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Grades subjects by one scheme. Evaluation is a pure function, exact, and total: whatever the
 * votes, findings and inputs are, there is a proposal, if only one that says what is missing.
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
    Grading grading = rules.grading();
    if (grading == null) {
      return new Evaluation(
          scheme.ref(),
          subject,
          scheme.policies(),
          null,
          List.of(),
          null,
          List.of(),
          List.of(),
          new Proposal.NotGraded());
    }
    return graded(grading, subject);
  }

  private Evaluation graded(Grading grading, SubjectCase subject) {
    Hold hold = grading.hold();
    @Nullable HoldTrace held =
        hold == null ? null : new HoldTrace(hold.caption(), conditions.read(hold.when(), subject));
    List<RuleTrace> fired =
        grading.rules().stream()
            .map(
                rule ->
                    new RuleTrace(
                        grading.grade(rule.grade()).orElseThrow(),
                        rule.caption(),
                        conditions.read(rule.when(), subject)))
            .toList();
    List<BarTrace> bars =
        grading.bars().stream()
            .map(
                bar ->
                    new BarTrace(
                        bar.caption(),
                        grading.grade(bar.grade()).orElseThrow(),
                        conditions.read(bar.when(), subject)))
            .toList();
    List<VetoTrace> vetoes =
        grading.vetoes().stream()
            .map(
                veto ->
                    new VetoTrace(
                        veto.caption(),
                        veto.steps(),
                        grading.grade(veto.floor()).orElseThrow(),
                        conditions.read(veto.when(), subject)))
            .toList();
    OtherwiseTrace otherwise =
        new OtherwiseTrace(
            grading.grade(grading.otherwise().grade()).orElseThrow(),
            grading.otherwise().caption());
    return new Evaluation(
        scheme.ref(),
        subject,
        scheme.policies(),
        held,
        fired,
        otherwise,
        bars,
        vetoes,
        new Proposer(grading, held, fired, bars, vetoes).propose());
  }
}
