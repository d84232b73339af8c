package io.gongping.scoring.scheme.check;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.BareValues;
import io.gongping.scoring.scheme.Comparison;
import io.gongping.scoring.scheme.Comparisons;
import io.gongping.scoring.scheme.Comparisons.Side;
import io.gongping.scoring.scheme.Condition;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Formula;
import io.gongping.scoring.scheme.Formula.Question;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Interval;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Turns the conditions of a rule set into formulas over everything that a subject can be. Numbers
 * that depend on each other are taken for independent, and what principals are for anything: so
 * more seems possible than is, never less.
 */
final class ConditionFormulas {

  private static final String NO_GRADE = "";

  private final Ranges ranges;
  private final RuleSet rules;
  private final Comparisons comparisons = new Comparisons();
  private int opaque;

  /**
   * @param conditions all that will be turned into formulas
   */
  ConditionFormulas(Scheme scheme, RuleSet rules, Stream<Condition> conditions) {
    this.ranges = new Ranges(scheme);
    this.rules = rules;
    conditions.forEach(this::notice);
  }

  private void notice(Condition condition) {
    switch (condition) {
      case Condition.Compare compare ->
          comparisons.notice(side(compare.left()), side(compare.right()));
      case Condition.Ranked ranked -> comparisons.notice(rank(ranked), places(ranked));
      case Condition.All all -> all.of().forEach(this::notice);
      case Condition.Any any -> any.of().forEach(this::notice);
      case Condition.AtLeast some -> some.of().forEach(this::notice);
      case Condition.Not not -> notice(not.of());
      case Condition.FindingIs ignored -> {
        // Asks about no number.
      }
      case Condition.UnitKindIn ignored -> {
        // Asks about no number.
      }
      case Condition.PriorGradeIs ignored -> {
        // Asks about no number.
      }
      case Condition.EveryPrincipal ignored -> {
        // Others' numbers.
      }
    }
  }

  Formula of(Condition condition) {
    return switch (condition) {
      case Condition.Compare compare ->
          comparisons.formula(side(compare.left()), compare.comparison(), side(compare.right()));
      case Condition.Ranked ranked ->
          comparisons.formula(rank(ranked), Comparison.AT_MOST, places(ranked));
      case Condition.All all -> Formula.count(all.of().size(), each(all.of()));
      case Condition.Any any -> Formula.count(1, each(any.of()));
      case Condition.AtLeast some -> Formula.count(some.needed(), each(some.of()));
      case Condition.Not not -> Formula.negation(of(not.of()));
      case Condition.FindingIs finding -> finding(finding);
      case Condition.UnitKindIn kinds -> {
        List<String> all = Arrays.stream(UnitKind.values()).map(UnitKind::name).toList();
        Set<String> asked = kinds.kinds().stream().map(UnitKind::name).collect(Collectors.toSet());
        yield Formula.open(new Question(UnitKind.class, all, List.of()), asked);
      }
      case Condition.PriorGradeIs prior -> {
        record PriorGrade(int years) {}
        List<String> codes =
            Stream.concat(rules.grades().stream().map(Grade::code), Stream.of(NO_GRADE)).toList();
        Question question = new Question(new PriorGrade(prior.years()), codes, List.of());
        yield Formula.open(question, prior.grades());
      }
      case Condition.EveryPrincipal ignored -> opaque();
    };
  }

  private List<Formula> each(List<Condition> of) {
    List<Formula> formulas = new ArrayList<>();
    of.forEach(one -> formulas.add(of(one)));
    return formulas;
  }

  private Formula finding(Condition.FindingIs condition) {
    record FindingOf(String key) {}
    Optional<FindingType> type = rules.finding(condition.finding());
    if (type.isEmpty() || type.get().levels().isEmpty()) {
      return opaque();
    }
    List<String> levels = type.get().levels().stream().map(Named::code).toList();
    Question question = new Question(new FindingOf(condition.finding()), levels, List.of());
    return Formula.open(question, condition.levels());
  }

  /** Something that may hold or not, whatever the rest. */
  private Formula opaque() {
    record Opaque(int place) {}
    Question question = new Question(new Opaque(opaque++), List.of("holds", "fails"), List.of());
    return Formula.open(question, Set.of("holds"));
  }

  private Side side(Value value) {
    return new Side(BareValues.of(value), ranges.of(rules, value), List.of());
  }

  private static Side rank(Condition.Ranked ranked) {
    record RankOf(String score, Condition.End from) {}
    return new Side(
        new RankOf(ranked.score(), ranked.from()), new Interval(BigFraction.ONE, null), List.of());
  }

  private static Side places(Condition.Ranked ranked) {
    BigFraction places = BigFraction.of(ranked.places());
    return new Side(places, Interval.only(places), List.of());
  }
}
