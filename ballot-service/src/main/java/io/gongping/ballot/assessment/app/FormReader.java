package io.gongping.ballot.assessment.app;

import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Quota;
import io.gongping.ballot.assessment.Recommendation;
import io.gongping.ballot.assessment.ValidityRule;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a ballot is made of: scales, forms with their rules, recommendations. */
final class FormReader {

  private static final Pattern OPTION_CODE = Pattern.compile("[A-Z]");
  private static final int MOST_OPTIONS = 26;
  private static final int MOST_POINTS = 100;
  private static final int MOST_ITEMS = 50;
  private static final int MOST_RULES = 10;
  private static final int MOST_SEATS = 50;
  private static final int MOST_NAMED = 50;
  private static final int MOST_CANDIDATES = 200;

  private FormReader() {}

  static Definition.Scale scale(JsonFields fields) {
    Definition.ScaleKind kind =
        fields.oneOf("kind", Definition.ScaleKind.class, Definition.ScaleKind.OPTIONS);
    return switch (kind) {
      case OPTIONS ->
          new Definition.Scale(
              fields.key("key"),
              kind,
              fields.flag("noOpinion"),
              fields.list("options", 2, MOST_OPTIONS, FormReader::option),
              null);
      case POINTS ->
          new Definition.Scale(
              fields.key("key"),
              kind,
              fields.flag("noOpinion"),
              fields.optionalList("options", 0, FormReader::option),
              fields.number("max", 1, MOST_POINTS, MOST_POINTS));
    };
  }

  private static Definition.Option option(JsonFields fields) {
    return new Definition.Option(fields.matching("code", OPTION_CODE), fields.localized("label"));
  }

  static Definition.Form form(JsonFields fields) {
    return new Definition.Form(
        fields.key("key"),
        fields.key("scale"),
        fields.list("items", 1, MOST_ITEMS, FormReader::item),
        fields.optionalList("quotas", MOST_OPTIONS, FormReader::quota),
        fields.optionalList("validity", MOST_RULES, FormReader::validity));
  }

  private static Definition.Item item(JsonFields fields) {
    return new Definition.Item(
        fields.key("key"),
        fields.localized("label"),
        fields.optionalKey("scale"),
        fields.optionalTexts("exampleFor", MOST_OPTIONS, OPTION_CODE));
  }

  private static Quota quota(JsonFields fields) {
    return new Quota(
        fields.matching("option", OPTION_CODE),
        fields.percent("percent"),
        fields.oneOf("smallUnits", Quota.SmallUnits.class));
  }

  private static ValidityRule validity(JsonFields fields) {
    ValidityRule.Rule rule = fields.oneOf("rule", ValidityRule.Rule.class);
    ValidityRule.Effect effect = fields.oneOf("effect", ValidityRule.Effect.class);
    return switch (rule) {
      case ALL_EQUAL, ALL_TOP -> new ValidityRule(rule, effect, null, null);
      case AT_MOST ->
          new ValidityRule(
              rule, effect, fields.matching("option", OPTION_CODE), fields.percent("percent"));
    };
  }

  static Recommendation recommendation(JsonFields fields) {
    boolean writeIns = fields.flag("writeIns");
    return new Recommendation(
        fields.key("key"),
        fields.localized("title"),
        fields.optionalKey("unit"),
        fields.number("seats", 1, MOST_SEATS),
        fields.number("atMost", 1, MOST_NAMED),
        candidates(fields, writeIns ? 0 : 1),
        writeIns,
        fields.oneOf("overSelection", Recommendation.OverSelection.class));
  }

  private static List<Recommendation.Candidate> candidates(JsonFields fields, int least) {
    return fields.list(
        "candidates",
        least,
        MOST_CANDIDATES,
        candidate ->
            new Recommendation.Candidate(
                candidate.key("key"),
                candidate.text("name"),
                candidate.optionalUuid("directoryId")));
  }
}
