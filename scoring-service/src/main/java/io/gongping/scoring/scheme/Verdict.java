package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Formula.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rules, conflict policy, vetoes and hold say together. */
sealed interface Verdict {

  /** The subject is held. */
  record Held() implements Verdict {}

  /** The top grade and a low one fire together. */
  record Contradiction() implements Verdict {}

  /** The grade after vetoes. */
  record Given(Grade grade) implements Verdict {}

  /**
   * How far the rules of one subject are settled.
   *
   * @param hold settled false where the scheme has none
   * @param fired the formulas of the rules, in order of precedence
   * @param vetoes in the order of the scheme
   */
  record Standing(Formula hold, List<Formula> fired, List<Formula> vetoes) {

    Standing given(Question question, String answer) {
      return new Standing(
          hold.given(question, answer),
          fired.stream().map(formula -> formula.given(question, answer)).toList(),
          vetoes.stream().map(formula -> formula.given(question, answer)).toList());
    }

    /** The verdict, unless an open question might still change it. */
    Optional<Verdict> verdict(RuleSet rules) {
      Truth held = hold.truth();
      if (held != Truth.FALSE) {
        return held == Truth.TRUE ? Optional.of(new Held()) : Optional.empty();
      }
      Truth contradiction = contradiction(rules);
      if (contradiction != Truth.FALSE) {
        return contradiction == Truth.TRUE ? Optional.of(new Contradiction()) : Optional.empty();
      }
      return graded(rules).flatMap(grade -> lowered(grade, rules)).map(Given::new);
    }

    /** The grade before vetoes, unless an open question might still change it. */
    Optional<Grade> graded(RuleSet rules) {
      for (int i = 0; i < fired.size(); i++) {
        Truth truth = fired.get(i).truth();
        if (truth != Truth.FALSE) {
          return truth == Truth.TRUE ? rules.grade(rules.rules().get(i).grade()) : Optional.empty();
        }
      }
      return rules.grade(rules.otherwise().grade());
    }

    private Optional<Grade> lowered(Grade before, RuleSet rules) {
      Grade grade = before;
      for (int i = 0; i < vetoes.size(); i++) {
        Veto veto = rules.vetoes().get(i);
        Grade lower = rules.lowered(grade, veto.steps(), veto.floor());
        Truth truth = vetoes.get(i).truth();
        if (truth == Truth.UNKNOWN && !lower.equals(grade)) {
          return Optional.empty();
        }
        grade = truth == Truth.TRUE ? lower : grade;
      }
      return Optional.of(grade);
    }

    private Truth contradiction(RuleSet rules) {
      ConflictPolicy policy = rules.conflict();
      if (policy == null) {
        return Truth.FALSE;
      }
      List<Truth> top = new ArrayList<>();
      List<Truth> low = new ArrayList<>();
      for (int i = 0; i < fired.size(); i++) {
        String grade = rules.rules().get(i).grade();
        if (grade.equals(policy.top())) {
          top.add(fired.get(i).truth());
        } else if (policy.low().contains(grade)) {
          low.add(fired.get(i).truth());
        }
      }
      return Truth.all(List.of(Truth.any(top), Truth.any(low)));
    }
  }
}
