package io.gongping.scoring.scheme.store;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Comparison;
import io.gongping.scoring.scheme.Condition;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads conditions and values. */
final class ConditionParser {

  private ConditionParser() {}

  static Condition condition(DocumentNode node) {
    String type = node.at("type").text();
    return switch (type) {
      case "all" -> group(node, Condition.All::new);
      case "any" -> group(node, Condition.Any::new);
      case "atLeast" -> {
        node.only("type", "label", "clause", "n", "of");
        yield new Condition.AtLeast(node.at("n").integer(), parts(node), caption(node));
      }
      case "not" -> {
        node.only("type", "label", "clause", "of");
        yield new Condition.Not(condition(node.at("of")), caption(node));
      }
      case "compare" -> compare(node);
      case "finding" -> {
        node.only("type", "label", "clause", "finding", "is");
        yield new Condition.FindingIs(
            node.at("finding").text(), Set.copyOf(node.at("is").texts()), caption(node));
      }
      case "unitKind" -> {
        node.only("type", "label", "clause", "in");
        List<UnitKind> kinds = node.at("in").list(kind -> kind.oneOf(UnitKind.class));
        yield new Condition.UnitKindIn(Set.copyOf(kinds), caption(node));
      }
      case "everyPrincipal" -> {
        node.only("type", "label", "clause", "of");
        yield new Condition.EveryPrincipal(condition(node.at("of")), caption(node));
      }
      default -> {
        node.at("type").noted("no condition is called so");
        yield new Condition.All(List.of(), Caption.NONE);
      }
    };
  }

  static Caption caption(DocumentNode node) {
    return new Caption(node.at("label").optionalLabel(), node.at("clause").optionalText());
  }

  private static Condition group(
      DocumentNode node, BiFunction<List<Condition>, Caption, Condition> make) {
    node.only("type", "label", "clause", "of");
    return make.apply(parts(node), caption(node));
  }

  private static List<Condition> parts(DocumentNode node) {
    return node.at("of").list(ConditionParser::condition);
  }

  private static Condition compare(DocumentNode node) {
    node.only("type", "label", "clause", "left", "op", "right");
    return new Condition.Compare(
        value(node.at("left")), comparison(node.at("op")), value(node.at("right")), caption(node));
  }

  private static Comparison comparison(DocumentNode node) {
    String sign = node.text();
    return Arrays.stream(Comparison.values())
        .filter(comparison -> comparison.sign().equals(sign))
        .findFirst()
        .orElseGet(
            () -> {
              node.noted(">= or > is needed here");
              return Comparison.AT_LEAST;
            });
  }

  private static Value value(DocumentNode node) {
    String type = node.at("type").text();
    return switch (type) {
      case "number" -> {
        node.only("type", "label", "clause", "number");
        yield new Value.Stated(number(node.at("number")), caption(node));
      }
      case "share" -> {
        node.only("type", "label", "clause", "item", "options");
        yield new Value.Share(
            node.at("item").text(), node.at("options").texts(), List.of(), caption(node));
      }
      default -> {
        node.at("type").noted("no value is called so");
        yield new Value.Stated(BigFraction.ZERO, Caption.NONE);
      }
    };
  }

  private static BigFraction number(DocumentNode node) {
    String text = node.text();
    // The bound keeps a document from asking for a number of a billion digits.
    if (text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      return Exact.of(text);
    }
    node.noted("a decimal number as text is needed here");
    return BigFraction.ZERO;
  }
}
