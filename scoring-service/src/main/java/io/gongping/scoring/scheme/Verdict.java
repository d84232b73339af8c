package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Formula.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What rules, conflict policy, bars, vetoes and hold say together. */
sealed interface Verdict {

  /** The subject is held. */
  record Held() implements Verdict {}

  /** The top grade and a low one fire together. */
  record Contradiction() implements Verdict {}

  /** The grade after bars and vetoes. */
  record Given(Grade grade) implements Verdict {}

  /**
   * How far the rules of one subject are settled.
   *
   * @param hold settled false where the scheme has none
   * @param fired the formulas of the rules, in order of precedence
   * @param bars in the order of the scheme
   * @param vetoes in the order of the scheme
   */
  record Standing(Formula hold, List<Formula> fired, List<Formula> bars, List<Formula> vetoes) {

    Standing given(Question question, String answer) {
      return new Standing(
          hold.given(question, answer),
          given(fired, question, answer),
          given(bars, question, answer),
          given(vetoes, question, answer));
    }

    private static List<Formula> given(List<Formula> formulas, Question question, String answer) {
      return formulas.stream().map(formula -> formula.given(question, answer)).toList();
    }

    /** The verdict, unless an open question might still change it. */
    Optional<Verdict> verdict(Grading grading) {
      Truth held = hold.truth();
      if (held != Truth.FALSE) {
        return held == Truth.TRUE ? Optional.of(new Held()) : Optional.empty();
      }
      Truth contradiction = contradiction(grading);
      if (contradiction != Truth.FALSE) {
        return contradiction == Truth.TRUE ? Optional.of(new Contradiction()) : Optional.empty();
      }
      return graded(grading)
          .flatMap(grade -> barred(grade, grading))
          .flatMap(grade -> lowered(grade, grading))
          .map(Given::new);
    }

    /** The grade before bars and vetoes, unless an open question might still change it. */
    Optional<Grade> graded(Grading grading) {
      for (int i = 0; i < fired.size(); i++) {
        Truth truth = fired.get(i).truth();
        if (truth != Truth.FALSE) {
          return truth == Truth.TRUE
              ? grading.grade(grading.rules().get(i).grade())
              : Optional.empty();
        }
      }
      return grading.grade(grading.otherwise().grade());
    }

    private Optional<Grade> barred(Grade before, Grading grading) {
      Grade grade = before;
      for (int i = 0; i < bars.size(); i++) {
        Grade lower = grading.barred(grade, grading.bars().get(i).grade());
        Truth truth = bars.get(i).truth();
        if (truth == Truth.UNKNOWN && !lower.equals(grade)) {
          return Optional.empty();
        }
        grade = truth == Truth.TRUE ? lower : grade;
      }
      return Optional.of(grade);
    }

    private Optional<Grade> lowered(Grade before, Grading grading) {
      Grade grade = before;
      for (int i = 0; i < vetoes.size(); i++) {
        Veto veto = grading.vetoes().get(i);
        Grade lower = grading.lowered(grade, veto.steps(), veto.floor());
        Truth truth = vetoes.get(i).truth();
        if (truth == Truth.UNKNOWN && !lower.equals(grade)) {
          return Optional.empty();
        }
        grade = truth == Truth.TRUE ? lower : grade;
      }
      return Optional.of(grade);
    }

    private Truth contradiction(Grading grading) {
      ConflictPolicy policy = grading.conflict();
      if (policy == null) {
        return Truth.FALSE;
      }
      List<Truth> top = new ArrayList<>();
      List<Truth> low = new ArrayList<>();
      for (int i = 0; i < fired.size(); i++) {
        String grade = grading.rules().get(i).grade();
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
