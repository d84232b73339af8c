package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Checks one condition of a rule set, and tells whether it holds always, never, or depends. */
final class ConditionCheck {

  private final RuleSet rules;
  private final Optional<RuleSet> leaders;
  private final List<SchemeMistake> mistakes;

  ConditionCheck(RuleSet rules, Optional<RuleSet> leaders, List<SchemeMistake> mistakes) {
    this.rules = rules;
    this.leaders = leaders;
    this.mistakes = mistakes;
  }

  /**
   * Adds the mistakes of a condition.
   *
   * @param at JSON Pointer to the condition
   * @return TRUE or FALSE for a condition that always or never holds, UNKNOWN for one that depends
   */
  Truth check(String at, Condition condition) {
    return switch (condition) {
      case Condition.Compare compare -> compare(at, compare);
      case Condition.All all -> parts(at, all.of().size(), all.of());
      case Condition.Any any -> parts(at, 1, any.of());
      case Condition.AtLeast some -> {
        if (some.needed() < 1 || some.needed() > some.of().size()) {
          add(at + "/n", Kind.OUT_OF_RANGE, "n lies between 1 and the number of parts");
        }
        yield parts(at, some.needed(), some.of());
      }
      case Condition.Not not -> check(at + "/of", not.of()).negated();
      case Condition.FindingIs finding -> finding(at, finding);
      case Condition.UnitKindIn kinds -> amongAll(kinds.kinds().size(), UnitKind.values().length);
      case Condition.EveryPrincipal every -> principals(at, every);
    };
  }

  private Truth parts(String at, int needed, List<Condition> of) {
    if (of.isEmpty()) {
      add(at + "/of", Kind.OUT_OF_RANGE, "there is at least one part");
    }
    List<Truth> truths =
        IntStream.range(0, of.size()).mapToObj(i -> check(at + "/of/" + i, of.get(i))).toList();
    return Truth.atLeast(needed, truths);
  }

  private Truth finding(String at, Condition.FindingIs condition) {
    Optional<FindingType> finding = rules.finding(condition.finding());
    if (finding.isEmpty()) {
      add(
          at + "/finding",
          Kind.UNKNOWN_REFERENCE,
          "there is no finding " + condition.finding() + " for " + rules.subjects());
      return Truth.UNKNOWN;
    }
    List<String> unknown =
        condition.levels().stream()
            .filter(level -> finding.get().level(level).isEmpty())
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      add(at + "/is", Kind.UNKNOWN_REFERENCE, "there is no level " + String.join(", ", unknown));
      return Truth.UNKNOWN;
    }
    return amongAll(condition.levels().size(), finding.get().levels().size());
  }

  private static Truth amongAll(int asked, int possible) {
    if (asked == 0) {
      return Truth.FALSE;
    }
    return asked == possible ? Truth.TRUE : Truth.UNKNOWN;
  }

  private Truth principals(String at, Condition.EveryPrincipal every) {
    if (rules.subjects() != SubjectKind.TEAM) {
      add(at, Kind.MISPLACED, "only the rules of teams look at principals");
    } else if (leaders.isEmpty()) {
      add(at, Kind.UNKNOWN_REFERENCE, "the scheme has no rules for leaders");
    } else {
      new ConditionCheck(leaders.get(), leaders, mistakes).check(at + "/of", every.of());
    }
    // A unit without a principal leaves it unknown whatever the condition says.
    return Truth.UNKNOWN;
  }

  private Truth compare(String at, Condition.Compare compare) {
    value(at + "/left", compare.left());
    value(at + "/right", compare.right());
    threshold(at + "/right", compare.left(), compare.right());
    threshold(at + "/left", compare.right(), compare.left());
    if (compare.left() instanceof Value.Stated left
        && compare.right() instanceof Value.Stated right) {
      return Truth.of(compare.comparison().holds(left.number(), right.number()));
    }
    return Truth.UNKNOWN;
  }

  private void threshold(String at, Value value, Value against) {
    if (value instanceof Value.Share && against instanceof Value.Stated stated) {
      BigFraction number = stated.number();
      if (number.compareTo(BigFraction.ZERO) < 0 || number.compareTo(BigFraction.ONE) > 0) {
        add(at + "/number", Kind.OUT_OF_RANGE, "a share lies between 0 and 1");
      }
    }
  }

  private void value(String at, Value value) {
    if (!(value instanceof Value.Share share)) {
      return;
    }
    Optional<RatedItem> item = rules.item(share.item());
    if (item.isEmpty()) {
      add(at + "/item", Kind.UNKNOWN_REFERENCE, "there is no item " + share.item());
    }
    List<Named> options = item.map(rules::options).orElse(rules.options());
    if (share.options().isEmpty()) {
      add(at + "/options", Kind.OUT_OF_RANGE, "a share counts at least one option");
    }
    if (share.options().stream().distinct().count() < share.options().size()) {
      add(at + "/options", Kind.DUPLICATE, "an option would count twice");
    }
    for (int i = 0; i < share.options().size(); i++) {
      String option = share.options().get(i);
      if (options.stream().noneMatch(known -> known.code().equals(option))) {
        add(at + "/options/" + i, Kind.UNKNOWN_REFERENCE, "there is no option " + option);
      }
    }
  }

  private void add(String at, Kind kind, String detail) {
    mistakes.add(new SchemeMistake(at, kind, detail));
  }
}
