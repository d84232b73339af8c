package io.gongping.scoring.scheme.check;

import io.gongping.scoring.scheme.Bar;
import io.gongping.scoring.scheme.ConflictPolicy;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.GradeRule;
import io.gongping.scoring.scheme.Grading;
import io.gongping.scoring.scheme.Hold;
import io.gongping.scoring.scheme.QuotaRule;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.Veto;
import org.apache.commons.numbers.fraction.BigFraction;

/** Checks the grading part of a rule set. */
final class GradingCheck {

  private final Grading grading;
  private final ConditionCheck conditions;
  private final Mistakes mistakes;

  GradingCheck(Grading grading, ConditionCheck conditions, Mistakes mistakes) {
    this.grading = grading;
    this.conditions = conditions;
    this.mistakes = mistakes;
  }

  /**
   * Adds the mistakes.
   *
   * @param at JSON Pointer to the rule set
   */
  void check(String at) {
    mistakes.unique(at + "/grades", grading.grades().stream().map(Grade::code).toList());
    if (grading.grades().size() < 2) {
      mistakes.add(at + "/grades", Kind.OUT_OF_RANGE, "there are at least two grades");
    }
    for (int i = 0; i < grading.rules().size(); i++) {
      GradeRule rule = grading.rules().get(i);
      grade(at + "/rules/" + i + "/grade", rule.grade());
      conditions.check(at + "/rules/" + i + "/when", rule.when());
    }
    grade(at + "/otherwise/grade", grading.otherwise().grade());
    conflict(at + "/conflict");
    for (int i = 0; i < grading.bars().size(); i++) {
      bar(at + "/bars/" + i, grading.bars().get(i));
    }
    for (int i = 0; i < grading.vetoes().size(); i++) {
      veto(at + "/vetoes/" + i, grading.vetoes().get(i));
    }
    Hold hold = grading.hold();
    if (hold != null) {
      conditions.check(at + "/hold/when", hold.when());
    }
    QuotaRule quota = grading.quota();
    if (quota != null) {
      quota(at + "/quota", quota);
    }
  }

  private void bar(String at, Bar bar) {
    grade(at + "/grade", bar.grade());
    conditions.check(at + "/when", bar.when());
    if (!grading.grades().isEmpty() && grading.grades().getLast().code().equals(bar.grade())) {
      mistakes.add(at + "/grade", Kind.MISPLACED, "nothing is below the lowest grade");
    }
  }

  private void veto(String at, Veto veto) {
    grade(at + "/floor", veto.floor());
    if (veto.steps() < 1) {
      mistakes.add(at + "/steps", Kind.OUT_OF_RANGE, "a veto lowers by at least one grade");
    }
    conditions.check(at + "/when", veto.when());
  }

  private void conflict(String at) {
    ConflictPolicy conflict = grading.conflict();
    if (conflict == null) {
      return;
    }
    grade(at + "/top", conflict.top());
    conflict.low().stream().sorted().forEach(low -> grade(at + "/low", low));
    if (conflict.low().contains(conflict.top())) {
      mistakes.add(at + "/low", Kind.MISPLACED, "a grade can't be in conflict with itself");
    }
  }

  private void quota(String at, QuotaRule quota) {
    grade(at + "/grade", quota.grade());
    mistakes.between(at + "/share", quota.share(), BigFraction.ZERO, BigFraction.ONE);
    BigFraction approved = quota.approvedShare();
    if (approved != null) {
      mistakes.between(at + "/approvedShare", approved, quota.share(), BigFraction.ONE);
    }
  }

  private void grade(String at, String code) {
    if (grading.grade(code).isEmpty()) {
      mistakes.add(at, Kind.UNKNOWN_REFERENCE, "there is no grade " + code);
    }
  }
}
