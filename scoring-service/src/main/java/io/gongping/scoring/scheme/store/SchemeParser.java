package io.gongping.scoring.scheme.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.ConflictPolicy;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.GradeRule;
import io.gongping.scoring.scheme.Grading;
import io.gongping.scoring.scheme.Hold;
import io.gongping.scoring.scheme.Named;
import io.gongping.scoring.scheme.Otherwise;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.RatedItem;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.Scale;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCheck;
import io.gongping.scoring.scheme.SchemeInvalid;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.scoring.scheme.Veto;
import java.util.List;
import java.util.Set;

/** Reads a scheme document ({@code docs/schemes/scheme.schema.json}). */
final class SchemeParser {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private SchemeParser() {}

  /**
   * The scheme that a document describes.
   *
   * @throws SchemeInvalid with every mistake when the document is no usable scheme
   */
  static Scheme parse(String document) {
    DocumentNode root = DocumentNode.root(json(document));
    Scheme scheme = scheme(root);
    List<SchemeMistake> mistakes =
        root.mistakes().isEmpty() ? SchemeCheck.mistakes(scheme) : root.mistakes();
    if (!mistakes.isEmpty()) {
      throw new SchemeInvalid(mistakes);
    }
    return scheme;
  }

  private static JsonNode json(String document) {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException malformed) {
      throw new SchemeInvalid(
          List.of(new SchemeMistake("", SchemeMistake.Kind.MALFORMED, "the document is not JSON")));
    }
  }

  private static Scheme scheme(DocumentNode node) {
    node.only("$schema", "id", "version", "title", "source", "policies", "ruleSets");
    return new Scheme(
        new SchemeRef(node.at("id").text(), node.at("version").integer()),
        node.at("title").label(),
        node.at("source").label(),
        List.of(),
        policies(node.at("policies")),
        node.at("ruleSets").list(SchemeParser::ruleSet));
  }

  private static Policies policies(DocumentNode node) {
    node.only("denominator", "emptyCategory", "shareBasis");
    return new Policies(
        node.at("denominator").oneOf(Policies.Denominator.class),
        node.at("emptyCategory").oneOf(Policies.EmptyCategory.class),
        node.at("shareBasis").oneOf(Policies.ShareBasis.class));
  }

  private static RuleSet ruleSet(DocumentNode node) {
    node.only(
        "subjects",
        "items",
        "options",
        "grades",
        "findings",
        "hold",
        "rules",
        "otherwise",
        "conflict",
        "vetoes");
    return new RuleSet(
        node.at("subjects").oneOf(SubjectKind.class),
        node.at("items").list(SchemeParser::item),
        node.at("options").list(option -> named(option, "code")),
        node.at("findings").list(SchemeParser::finding),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        grading(node));
  }

  private static Grading grading(DocumentNode node) {
    return new Grading(
        node.at("grades").list(SchemeParser::grade),
        node.at("rules").list(SchemeParser::rule),
        otherwise(node.at("otherwise")),
        node.has("conflict") ? conflict(node.at("conflict")) : null,
        List.of(),
        node.has("vetoes") ? node.at("vetoes").list(SchemeParser::veto) : List.of(),
        node.has("hold") ? hold(node.at("hold")) : null,
        null);
  }

  private static RatedItem item(DocumentNode node) {
    Named named = named(node, "key");
    return new RatedItem(named.code(), named.label(), new Scale.Common());
  }

  private static Named named(DocumentNode node, String key) {
    node.only(key, "label");
    return new Named(node.at(key).text(), node.at("label").label());
  }

  private static Grade grade(DocumentNode node) {
    node.only("code", "label");
    return new Grade(node.at("code").text(), node.at("label").label());
  }

  private static FindingType finding(DocumentNode node) {
    node.only("key", "label", "levels");
    return new FindingType(
        node.at("key").text(),
        node.at("label").label(),
        node.at("levels").list(level -> named(level, "code")));
  }

  private static GradeRule rule(DocumentNode node) {
    node.only("grade", "label", "clause", "when");
    return new GradeRule(
        node.at("grade").text(),
        ConditionParser.condition(node.at("when")),
        ConditionParser.caption(node));
  }

  private static Otherwise otherwise(DocumentNode node) {
    node.only("grade", "label", "clause");
    return new Otherwise(node.at("grade").text(), ConditionParser.caption(node));
  }

  private static ConflictPolicy conflict(DocumentNode node) {
    node.only("top", "low");
    return new ConflictPolicy(node.at("top").text(), Set.copyOf(node.at("low").texts()));
  }

  private static Veto veto(DocumentNode node) {
    node.only("label", "clause", "when", "steps", "floor");
    return new Veto(
        ConditionParser.condition(node.at("when")),
        node.at("steps").integer(),
        node.at("floor").text(),
        ConditionParser.caption(node));
  }

  private static Hold hold(DocumentNode node) {
    node.only("label", "clause", "when");
    return new Hold(ConditionParser.condition(node.at("when")), ConditionParser.caption(node));
  }
}
