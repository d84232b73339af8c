package io.gongping.scoring.scheme;

import java.util.List;
import java.util.stream.Stream;

/**
 * Counts the terms of rules: every value, condition and indicator, those inside others too. It is
 * how much there is to a trace.
 */
public final class Terms {

  private Terms() {}

  /** All terms of the rules for one kind of subject. */
  public static int of(RuleSet rules) {
    int terms =
        rules.scores().stream().mapToInt(score -> of(rules, score.value())).sum()
            + rules.flags().stream().mapToInt(flag -> of(rules, flag.when())).sum();
    Grading grading = rules.grading();
    return grading == null ? terms : terms + of(rules, grading);
  }

  private static int of(RuleSet rules, Grading grading) {
    Hold hold = grading.hold();
    return Stream.of(
            hold == null ? Stream.<Condition>empty() : Stream.of(hold.when()),
            grading.rules().stream().map(GradeRule::when),
            grading.bars().stream().map(Bar::when),
            grading.vetoes().stream().map(Veto::when))
        .flatMap(all -> all)
        .mapToInt(condition -> of(rules, condition))
        .sum();
  }

  private static int of(RuleSet rules, Condition condition) {
    return 1
        + switch (condition) {
          case Condition.Compare one -> of(rules, one.left()) + of(rules, one.right());
          case Condition.All all -> of(rules, all.of());
          case Condition.Any any -> of(rules, any.of());
          case Condition.AtLeast some -> of(rules, some.of());
          case Condition.Not not -> of(rules, not.of());
          case Condition.EveryPrincipal each -> of(rules, each.of());
          case Condition.FindingIs ignored -> 0;
          case Condition.UnitKindIn ignored -> 0;
          case Condition.Ranked ignored -> 0;
          case Condition.PriorGradeIs ignored -> 0;
        };
  }

  private static int of(RuleSet rules, List<Condition> conditions) {
    return conditions.stream().mapToInt(condition -> of(rules, condition)).sum();
  }

  private static int of(RuleSet rules, Value value) {
    int terms = 1 + value.parts().stream().mapToInt(part -> of(rules, part)).sum();
    return value instanceof Value.Indicators indicators
        ? terms + rules.tree(indicators.tree()).stream().mapToInt(tree -> of(tree.of())).sum()
        : terms;
  }

  private static int of(List<Indicator> indicators) {
    return indicators.stream()
        .mapToInt(
            one ->
                switch (one) {
                  case Indicator.Branch branch -> 1 + of(branch.of());
                  case Indicator.Leaf ignored -> 1;
                })
        .sum();
  }
}
