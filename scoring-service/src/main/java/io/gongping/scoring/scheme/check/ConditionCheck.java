package io.gongping.scoring.scheme.check;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.Condition;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Interval;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks the conditions of a rule set. */
final class ConditionCheck {

  private final Scheme scheme;
  private final RuleSet rules;
  private final Mistakes mistakes;
  private final Digits digits;
  private final ValueCheck values;

  ConditionCheck(Scheme scheme, RuleSet rules, Mistakes mistakes, Digits digits) {
    this.scheme = scheme;
    this.rules = rules;
    this.mistakes = mistakes;
    this.digits = digits;
    this.values = new ValueCheck(scheme, rules, mistakes);
  }

  /**
   * Adds the mistakes of a condition.
   *
   * @param at JSON Pointer to the condition
   */
  void check(String at, Condition condition) {
    switch (condition) {
      case Condition.Compare compare -> compare(at, compare);
      case Condition.All all -> parts(at, all.of());
      case Condition.Any any -> parts(at, any.of());
      case Condition.AtLeast some -> {
        if (some.needed() < 1 || some.needed() > some.of().size()) {
          mistakes.add(at + "/n", Kind.OUT_OF_RANGE, "n lies between 1 and the number of parts");
        }
        parts(at, some.of());
      }
      case Condition.Not not -> check(at + "/of", not.of());
      case Condition.FindingIs finding -> finding(at, finding);
      case Condition.UnitKindIn ignored -> {
        // The kinds are a closed list.
      }
      case Condition.EveryPrincipal every -> principals(at, every);
      case Condition.Ranked ranked -> ranked(at, ranked);
      case Condition.PriorGradeIs prior -> priorGrade(at, prior);
    }
  }

  private void parts(String at, List<Condition> of) {
    if (of.isEmpty()) {
      mistakes.add(at + "/of", Kind.OUT_OF_RANGE, "there is at least one part");
    }
    IntStream.range(0, of.size()).forEach(i -> check(at + "/of/" + i, of.get(i)));
  }

  private void finding(String at, Condition.FindingIs condition) {
    Optional<FindingType> finding = rules.finding(condition.finding());
    if (finding.isEmpty()) {
      mistakes.add(
          at + "/finding",
          Kind.UNKNOWN_REFERENCE,
          "there is no finding " + condition.finding() + " for " + rules.subjects());
      return;
    }
    List<String> unknown =
        condition.levels().stream()
            .filter(level -> finding.get().level(level).isEmpty())
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      mistakes.add(
          at + "/is", Kind.UNKNOWN_REFERENCE, "there is no level " + String.join(", ", unknown));
    }
  }

  private void principals(String at, Condition.EveryPrincipal every) {
    Optional<RuleSet> leaders = scheme.ruleSet(SubjectKind.LEADER);
    if (rules.subjects() != SubjectKind.TEAM) {
      mistakes.add(at, Kind.MISPLACED, "only the rules of teams look at principals");
    } else if (leaders.isEmpty()) {
      mistakes.add(at, Kind.UNKNOWN_REFERENCE, "the scheme has no rules for leaders");
    } else {
      new ConditionCheck(scheme, leaders.get(), mistakes, digits).check(at + "/of", every.of());
    }
  }

  private void ranked(String at, Condition.Ranked ranked) {
    values.known(at + "/score", rules.score(ranked.score()), "score", ranked.score());
    values.atLeastOne(at + "/places", ranked.places());
    if (rules.ranking() == null) {
      mistakes.add(at, Kind.MISPLACED, "the rules rank nobody");
    }
  }

  private void priorGrade(String at, Condition.PriorGradeIs prior) {
    values.atLeastOne(at + "/years", prior.years());
    prior.grades().stream()
        .sorted()
        .forEach(grade -> values.known(at + "/is", rules.grade(grade), "grade", grade));
  }

  private void compare(String at, Condition.Compare compare) {
    values.check(at + "/left", compare.left());
    values.check(at + "/right", compare.right());
    boolean left = digits.check(at + "/left", rules, compare.left(), mistakes);
    boolean right = digits.check(at + "/right", rules, compare.right(), mistakes);
    if (left && right) {
      threshold(at + "/right", compare.left(), compare.right());
      threshold(at + "/left", compare.right(), compare.left());
    }
  }

  private void threshold(String at, Value value, Value against) {
    if (!(against instanceof Value.Stated stated) || value instanceof Value.Stated) {
      return;
    }
    Interval range = new Ranges(scheme).of(rules, value);
    if (range.contains(stated.number())) {
      return;
    }
    if (value instanceof Value.Share) {
      mistakes.add(at + "/number", Kind.OUT_OF_RANGE, "a share lies between 0 and 1");
    } else {
      mistakes.between(at + "/number", stated.number(), range.low(), range.high());
    }
  }
}
