package io.gongping.scoring.scheme.check;

import io.gongping.scoring.scheme.AdjustmentType;
import io.gongping.scoring.scheme.FigureType;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.Indicator.Measure;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scale;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Checks what a rule set says of ballots and of the numbers that people enter. */
final class InputCheck {

  private static final int MOST_POINTS = 1000;

  private final RuleSet rules;
  private final Mistakes mistakes;
  private final Set<String> indicators = new HashSet<>();

  InputCheck(RuleSet rules, Mistakes mistakes) {
    this.rules = rules;
    this.mistakes = mistakes;
  }

  /**
   * Adds the mistakes.
   *
   * @param at JSON Pointer to the rule set
   */
  void check(String at) {
    mistakes.unique(at + "/items", rules.items().stream().map(RatedItem::key).toList());
    mistakes.unique(at + "/options", codes(rules.options()));
    for (int i = 0; i < rules.items().size(); i++) {
      scale(at + "/items/" + i, rules.items().get(i).scale());
    }
    findings(at + "/findings");
    mistakes.unique(at + "/figures", rules.figures().stream().map(FigureType::key).toList());
    for (int i = 0; i < rules.figures().size(); i++) {
      FigureType figure = rules.figures().get(i);
      mistakes.between(at + "/figures/" + i + "/max", figure.max(), figure.min(), null);
    }
    mistakes.unique(
        at + "/indicators", rules.indicators().stream().map(Indicator.Tree::key).toList());
    for (int i = 0; i < rules.indicators().size(); i++) {
      nodes(at + "/indicators/" + i + "/of", rules.indicators().get(i).of());
    }
    mistakes.unique(
        at + "/adjustments", rules.adjustments().stream().map(AdjustmentType::key).toList());
    for (int i = 0; i < rules.adjustments().size(); i++) {
      adjustment(at + "/adjustments/" + i, rules.adjustments().get(i));
    }
  }

  private void scale(String at, Scale scale) {
    switch (scale) {
      case Scale.Common ignored -> {
        // Checked with the rule set.
      }
      case Scale.Own own -> {
        mistakes.unique(at + "/options", codes(own.options()));
        if (own.options().isEmpty()) {
          mistakes.add(at + "/options", Kind.OUT_OF_RANGE, "there is at least one option");
        }
      }
      case Scale.Points points ->
          mistakes.between(
              at + "/points",
              BigFraction.of(points.most()),
              BigFraction.ONE,
              BigFraction.of(MOST_POINTS));
    }
  }

  private void findings(String at) {
    List<FindingType> findings = rules.findings();
    mistakes.unique(at, findings.stream().map(FindingType::key).toList());
    for (int i = 0; i < findings.size(); i++) {
      String levels = at + "/" + i + "/levels";
      mistakes.unique(levels, codes(findings.get(i).levels()));
      if (findings.get(i).levels().size() < 2) {
        mistakes.add(levels, Kind.OUT_OF_RANGE, "a finding has at least two levels");
      }
    }
  }

  private void nodes(String at, List<Indicator> nodes) {
    if (nodes.isEmpty()) {
      mistakes.add(at, Kind.OUT_OF_RANGE, "there is at least one indicator");
    }
    for (int i = 0; i < nodes.size(); i++) {
      node(at + "/" + i, nodes.get(i));
    }
  }

  private void node(String at, Indicator indicator) {
    if (!indicators.add(indicator.key())) {
      mistakes.add(at + "/key", Kind.DUPLICATE, indicator.key() + " is there twice");
    }
    mistakes.positive(at + "/weight", indicator.weight());
    switch (indicator) {
      case Indicator.Branch branch -> {
        nodes(at + "/of", branch.of());
        mistakes.weights(
            at + "/of", branch.of().stream().map(Indicator::weight).toList(), branch.weight());
      }
      case Indicator.Leaf leaf -> bands(at + "/grades", leaf);
    }
  }

  private void bands(String at, Indicator.Leaf leaf) {
    boolean isGraded = leaf.measure() == Measure.GRADED;
    if (isGraded == leaf.bands().isEmpty()) {
      mistakes.add(
          at,
          Kind.MISPLACED,
          isGraded ? "a graded indicator needs grades" : "only a graded indicator has grades");
    }
    @Nullable BigFraction above = null;
    for (int i = 0; i < leaf.bands().size(); i++) {
      Indicator.Band band = leaf.bands().get(i);
      mistakes.between(at + "/" + i + "/points", band.points(), BigFraction.ZERO, BigFraction.ONE);
      mistakes.between(at + "/" + i + "/from", band.from(), BigFraction.ZERO, null);
      if (above != null && band.from().compareTo(above) >= 0) {
        mistakes.add(at + "/" + i + "/from", Kind.UNREACHABLE, "an earlier grade reaches as far");
      }
      above = band.from();
    }
  }

  private void adjustment(String at, AdjustmentType type) {
    switch (type.worth()) {
      case AdjustmentType.Worth.Each each -> mistakes.positive(at + "/per", each.points());
      case AdjustmentType.Worth.Between between -> {
        mistakes.between(at + "/min", between.min(), BigFraction.ZERO, null);
        mistakes.between(at + "/max", between.max(), between.min(), null);
      }
    }
    BigFraction most = type.atMost();
    if (most != null) {
      mistakes.positive(at + "/atMost", most);
    }
  }

  private static List<String> codes(List<Named> named) {
    List<String> codes = new ArrayList<>();
    named.forEach(one -> codes.add(one.code()));
    return codes;
  }
}
