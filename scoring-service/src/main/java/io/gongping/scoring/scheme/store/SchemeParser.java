package io.gongping.scoring.scheme.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeInvalid;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import io.gongping.scoring.scheme.check.SchemeCheck;
import java.util.List;

/** Reads a scheme document ({@code docs/schemes/scheme.schema.json}). */
final class SchemeParser {

  /** Conditions inside conditions; rules that people wrote need a fifth of it. */
  private static final int DEEPEST = 100;

  /** Objects, lists, texts and numbers; the largest scheme of the product has some 1,000. */
  private static final int MOST_PARTS = 10_000;

  /** Characters of a text; of a name or a number a tenth. */
  private static final int LONGEST_TEXT = 2_000;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST_TEXT)
                          .maxNameLength(LONGEST_TEXT / 10)
                          .maxNumberLength(LONGEST_TEXT / 10)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

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
      JsonNode root = JSON.readTree(document);
      if (parts(root) > MOST_PARTS) {
        throw invalid(Kind.TOO_LARGE, "a scheme has at most " + MOST_PARTS + " parts");
      }
      return root;
    } catch (StreamConstraintsException tooLarge) {
      throw invalid(
          Kind.TOO_LARGE,
          "parts lie in each other at most %d deep, and a text has at most %d characters"
              .formatted(DEEPEST, LONGEST_TEXT));
    } catch (JsonProcessingException malformed) {
      throw invalid(Kind.MALFORMED, "the document is not JSON");
    }
  }

  private static SchemeInvalid invalid(Kind kind, String detail) {
    return new SchemeInvalid(List.of(new SchemeMistake("", kind, detail)));
  }

  private static int parts(JsonNode node) {
    int parts = 1;
    for (JsonNode child : node) {
      parts += parts(child);
    }
    return parts;
  }

  private static Scheme scheme(DocumentNode node) {
    node.only("$schema", "id", "version", "title", "source", "categories", "policies", "ruleSets");
    return new Scheme(
        new SchemeRef(node.at("id").text(), node.at("version").integer()),
        node.at("title").label(),
        node.at("source").label(),
        node.at("categories").optionalList(category -> RuleSetParser.named(category, "key")),
        policies(node.at("policies")),
        node.at("ruleSets").list(RuleSetParser::ruleSet));
  }

  private static Policies policies(DocumentNode node) {
    node.only("denominator", "emptyCategory", "shareBasis", "trim", "validity", "shownPlaces");
    return new Policies(
        node.at("denominator").oneOf(Policies.Denominator.class),
        node.at("emptyCategory").oneOf(Policies.EmptyCategory.class),
        node.at("shareBasis").oneOf(Policies.ShareBasis.class),
        node.has("trim") ? trim(node.at("trim")) : null,
        node.at("validity").optionalList(rule -> rule.oneOf(Policies.ValidityRule.class)),
        node.has("shownPlaces") ? node.at("shownPlaces").integer() : Policies.USUAL_PLACES);
  }

  private static Policies.Trim trim(DocumentNode node) {
    node.only("drop", "whenMoreThan");
    return new Policies.Trim(node.at("drop").integer(), node.at("whenMoreThan").integer());
  }
}
