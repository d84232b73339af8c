package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.HoldTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clauses of rules that hold. */
public final class FiredClauses {

  private final Set<String> clauses = new LinkedHashSet<>();

  private FiredClauses() {}

  /**
   * The clauses that hold, each once, in the order of the scheme.
   *
   * @param otherwise null where there are no grades; its clause is named where no rule holds or
   *     might
   */
  public static List<String> of(
      @Nullable HoldTrace held,
      List<RuleTrace> rules,
      @Nullable Caption otherwise,
      List<BarTrace> bars,
      List<VetoTrace> vetoes) {
    FiredClauses fired = new FiredClauses();
    if (held != null) {
      fired.collect(held.caption(), held.trace());
    }
    rules.forEach(rule -> fired.collect(rule.caption(), rule.trace()));
    String clause = otherwise == null ? null : otherwise.clause();
    if (clause != null && rules.stream().allMatch(rule -> rule.trace().truth() == Truth.FALSE)) {
      fired.clauses.add(clause);
    }
    bars.forEach(bar -> fired.collect(bar.caption(), bar.trace()));
    vetoes.forEach(veto -> fired.collect(veto.caption(), veto.trace()));
    return List.copyOf(fired.clauses);
  }

  /** Clauses below a part that does not hold did not fire, whatever they say by themselves. */
  private void collect(Caption caption, Trace trace) {
    if (trace.truth() != Truth.TRUE) {
      return;
    }
    String clause = caption.clause();
    if (clause != null) {
      clauses.add(clause);
    }
    if (!(trace instanceof Trace.NotOf)) {
      trace.parts().forEach(part -> collect(part.caption(), part));
    }
  }
}
