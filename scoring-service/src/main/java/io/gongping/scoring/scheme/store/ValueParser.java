package io.gongping.scoring.scheme.store;

import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Value;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Reads values and numbers. */
final class ValueParser {

  private ValueParser() {}

  static Value value(DocumentNode node) {
    String type = node.at("type").text();
    return switch (type) {
      case "number" -> new Value.Stated(number(node.at("number")), caption(node, "number"));
      case "share" ->
          new Value.Share(
              node.at("item").text(),
              node.at("options").texts(),
              node.at("categories").optionalTexts(),
              caption(node, "item", "options", "categories"));
      case "coefficient" ->
          new Value.Coefficient(
              node.at("item").text(),
              node.at("coefficients").members(ValueParser::number),
              node.at("categories").optionalTexts(),
              caption(node, "item", "coefficients", "categories"));
      case "points" ->
          new Value.Points(
              node.at("item").text(),
              node.at("categories").optionalTexts(),
              caption(node, "item", "categories"));
      case "recommendation" -> new Value.Recommendation(caption(node));
      case "figure" -> new Value.Figure(node.at("figure").text(), caption(node, "figure"));
      case "indicators" -> new Value.Indicators(node.at("tree").text(), caption(node, "tree"));
      case "adjustments" -> new Value.Adjustments(node.at("of").texts(), caption(node, "of"));
      case "score" -> new Value.OwnScore(node.at("score").text(), caption(node, "score"));
      case "team" -> new Value.TeamScore(node.at("score").text(), caption(node, "score"));
      case "prior" ->
          new Value.Prior(
              node.at("years").integer(),
              node.at("score").text(),
              optionalNumber(node.at("missing")),
              caption(node, "years", "score", "missing"));
      default -> reckoned(type, node);
    };
  }

  private static Value reckoned(String type, DocumentNode node) {
    return switch (type) {
      case "sum" -> several(node, Value.Sum::new);
      case "product" -> several(node, Value.Product::new);
      case "mean" -> several(node, Value.Mean::new);
      case "weightedSum" ->
          new Value.WeightedSum(node.at("of").list(ValueParser::term), caption(node, "of"));
      case "difference" ->
          new Value.Difference(
              value(node.at("from")), value(node.at("less")), caption(node, "from", "less"));
      case "quotient" ->
          new Value.Quotient(value(node.at("of")), value(node.at("by")), caption(node, "of", "by"));
      case "clamp" ->
          new Value.Clamp(
              value(node.at("of")),
              optionalNumber(node.at("min")),
              optionalNumber(node.at("max")),
              caption(node, "of", "min", "max"));
      default -> {
        node.at("type").noted("no value is called so");
        yield new Value.Stated(BigFraction.ZERO, Caption.NONE);
      }
    };
  }

  private static Value several(DocumentNode node, BiFunction<List<Value>, Caption, Value> make) {
    return make.apply(node.at("of").list(ValueParser::value), caption(node, "of"));
  }

  private static Value.Term term(DocumentNode node) {
    node.only("weight", "value", "label");
    return new Value.Term(
        number(node.at("weight")), value(node.at("value")), node.at("label").optionalLabel());
  }

  /** The caption of a node that has these members beside type, label and clause. */
  static Caption caption(DocumentNode node, String... members) {
    node.onlyCaptioned(members);
    return new Caption(node.at("label").optionalLabel(), node.at("clause").optionalText());
  }

  static @Nullable BigFraction optionalNumber(DocumentNode node) {
    return node.isAbsent() ? null : number(node);
  }

  static BigFraction number(DocumentNode node) {
    String text = node.text();
    // The bound keeps a document from asking for a number of a billion digits.
    if (text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      return Exact.of(text);
    }
    node.noted("a decimal number as text is needed here");
    return BigFraction.ZERO;
  }
}
