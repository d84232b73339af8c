package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Everything that people enter under a scheme, each from its worst (0) to its best ({@link #MOST}).
 */
final class PeoplesEntries {

  static final int MOST = 1_000_000;

  /** Cases of a bonus or deduction that one entry tells of at most. */
  private static final int CASES = 100;

  private static final String ALL = "100";

  private PeoplesEntries() {}

  /**
   * One thing to enter.
   *
   * @param ofTeam whether for the team of the unit
   * @param given what it comes to
   * @param settled the same, as it usually is: few bonuses and deductions
   * @param open while it is missing or waits
   */
  record Entry(
      boolean ofTeam,
      Missing.Kind kind,
      String key,
      BiConsumer<PresetCase, Integer> given,
      BiConsumer<PresetCase, Integer> settled,
      Consumer<PresetCase> open) {

    /** As a test compares it. */
    String name() {
      return kind + " " + (ofTeam ? "T1" : "L01") + " " + key;
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** What is entered for a subject of this kind; for a leader also what is entered for the team. */
  static List<Entry> of(Scheme scheme, SubjectKind kind) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (RuleSet rules : scheme.ruleSets()) {
      boolean isTeam = rules.subjects() == SubjectKind.TEAM;
      if (isTeam || kind == SubjectKind.LEADER) {
        of(rules, isTeam).forEach(entry -> entries.put(entry.name(), entry));
      }
    }
    return List.copyOf(entries.values());
  }

  private static List<Entry> of(RuleSet rules, boolean isTeam) {
    List<Entry> entries = new ArrayList<>();
    rules.figures().forEach(figure -> entries.add(figure(figure, isTeam || figure.ofUnit())));
    rules.indicators().stream()
        .flatMap(Indicator.Tree::leaves)
        .forEach(
            leaf -> {
              if (leaf.scope() == Indicator.Scope.COMMON) {
                entries.add(indicator(leaf, isTeam));
              } else {
                entries.add(book(leaf, isTeam));
              }
            });
    rules.adjustments().forEach(type -> entries.add(adjustment(type, isTeam)));
    return entries;
  }

  private static Entry figure(FigureType figure, boolean ofTeam) {
    BiConsumer<PresetCase, Integer> given =
        (subject, at) -> subject.figure(figure.key(), between(figure.min(), figure.max(), at));
    return new Entry(
        ofTeam,
        Missing.Kind.FIGURE,
        figure.key(),
        given,
        given,
        subject -> subject.unverifiedFigure(figure.key()));
  }

  private static Entry indicator(Indicator.Leaf leaf, boolean ofTeam) {
    BiConsumer<PresetCase, Integer> given =
        (subject, at) -> {
          if (leaf.measure() == Indicator.Measure.POINTS) {
            subject.indicatorPoints(leaf.key(), between(BigFraction.ZERO, leaf.weight(), at));
          } else {
            subject.indicator(leaf.key(), actual(leaf, at), target(leaf, at));
          }
        };
    return new Entry(
        ofTeam,
        Missing.Kind.INDICATOR,
        leaf.key(),
        given,
        given,
        subject -> {
          // Nobody has measured it.
        });
  }

  /** Of a book three fifths of the weight are verified at nine tenths; the rest waits. */
  private static Entry book(Indicator.Leaf leaf, boolean ofTeam) {
    BigFraction first = leaf.weight().multiply(BigFraction.of(3, 5));
    BigFraction second = leaf.weight().subtract(first);
    Consumer<PresetCase> verified =
        subject -> subject.target(leaf.key(), decimal(first), "90", ALL);
    BiConsumer<PresetCase, Integer> given =
        (subject, at) -> {
          verified.accept(subject);
          subject.target(leaf.key(), decimal(second), actual(leaf, at), target(leaf, at));
        };
    return new Entry(
        ofTeam,
        Missing.Kind.TARGET,
        leaf.key(),
        given,
        given,
        subject -> {
          verified.accept(subject);
          subject.unverifiedTarget(leaf.key());
        });
  }

  /** A limit is kept at best, and broken a million times over at worst. */
  private static String actual(Indicator.Leaf leaf, int at) {
    return leaf.measure() == Indicator.Measure.LIMIT
        ? Integer.toString(MOST)
        : between(BigFraction.ZERO, BigFraction.of(100), at);
  }

  private static String target(Indicator.Leaf leaf, int at) {
    return leaf.measure() == Indicator.Measure.LIMIT ? Integer.toString(Math.max(1, at)) : ALL;
  }

  private static Entry adjustment(AdjustmentType type, boolean ofTeam) {
    boolean adds = type.direction() == AdjustmentType.Direction.BONUS;
    BiConsumer<PresetCase, Integer> given =
        (subject, at) -> {
          int more = adds ? at : MOST - at;
          subject.adjustment(
              type.key(),
              switch (type.worth()) {
                case AdjustmentType.Worth.Each ignored -> Long.toString((long) CASES * more / MOST);
                case AdjustmentType.Worth.Between worth -> between(worth.min(), worth.max(), more);
              });
        };
    return new Entry(
        ofTeam,
        Missing.Kind.ADJUSTMENT,
        type.key(),
        given,
        (subject, at) -> {
          if (at % 3 == 0 && type.worth() instanceof AdjustmentType.Worth.Each) {
            subject.adjustment(type.key(), Integer.toString(at % 5));
          }
        },
        subject -> subject.unverifiedAdjustment(type.key()));
  }

  /** Votes on every item by every category that the scheme names, mostly good ones. */
  static List<Consumer<PresetCase>> votes(Scheme scheme, RuleSet rules, Random random) {
    List<String> categories =
        scheme.categories().isEmpty()
            ? List.of("ALL")
            : scheme.categories().stream().map(Named::code).toList();
    String weight = decimal(BigFraction.of(1, categories.size() == 3 ? 4 : categories.size()));
    List<Consumer<PresetCase>> votes = new ArrayList<>();
    for (RatedItem item : rules.items()) {
      for (String category : categories) {
        if (item.scale() instanceof Scale.Points points) {
          int[] marks = {points.most(), random.nextInt(points.most() + 1)};
          votes.add(subject -> subject.pointsOf(category, weight, item.key(), marks));
        } else {
          long[] counts = new long[rules.options(item).size()];
          for (int i = 0; i < counts.length; i++) {
            counts[i] = random.nextInt(i == 0 ? 30 : 6);
          }
          counts[0]++;
          votes.add(subject -> subject.votesOf(category, weight, item.key(), counts));
        }
      }
    }
    for (int years = 1; years <= 2; years++) {
      int before = years;
      votes.add(subject -> subject.prior(before, "performance", "80"));
    }
    return votes;
  }

  private static String between(BigFraction min, BigFraction max, int at) {
    return decimal(min.add(max.subtract(min).multiply(BigFraction.of(at, MOST))));
  }

  private static String decimal(BigFraction number) {
    return new BigDecimal(number.getNumerator())
        .divide(new BigDecimal(number.getDenominator()))
        .toPlainString();
  }
}
