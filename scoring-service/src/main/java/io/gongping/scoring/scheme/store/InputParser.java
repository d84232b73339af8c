package io.gongping.scoring.scheme.store;

import io.gongping.scoring.scheme.AdjustmentType;
import io.gongping.scoring.scheme.AdjustmentType.Direction;
import io.gongping.scoring.scheme.AdjustmentType.Worth;
import io.gongping.scoring.scheme.FigureType;
import io.gongping.scoring.scheme.Indicator;
import io.gongping.scoring.scheme.Indicator.Band;
import io.gongping.scoring.scheme.Indicator.Branch;
import io.gongping.scoring.scheme.Indicator.Leaf;
import io.gongping.scoring.scheme.Indicator.Measure;
import io.gongping.scoring.scheme.Indicator.Nature;
import io.gongping.scoring.scheme.Indicator.Scope;
import io.gongping.scoring.scheme.Indicator.Tree;
import java.util.List;

/** Reads what a scheme says of the numbers that people enter. */
final class InputParser {

  private InputParser() {}

  static FigureType figure(DocumentNode node) {
    node.only("key", "label", "clause", "min", "max", "ofUnit");
    return new FigureType(
        node.at("key").text(),
        node.at("label").label(),
        node.at("clause").optionalText(),
        ValueParser.number(node.at("min")),
        ValueParser.number(node.at("max")),
        node.at("ofUnit").optionalFlag());
  }

  static Tree tree(DocumentNode node) {
    node.only("key", "label", "clause", "of");
    return new Tree(
        node.at("key").text(),
        node.at("label").label(),
        node.at("clause").optionalText(),
        nodes(node.at("of")));
  }

  private static List<Indicator> nodes(DocumentNode node) {
    return node.list(InputParser::indicator);
  }

  private static Indicator indicator(DocumentNode node) {
    if (node.has("of")) {
      node.only("key", "label", "weight", "of");
      return new Branch(
          node.at("key").text(),
          node.at("label").label(),
          ValueParser.number(node.at("weight")),
          nodes(node.at("of")));
    }
    node.only("key", "label", "clause", "weight", "measure", "nature", "scope", "grades");
    return new Leaf(
        node.at("key").text(),
        node.at("label").label(),
        node.at("clause").optionalText(),
        ValueParser.number(node.at("weight")),
        node.at("measure").oneOf(Measure.class),
        node.at("nature").oneOf(Nature.class),
        node.at("scope").oneOf(Scope.class),
        node.at("grades").optionalList(InputParser::band));
  }

  private static Band band(DocumentNode node) {
    node.only("from", "points");
    return new Band(ValueParser.number(node.at("from")), ValueParser.number(node.at("points")));
  }

  static AdjustmentType adjustment(DocumentNode node) {
    node.only("key", "label", "clause", "kind", "per", "min", "max", "atMost");
    return new AdjustmentType(
        node.at("key").text(),
        node.at("label").label(),
        node.at("clause").optionalText(),
        node.at("kind").oneOf(Direction.class),
        worth(node),
        ValueParser.optionalNumber(node.at("atMost")));
  }

  private static Worth worth(DocumentNode node) {
    if (!node.has("per")) {
      return new Worth.Between(
          ValueParser.number(node.at("min")), ValueParser.number(node.at("max")));
    }
    if (node.has("min") || node.has("max")) {
      node.at("per").noted("an entry gives either points for each case or points from min to max");
    }
    return new Worth.Each(ValueParser.number(node.at("per")));
  }
}
