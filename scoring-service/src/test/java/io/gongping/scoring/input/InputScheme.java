package io.gongping.scoring.input;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.AdjustmentType;
import io.gongping.scoring.scheme.AdjustmentType.Direction;
import io.gongping.scoring.scheme.AdjustmentType.Worth;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.FigureType;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.Indicator.Leaf;
import io.gongping.scoring.scheme.Indicator.Measure;
import io.gongping.scoring.scheme.Indicator.Nature;
import io.gongping.scoring.scheme.Indicator.Scope;
import io.gongping.scoring.scheme.Indicator.Tree;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rule sets that ask for everything that can be entered. */
final class InputScheme {

  private static final LocalizedText LABEL = new LocalizedText("项目", "Item");

  private InputScheme() {}

  /** Teams: figures, a tree with common and own leaves, bonus by count and deduction by points. */
  private static RuleSet teams() {
    return rules(
        SubjectKind.TEAM,
        List.of(figure("ranking", "0", "100", false)),
        List.of(
            new Tree(
                "block",
                LABEL,
                null,
                List.of(
                    leaf("growth", "15", Measure.PROPORTIONAL, Scope.COMMON),
                    leaf("order", "10", Measure.POINTS, Scope.COMMON),
                    leaf("tasks", "60", Measure.PROPORTIONAL, Scope.OWN),
                    leaf("ideas", "15", Measure.POINTS, Scope.OWN)))),
        List.of(
            adjustment("award", Direction.BONUS, new Worth.Each(number("2"))),
            adjustment(
                "criticism", Direction.DEDUCTION, new Worth.Between(number("0.5"), number("3")))));
  }

  /** Leaders: a figure of the unit and one of their own. */
  private static RuleSet leaders() {
    return rules(
        SubjectKind.LEADER,
        List.of(figure("unitPerformance", "0", "100", true), figure("exam", "0", "50", false)),
        List.of(),
        List.of());
  }

  private static BigFraction number(String decimal) {
    return Exact.of(decimal);
  }

  private static RuleSet rules(
      SubjectKind kind,
      List<FigureType> figures,
      List<Tree> trees,
      List<AdjustmentType> adjustments) {
    return new RuleSet(
        kind,
        List.of(),
        List.of(),
        List.of(),
        figures,
        trees,
        adjustments,
        List.of(),
        List.of(),
        null,
        null);
  }

  private static FigureType figure(String key, String min, String max, boolean ofUnit) {
    return new FigureType(key, LABEL, null, number(min), number(max), ofUnit);
  }

  private static Indicator leaf(String key, String weight, Measure measure, Scope scope) {
    return new Leaf(
        key, LABEL, null, number(weight), measure, Nature.QUANTITATIVE, scope, List.of());
  }

  private static AdjustmentType adjustment(String key, Direction direction, Worth worth) {
    return new AdjustmentType(key, LABEL, null, direction, worth, null);
  }

  static Scheme scheme() {
    return new Scheme(
        new SchemeRef("TEST", 1),
        LABEL,
        LABEL,
        List.of(),
        new Policies(
            Policies.Denominator.OPINIONS,
            Policies.EmptyCategory.RENORMALISE,
            Policies.ShareBasis.WEIGHTED),
        List.of(teams(), leaders()));
  }
}
