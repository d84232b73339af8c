package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of subject is graded.
 *
 * @param items the items of its form that the rules look at
 * @param options the options of its scale that the rules know, best first
 * @param grades best first
 * @param findings what assessors have to judge
 * @param rules in order of precedence: the first that fires gives the grade
 * @param conflict null for none
 * @param hold null for none
 */
public record RuleSet(
    SubjectKind subjects,
    List<Named> items,
    List<Named> options,
    List<Grade> grades,
    List<FindingType> findings,
    List<GradeRule> rules,
    Otherwise otherwise,
    @Nullable ConflictPolicy conflict,
    List<Veto> vetoes,
    @Nullable Hold hold) {

  public RuleSet {
    items = List.copyOf(items);
    options = List.copyOf(options);
    grades = List.copyOf(grades);
    findings = List.copyOf(findings);
    rules = List.copyOf(rules);
    vetoes = List.copyOf(vetoes);
  }

  /** The finding with this key. */
  public Optional<FindingType> finding(String key) {
    return findings.stream().filter(finding -> finding.key().equals(key)).findFirst();
  }

  /** The grade with this code. */
  public Optional<Grade> grade(String code) {
    return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
  }

  /** The grade {@code steps} below, not below the floor, and never above the grade itself. */
  Grade lowered(Grade grade, int steps, String floor) {
    int from = grades.indexOf(grade);
    int lowest = grades.indexOf(grade(floor).orElseThrow());
    return grades.get(Math.max(from, Math.min(from + steps, lowest)));
  }
}
