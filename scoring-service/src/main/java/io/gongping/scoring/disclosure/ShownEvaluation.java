package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.FlagTrace;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import io.gongping.scoring.scheme.FiredClauses;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.Truth;
import io.gongping.scoring.scheme.ValueTrace;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an evaluation: scores, conditions and the proposal, with everything cut out
 * that would give withheld votes away. Text and documents are made of this and nothing else; only
 * this package can make one.
 */
public final class ShownEvaluation {

  private final Evaluation whole;
  private final String subject;
  private final List<ScoreTrace> scores;
  private final List<FlagTrace> flags;
  private final @Nullable HoldTrace hold;
  private final List<RuleTrace> rules;
  private final List<BarTrace> bars;
  private final List<VetoTrace> vetoes;
  private final Proposal proposal;

  /**
   * @param numbers what is shown of a number, by the key of the subject whose it is
   * @param conditions what is shown of a condition
   */
  ShownEvaluation(
      Evaluation whole,
      BiFunction<String, ValueTrace, ValueTrace> numbers,
      UnaryOperator<Trace> conditions) {
    this.whole = whole;
    this.subject = whole.subject().subject();
    this.scores =
        whole.scores().stream()
            .map(one -> new ScoreTrace(one.score(), numbers.apply(subject, one.trace())))
            .toList();
    this.flags =
        whole.flags().stream()
            .map(one -> new FlagTrace(one.flag(), conditions.apply(one.trace())))
            .toList();
    HoldTrace holds = whole.hold();
    this.hold =
        holds == null ? null : new HoldTrace(holds.caption(), conditions.apply(holds.trace()));
    this.rules =
        whole.rules().stream()
            .map(one -> new RuleTrace(one.grade(), one.caption(), conditions.apply(one.trace())))
            .toList();
    this.bars =
        whole.bars().stream()
            .map(one -> new BarTrace(one.caption(), one.grade(), conditions.apply(one.trace())))
            .toList();
    this.vetoes =
        whole.vetoes().stream()
            .map(
                one ->
                    new VetoTrace(
                        one.caption(), one.steps(), one.floor(), conditions.apply(one.trace())))
            .toList();
    this.proposal = shown(whole.proposal());
  }

  /** The proposal: the outcome as it is, of the way to it what is shown. */
  private Proposal shown(Proposal given) {
    if (grading().noneMatch(trace -> trace.truth() == Truth.WITHHELD)) {
      return given;
    }
    OtherwiseTrace otherwise = whole.otherwise();
    List<String> fired =
        FiredClauses.of(hold, rules, otherwise == null ? null : otherwise.caption(), bars, vetoes);
    return switch (given) {
      case Proposal.Graded graded -> new Proposal.Graded(graded.grade(), null, fired);
      case Proposal.Undetermined open ->
          new Proposal.Undetermined(open.missing(), open.reasons(), fired);
      case Proposal.Conflict conflict -> new Proposal.Conflict(conflict.grades(), fired);
      case Proposal.Held ignored -> new Proposal.Held(fired);
      case Proposal.NotGraded none -> none;
    };
  }

  /** All conditions that the grade rests on, each with all inside it. */
  private Stream<Trace> grading() {
    return Stream.of(
            hold == null ? Stream.<Trace>empty() : Stream.of(hold.trace()),
            rules.stream().map(RuleTrace::trace),
            bars.stream().map(BarTrace::trace),
            vetoes.stream().map(VetoTrace::trace))
        .flatMap(all -> all)
        .flatMap(ShownEvaluation::all);
  }

  private static Stream<Trace> all(Trace trace) {
    return Stream.concat(Stream.of(trace), trace.parts().stream().flatMap(ShownEvaluation::all));
  }

  /** The key of the subject. */
  public String subject() {
    return subject;
  }

  /** The subject's name. */
  public String name() {
    return whole.subject().name();
  }

  public UnitKind unitKind() {
    return whole.subject().unitKind();
  }

  public SchemeRef scheme() {
    return whole.scheme();
  }

  public Policies policies() {
    return whole.policies();
  }

  /** In the order of the scheme. */
  public List<ScoreTrace> scores() {
    return scores;
  }

  /** In the order of the scheme. */
  public List<FlagTrace> flags() {
    return flags;
  }

  /** Null where the scheme has none for this kind. */
  public @Nullable HoldTrace hold() {
    return hold;
  }

  /** In order of precedence. */
  public List<RuleTrace> rules() {
    return rules;
  }

  /** Null where the scheme gives this kind no grades. */
  public @Nullable OtherwiseTrace otherwise() {
    return whole.otherwise();
  }

  /** In the order of the scheme. */
  public List<BarTrace> bars() {
    return bars;
  }

  /** In the order of the scheme. */
  public List<VetoTrace> vetoes() {
    return vetoes;
  }

  public Proposal proposal() {
    return proposal;
  }
}
