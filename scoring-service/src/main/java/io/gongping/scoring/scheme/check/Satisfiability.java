package io.gongping.scoring.scheme.check;

import io.gongping.scoring.scheme.Formula;
import io.gongping.scoring.scheme.Formula.Count;
import io.gongping.scoring.scheme.Formula.Negation;
import io.gongping.scoring.scheme.Formula.Open;
import io.gongping.scoring.scheme.Formula.Question;
import io.gongping.scoring.scheme.Formula.Settled;
import io.gongping.scoring.scheme.Truth;
import java.util.List;
import java.util.Optional;

/**
 * Looks for answers that make a formula true, question by question. All looks through one scheme
 * share a budget; when it is used up nothing is said any more.
 */
final class Satisfiability {

  private static final long BUDGET = 2_000_000;

  private long left = BUDGET;

  /** Whether it is certain that no answers make the formula true. */
  boolean isImpossible(Formula formula) {
    return !mayHold(formula);
  }

  /** Whether it is certain that no answers make the formula false. */
  boolean isCertain(Formula formula) {
    return isImpossible(Formula.negation(formula));
  }

  private boolean mayHold(Formula formula) {
    if (left < 0) {
      return true;
    }
    left -= size(formula);
    Truth truth = formula.truth();
    if (truth != Truth.UNKNOWN || left < 0) {
      return truth != Truth.FALSE;
    }
    Question question = question(formula).orElseThrow();
    for (String answer : question.answers()) {
      if (mayHold(formula.given(question, answer))) {
        return true;
      }
    }
    return false;
  }

  private static long size(Formula formula) {
    return switch (formula) {
      case Settled ignored -> 1;
      case Open ignored -> 1;
      case Negation negation -> 1 + size(negation.part());
      case Count count -> {
        long size = 1;
        for (Formula part : count.parts()) {
          size += size(part);
        }
        yield size;
      }
    };
  }

  /** A question that the formula asks; empty for a settled one. */
  private static Optional<Question> question(Formula formula) {
    return switch (formula) {
      case Settled ignored -> Optional.empty();
      case Open open -> Optional.of(open.question());
      case Negation negation -> question(negation.part());
      case Count count ->
          count.parts().stream().flatMap(part -> question(part).stream()).findFirst();
    };
  }

  /** All of the formulas. */
  static Formula all(List<Formula> formulas) {
    return Formula.count(formulas.size(), formulas);
  }
}
