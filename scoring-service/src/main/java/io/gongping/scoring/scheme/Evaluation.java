package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SchemeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proposal for one subject and the way to it.
 *
 * @param scores in the order of the scheme
 * @param flags in the order of the scheme
 * @param hold null where the scheme has none for this kind
 * @param rules in order of precedence
 * @param otherwise null where the scheme gives this kind no grades
 * @param bars in the order of the scheme
 * @param vetoes in the order of the scheme
 */
public record Evaluation(
    SchemeRef scheme,
    SubjectCase subject,
    Policies policies,
    List<ScoreTrace> scores,
    List<FlagTrace> flags,
    @Nullable HoldTrace hold,
    List<RuleTrace> rules,
    @Nullable OtherwiseTrace otherwise,
    List<BarTrace> bars,
    List<VetoTrace> vetoes,
    Proposal proposal) {

  /** A score and where it came from. */
  public record ScoreTrace(Score score, ValueTrace trace) {}

  /** A flag and what became of it. */
  public record FlagTrace(Flag flag, Trace trace) {}

  /** A rule and what became of it. */
  public record RuleTrace(Grade grade, Caption caption, Trace trace) {}

  /** A hold and what became of it. */
  public record HoldTrace(Caption caption, Trace trace) {}

  /**
   * A bar and what became of it.
   *
   * @param grade the grade that it bars, with all better ones
   */
  public record BarTrace(Caption caption, Grade grade, Trace trace) {}

  /**
   * A veto and what became of it.
   *
   * @param steps how many grades it lowers
   * @param floor the grade below which it does not go
   */
  public record VetoTrace(Caption caption, int steps, Grade floor, Trace trace) {}

  /** The grade that remains when no rule fires. */
  public record OtherwiseTrace(Grade grade, Caption caption) {}
}
