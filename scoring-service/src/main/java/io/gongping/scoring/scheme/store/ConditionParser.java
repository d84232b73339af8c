package io.gongping.scoring.scheme.store;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Comparison;
import io.gongping.scoring.scheme.Condition;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads conditions. */
final class ConditionParser {

  private ConditionParser() {}

  static Condition condition(DocumentNode node) {
    String type = node.at("type").text();
    return switch (type) {
      case "all" -> group(node, Condition.All::new);
      case "any" -> group(node, Condition.Any::new);
      case "atLeast" ->
          new Condition.AtLeast(node.at("n").integer(), parts(node), caption(node, "n", "of"));
      case "not" -> new Condition.Not(condition(node.at("of")), caption(node, "of"));
      case "compare" ->
          new Condition.Compare(
              ValueParser.value(node.at("left")),
              comparison(node.at("op")),
              ValueParser.value(node.at("right")),
              caption(node, "left", "op", "right"));
      case "finding" ->
          new Condition.FindingIs(
              node.at("finding").text(),
              Set.copyOf(node.at("is").texts()),
              caption(node, "finding", "is"));
      case "unitKind" -> {
        List<UnitKind> kinds = node.at("in").list(kind -> kind.oneOf(UnitKind.class));
        yield new Condition.UnitKindIn(Set.copyOf(kinds), caption(node, "in"));
      }
      case "everyPrincipal" ->
          new Condition.EveryPrincipal(condition(node.at("of")), caption(node, "of"));
      case "ranked" ->
          new Condition.Ranked(
              node.at("score").text(),
              node.at("from").oneOf(Condition.End.class),
              node.at("places").integer(),
              caption(node, "score", "from", "places"));
      case "priorGrade" ->
          new Condition.PriorGradeIs(
              node.at("years").integer(),
              Set.copyOf(node.at("is").texts()),
              caption(node, "years", "is"));
      default -> {
        node.at("type").noted("no condition is called so");
        yield new Condition.All(List.of(), Caption.NONE);
      }
    };
  }

  private static Caption caption(DocumentNode node, String... members) {
    return ValueParser.caption(node, members);
  }

  private static Condition group(
      DocumentNode node, BiFunction<List<Condition>, Caption, Condition> make) {
    return make.apply(parts(node), caption(node, "of"));
  }

  private static List<Condition> parts(DocumentNode node) {
    return node.at("of").list(ConditionParser::condition);
  }

  private static Comparison comparison(DocumentNode node) {
    String sign = node.text();
    return Arrays.stream(Comparison.values())
        .filter(comparison -> comparison.sign().equals(sign))
        .findFirst()
        .orElseGet(
            () -> {
              node.noted("one of >=, >, <=, < is needed here");
              return Comparison.AT_LEAST;
            });
  }
}
