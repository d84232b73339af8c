package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every mistake of a scheme that its shape allows: references to nothing, duplicate keys,
 * numbers out of range, rules that can never fire. A scheme without mistakes evaluates without
 * exceptions, whatever the votes.
 */
public final class SchemeCheck {

  private final Scheme scheme;
  private final List<SchemeMistake> mistakes = new ArrayList<>();

  private SchemeCheck(Scheme scheme) {
    this.scheme = scheme;
  }

  /** All mistakes, in the order of the document; none for a usable scheme. */
  public static List<SchemeMistake> mistakes(Scheme scheme) {
    SchemeCheck check = new SchemeCheck(scheme);
    check.check();
    return List.copyOf(check.mistakes);
  }

  private void check() {
    if (scheme.ref().version() < 1) {
      add("/version", Kind.OUT_OF_RANGE, "versions count from 1");
    }
    if (scheme.ruleSets().isEmpty()) {
      add("/ruleSets", Kind.OUT_OF_RANGE, "a scheme grades at least one kind of subject");
    }
    unique("/ruleSets", scheme.ruleSets().stream().map(rules -> rules.subjects().name()).toList());
    for (int i = 0; i < scheme.ruleSets().size(); i++) {
      ruleSet("/ruleSets/" + i, scheme.ruleSets().get(i));
    }
  }

  private void ruleSet(String at, RuleSet rules) {
    unique(at + "/items", rules.items().stream().map(RatedItem::key).toList());
    unique(at + "/options", codes(rules.options()));
    unique(at + "/findings", rules.findings().stream().map(FindingType::key).toList());
    findings(at + "/findings", rules.findings());
    Grading grading = rules.grading();
    if (grading != null) {
      grading(at, rules, grading);
    }
  }

  private void grading(String at, RuleSet rules, Grading grading) {
    unique(at + "/grades", grading.grades().stream().map(Grade::code).toList());
    if (grading.grades().size() < 2) {
      add(at + "/grades", Kind.OUT_OF_RANGE, "there are at least two grades");
    }
    rules(at, rules, grading);
    grade(at + "/otherwise/grade", rules, grading.otherwise().grade());
    conflict(at + "/conflict", rules, grading);
    for (int i = 0; i < grading.bars().size(); i++) {
      Bar bar = grading.bars().get(i);
      String place = at + "/bars/" + i;
      grade(place + "/grade", rules, bar.grade());
      condition(place + "/when", rules, bar.when());
    }
    for (int i = 0; i < grading.vetoes().size(); i++) {
      Veto veto = grading.vetoes().get(i);
      String place = at + "/vetoes/" + i;
      grade(place + "/floor", rules, veto.floor());
      if (veto.steps() < 1) {
        add(place + "/steps", Kind.OUT_OF_RANGE, "a veto lowers by at least one grade");
      }
      condition(place + "/when", rules, veto.when());
    }
    Hold hold = grading.hold();
    if (hold != null) {
      condition(at + "/hold/when", rules, hold.when());
    }
  }

  private void findings(String at, List<FindingType> findings) {
    for (int i = 0; i < findings.size(); i++) {
      String levels = at + "/" + i + "/levels";
      unique(levels, codes(findings.get(i).levels()));
      if (findings.get(i).levels().size() < 2) {
        add(levels, Kind.OUT_OF_RANGE, "a finding has at least two levels");
      }
    }
  }

  private void rules(String at, RuleSet rules, Grading grading) {
    Set<String> given = new HashSet<>(Set.of(grading.otherwise().grade()));
    boolean decided = false;
    for (int i = 0; i < grading.rules().size(); i++) {
      GradeRule rule = grading.rules().get(i);
      String place = at + "/rules/" + i;
      grade(place + "/grade", rules, rule.grade());
      given.add(rule.grade());
      Truth truth = condition(place + "/when", rules, rule.when());
      if (decided) {
        add(place, Kind.UNREACHABLE, "an earlier rule always fires");
      } else if (truth == Truth.FALSE) {
        add(place, Kind.UNREACHABLE, "the condition never holds");
      }
      decided |= truth == Truth.TRUE;
    }
    if (decided) {
      add(at + "/otherwise", Kind.UNREACHABLE, "a rule always fires");
    }
    for (int i = 0; i < grading.grades().size(); i++) {
      if (!given.contains(grading.grades().get(i).code())) {
        add(at + "/grades/" + i, Kind.UNREACHABLE, "no rule gives this grade");
      }
    }
  }

  private void conflict(String at, RuleSet rules, Grading grading) {
    ConflictPolicy conflict = grading.conflict();
    if (conflict == null) {
      return;
    }
    grade(at + "/top", rules, conflict.top());
    conflict.low().stream().sorted().forEach(low -> grade(at + "/low", rules, low));
    if (conflict.low().contains(conflict.top())) {
      add(at + "/low", Kind.MISPLACED, "a grade can't be in conflict with itself");
    }
  }

  private Truth condition(String at, RuleSet rules, Condition condition) {
    ConditionCheck check = new ConditionCheck(rules, scheme.ruleSet(SubjectKind.LEADER), mistakes);
    return check.check(at, condition);
  }

  private void grade(String at, RuleSet rules, String code) {
    if (rules.grade(code).isEmpty()) {
      add(at, Kind.UNKNOWN_REFERENCE, "there is no grade " + code);
    }
  }

  private void unique(String at, List<String> keys) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!seen.add(keys.get(i))) {
        add(at + "/" + i, Kind.DUPLICATE, keys.get(i) + " is there twice");
      }
    }
  }

  private static List<String> codes(List<Named> named) {
    return named.stream().map(Named::code).toList();
  }

  private void add(String at, Kind kind, String detail) {
    mistakes.add(new SchemeMistake(at, kind, detail));
  }
}
