package io.gongping.scoring.scheme.store;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.ranking.Rounding;
import io.gongping.scoring.scheme.Bar;
import io.gongping.scoring.scheme.Caption;
import io.gongping.scoring.scheme.ConflictPolicy;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Flag;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.GradeRule;
import io.gongping.scoring.scheme.Grading;
import io.gongping.scoring.scheme.GroupKey;
import io.gongping.scoring.scheme.Hold;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Otherwise;
import io.gongping.scoring.scheme.QuotaRule;
import io.gongping.scoring.scheme.RankingRule;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scale;
import io.gongping.scoring.scheme.Score;
import io.gongping.scoring.scheme.Veto;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the rules for one kind of subject. */
final class RuleSetParser {

  private static final List<String> GRADING =
      List.of("grades", "rules", "otherwise", "conflict", "bars", "vetoes", "hold", "quota");

  private RuleSetParser() {}

  static RuleSet ruleSet(DocumentNode node) {
    node.only(
        Stream.concat(
                Stream.of(
                    "subjects",
                    "items",
                    "options",
                    "findings",
                    "figures",
                    "indicators",
                    "adjustments",
                    "scores",
                    "flags",
                    "ranking"),
                GRADING.stream())
            .toArray(String[]::new));
    return new RuleSet(
        node.at("subjects").oneOf(SubjectKind.class),
        node.at("items").optionalList(RuleSetParser::item),
        node.at("options").optionalList(option -> named(option, "code")),
        node.at("findings").optionalList(RuleSetParser::finding),
        node.at("figures").optionalList(InputParser::figure),
        node.at("indicators").optionalList(InputParser::tree),
        node.at("adjustments").optionalList(InputParser::adjustment),
        node.at("scores").optionalList(RuleSetParser::score),
        node.at("flags").optionalList(RuleSetParser::flag),
        node.has("ranking") ? ranking(node.at("ranking")) : null,
        GRADING.stream().anyMatch(node::has) ? grading(node) : null);
  }

  static Named named(DocumentNode node, String key) {
    node.only(key, "label");
    return new Named(node.at(key).text(), node.at("label").label());
  }

  private static RatedItem item(DocumentNode node) {
    node.only("key", "label", "options", "points");
    return new RatedItem(node.at("key").text(), node.at("label").label(), scale(node));
  }

  private static Scale scale(DocumentNode node) {
    if (node.has("points")) {
      if (node.has("options")) {
        node.at("options").noted("an item has either options or points");
      }
      return new Scale.Points(node.at("points").integer());
    }
    return node.has("options")
        ? new Scale.Own(node.at("options").list(option -> named(option, "code")))
        : new Scale.Common();
  }

  private static FindingType finding(DocumentNode node) {
    node.only("key", "label", "levels");
    return new FindingType(
        node.at("key").text(),
        node.at("label").label(),
        node.at("levels").list(level -> named(level, "code")));
  }

  private static Score score(DocumentNode node) {
    node.only("key", "label", "clause", "value");
    return new Score(
        node.at("key").text(),
        node.at("label").label(),
        node.at("clause").optionalText(),
        ValueParser.value(node.at("value")));
  }

  private static Flag flag(DocumentNode node) {
    node.only("key", "label", "clause", "when");
    return new Flag(
        node.at("key").text(),
        node.at("label").label(),
        node.at("clause").optionalText(),
        ConditionParser.condition(node.at("when")));
  }

  private static RankingRule ranking(DocumentNode node) {
    node.only("score", "by");
    return new RankingRule(node.at("score").text(), groups(node.at("by")));
  }

  private static List<GroupKey> groups(DocumentNode node) {
    return node.optionalList(key -> key.oneOf(GroupKey.class));
  }

  private static Grading grading(DocumentNode node) {
    return new Grading(
        node.at("grades").list(RuleSetParser::grade),
        node.at("rules").list(RuleSetParser::rule),
        otherwise(node.at("otherwise")),
        node.has("conflict") ? conflict(node.at("conflict")) : null,
        node.at("bars").optionalList(RuleSetParser::bar),
        node.at("vetoes").optionalList(RuleSetParser::veto),
        node.has("hold") ? hold(node.at("hold")) : null,
        node.has("quota") ? quota(node.at("quota")) : null);
  }

  private static Grade grade(DocumentNode node) {
    Named named = named(node, "code");
    return new Grade(named.code(), named.label());
  }

  private static GradeRule rule(DocumentNode node) {
    Caption caption = caption(node, "grade", "when");
    return new GradeRule(
        node.at("grade").text(), ConditionParser.condition(node.at("when")), caption);
  }

  private static Otherwise otherwise(DocumentNode node) {
    Caption caption = caption(node, "grade");
    return new Otherwise(node.at("grade").text(), caption);
  }

  private static ConflictPolicy conflict(DocumentNode node) {
    node.only("top", "low");
    return new ConflictPolicy(node.at("top").text(), Set.copyOf(node.at("low").texts()));
  }

  private static Bar bar(DocumentNode node) {
    Caption caption = caption(node, "grade", "when");
    return new Bar(node.at("grade").text(), ConditionParser.condition(node.at("when")), caption);
  }

  private static Veto veto(DocumentNode node) {
    Caption caption = caption(node, "when", "steps", "floor");
    return new Veto(
        ConditionParser.condition(node.at("when")),
        node.at("steps").integer(),
        node.at("floor").text(),
        caption);
  }

  private static Hold hold(DocumentNode node) {
    Caption caption = caption(node, "when");
    return new Hold(ConditionParser.condition(node.at("when")), caption);
  }

  private static QuotaRule quota(DocumentNode node) {
    node.only("grade", "share", "approvedShare", "rounding", "by");
    return new QuotaRule(
        node.at("grade").text(),
        ValueParser.number(node.at("share")),
        ValueParser.optionalNumber(node.at("approvedShare")),
        node.at("rounding").oneOf(Rounding.class),
        groups(node.at("by")));
  }

  private static Caption caption(DocumentNode node, String... members) {
    node.only(
        Stream.concat(Stream.of("label", "clause"), Stream.of(members)).toArray(String[]::new));
    return new Caption(node.at("label").optionalLabel(), node.at("clause").optionalText());
  }
}
