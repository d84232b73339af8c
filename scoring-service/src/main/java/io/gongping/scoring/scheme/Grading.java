package io.gongping.scoring.scheme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a grade comes about.
 *
 * @param grades best first
 * @param rules in order of precedence: the first that fires gives the grade
 * @param conflict null for none
 * @param bars applied one after the other to the grade that the rules gave
 * @param vetoes applied after the bars
 * @param hold null for none
 * @param quota null for none; it says what is too many and changes no grade
 */
public record Grading(
    List<Grade> grades,
    List<GradeRule> rules,
    Otherwise otherwise,
    @Nullable ConflictPolicy conflict,
    List<Bar> bars,
    List<Veto> vetoes,
    @Nullable Hold hold,
    @Nullable QuotaRule quota) {

  public Grading {
    grades = List.copyOf(grades);
    rules = List.copyOf(rules);
    bars = List.copyOf(bars);
    vetoes = List.copyOf(vetoes);
  }

  /** The grade with this code. */
  public Optional<Grade> grade(String code) {
    return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
  }

  /** The grade {@code steps} below, not below the floor, and never above the grade itself. */
  public Grade lowered(Grade grade, int steps, String floor) {
    int from = grades.indexOf(grade);
    int lowest = grades.indexOf(grade(floor).orElseThrow());
    return grades.get(Math.max(from, Math.min(from + steps, lowest)));
  }

  /** The grade below the barred one, or the grade itself where it is below already. */
  public Grade barred(Grade grade, String barred) {
    int next = grades.indexOf(grade(barred).orElseThrow()) + 1;
    return grades.get(Math.max(grades.indexOf(grade), Math.min(next, grades.size() - 1)));
  }
}
