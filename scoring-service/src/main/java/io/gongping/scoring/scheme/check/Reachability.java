package io.gongping.scoring.scheme.check;

import io.gongping.scoring.scheme.Bar;
import io.gongping.scoring.scheme.Condition;
import io.gongping.scoring.scheme.ConflictPolicy;
import io.gongping.scoring.scheme.Flag;
import io.gongping.scoring.scheme.Formula;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.GradeRule;
import io.gongping.scoring.scheme.Grading;
import io.gongping.scoring.scheme.Hold;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.Veto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds conditions that can never hold, rules that never get their turn, and grades that nobody can
 * get. Says nothing where it is not certain.
 */
final class Reachability {

  private final String at;
  private final RuleSet rules;
  private final Mistakes mistakes;
  private final Satisfiability search;
  private final ConditionFormulas formulas;

  /**
   * @param at JSON Pointer to the rule set
   * @param search shared by the whole scheme
   */
  Reachability(String at, Scheme scheme, RuleSet rules, Mistakes mistakes, Satisfiability search) {
    this.at = at;
    this.rules = rules;
    this.mistakes = mistakes;
    this.search = search;
    this.formulas = new ConditionFormulas(scheme, rules, conditions(rules));
  }

  private static Stream<Condition> conditions(RuleSet rules) {
    Stream<Condition> flags = rules.flags().stream().map(Flag::when);
    Grading grading = rules.grading();
    if (grading == null) {
      return flags;
    }
    return Stream.of(
            flags,
            Stream.ofNullable(grading.hold()).map(Hold::when),
            grading.rules().stream().map(GradeRule::when),
            grading.bars().stream().map(Bar::when),
            grading.vetoes().stream().map(Veto::when))
        .flatMap(one -> one);
  }

  /** Adds the mistakes. */
  void check() {
    for (int i = 0; i < rules.flags().size(); i++) {
      possible("/flags/" + i, rules.flags().get(i).when());
    }
    Grading grading = rules.grading();
    if (grading == null) {
      return;
    }
    rules(grading);
    for (int i = 0; i < grading.bars().size(); i++) {
      possible("/bars/" + i, grading.bars().get(i).when());
    }
    for (int i = 0; i < grading.vetoes().size(); i++) {
      possible("/vetoes/" + i, grading.vetoes().get(i).when());
    }
    hold(grading.hold());
    grades(grading);
  }

  private void hold(@Nullable Hold hold) {
    if (hold == null) {
      return;
    }
    possible("/hold", hold.when());
    if (search.isCertain(formulas.of(hold.when()))) {
      unreachable("/rules", "every subject is held");
    }
  }

  private void possible(String place, Condition when) {
    if (search.isImpossible(formulas.of(when))) {
      unreachable(place, "the condition never holds");
    }
  }

  private void rules(Grading grading) {
    List<Formula> earlierFail = new ArrayList<>();
    boolean decided = false;
    for (int i = 0; i < grading.rules().size(); i++) {
      GradeRule rule = grading.rules().get(i);
      Formula fires = formulas.of(rule.when());
      List<Formula> turn = new ArrayList<>(earlierFail);
      turn.add(fires);
      if (decided) {
        unreachable("/rules/" + i, "an earlier rule always fires");
      } else if (search.isImpossible(fires)) {
        unreachable("/rules/" + i, "the condition never holds");
      } else if (!isInConflict(grading, rule) && search.isImpossible(Satisfiability.all(turn))) {
        unreachable("/rules/" + i, "an earlier rule fires whenever this one does");
      }
      decided |= search.isCertain(fires);
      earlierFail.add(Formula.negation(fires));
    }
    if (decided || search.isImpossible(Satisfiability.all(earlierFail))) {
      unreachable("/otherwise", "a rule always fires");
    }
  }

  /** A rule that comes too late for its grade may still be what makes a conflict. */
  private static boolean isInConflict(Grading grading, GradeRule rule) {
    ConflictPolicy conflict = grading.conflict();
    return conflict != null
        && (conflict.top().equals(rule.grade()) || conflict.low().contains(rule.grade()));
  }

  private void grades(Grading grading) {
    Set<String> given = new HashSet<>(Set.of(grading.otherwise().grade()));
    grading.rules().forEach(rule -> given.add(rule.grade()));
    lowered(grading, given);
    for (int i = 0; i < grading.grades().size(); i++) {
      if (!given.contains(grading.grades().get(i).code())) {
        unreachable("/grades/" + i, "no rule gives this grade");
      }
    }
  }

  private static void lowered(Grading grading, Set<String> given) {
    for (Bar bar : grading.bars()) {
      if (grading.grade(bar.grade()).isPresent()) {
        for (Grade grade : grades(grading, given)) {
          given.add(grading.barred(grade, bar.grade()).code());
        }
      }
    }
    for (Veto veto : grading.vetoes()) {
      if (grading.grade(veto.floor()).isPresent()) {
        for (Grade grade : grades(grading, given)) {
          given.add(grading.lowered(grade, Math.max(veto.steps(), 1), veto.floor()).code());
        }
      }
    }
  }

  private static List<Grade> grades(Grading grading, Set<String> codes) {
    return codes.stream().map(grading::grade).flatMap(Optional::stream).toList();
  }

  private void unreachable(String place, String detail) {
    mistakes.add(at + place, Kind.UNREACHABLE, detail);
  }
}
