package io.gongping.ballot.assessment.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.DefinitionRules;
import io.gongping.ballot.assessment.Written;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a definition and lists everything that is wrong with it. */
public final class DefinitionReader {

  private static final Pattern REGION = Pattern.compile("\\d{6}");
  private static final int MISTAKES_SHOWN = 500;

  private static final int EARLIEST_YEAR = 1949;
  private static final int LATEST_YEAR = 2200;
  private static final int MOST_UNITS = 2000;
  private static final int MOST_SUBJECTS = 5000;
  private static final int MOST_PAPERS = 5000;
  private static final int MOST_KEYED = 500;
  private static final int MOST_ON_A_PAPER = 300;
  private static final int MOST_RECOMMENDATIONS = 20;
  private static final int MOST_ENTITLED = 200_000;

  private DefinitionReader() {}

  /**
   * The definition in a request.
   *
   * @throws io.gongping.support.problem.ProblemException {@code definition-invalid} with every
   *     mistake; {@code malformed-body} for what is no JSON object
   */
  public static Definition read(@Nullable JsonNode body) {
    return switch (written(body)) {
      case Written.Complete(Definition definition) -> definition;
      case Written.Unfinished unfinished -> throw invalid(unfinished.mistakes());
    };
  }

  /**
   * The definition in a request to save a draft, which may be unfinished: whatever is missing from
   * it, or refers to what is missing, may wait.
   *
   * @throws io.gongping.support.problem.ProblemException {@code definition-invalid} with every
   *     mistake if one of them may not wait; {@code malformed-body} for what is no JSON object
   */
  public static Written written(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) {
      throw CommonProblem.MALFORMED_BODY.problem();
    }
    List<ProblemError> mistakes = new ArrayList<>();
    Definition definition = JsonFields.document(body, mistakes, DefinitionReader::definition);
    boolean mayWait = mistakes.stream().allMatch(DefinitionReader::mayWait);
    mistakes.addAll(DefinitionRules.mistakes(definition));
    if (mistakes.isEmpty()) {
      return new Written.Complete(definition);
    }
    if (!mayWait) {
      throw invalid(mistakes);
    }
    return new Written.Unfinished(
        definition.region(), withoutNulls(body).toString(), shown(mistakes));
  }

  /** A member that is null is one that is not written yet. */
  private static JsonNode withoutNulls(JsonNode written) {
    JsonNode copy = written.deepCopy();
    removeNulls(copy);
    return copy;
  }

  private static void removeNulls(JsonNode written) {
    if (written instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
    }
    written.forEach(DefinitionReader::removeNulls);
  }

  /** A draft as it was stored; rules may have been added since. */
  public static Written stored(JsonNode document) {
    List<ProblemError> mistakes = new ArrayList<>();
    Definition definition = JsonFields.document(document, mistakes, DefinitionReader::definition);
    mistakes.addAll(DefinitionRules.mistakes(definition));
    return mistakes.isEmpty()
        ? new Written.Complete(definition)
        : new Written.Unfinished(definition.region(), document.toString(), shown(mistakes));
  }

  private static boolean mayWait(ProblemError mistake) {
    return (mistake.code() == BallotProblem.MEMBER_MISSING && !mistake.pointer().equals("/region"))
        || JsonFields.isTooShort(mistake);
  }

  private static ProblemException invalid(List<ProblemError> mistakes) {
    return BallotProblem.DEFINITION_INVALID.problem().withErrors(shown(mistakes));
  }

  private static List<ProblemError> shown(List<ProblemError> mistakes) {
    return mistakes.stream().limit(MISTAKES_SHOWN).toList();
  }

  private static Definition definition(JsonFields fields) {
    // Who only recommends people needs nobody to rate.
    int rated = fields.hasEntries("recommendations") ? 0 : 1;
    return new Definition(
        fields.oneOf("kind", Definition.Kind.class),
        fields.number("year", EARLIEST_YEAR, LATEST_YEAR),
        fields.matching("region", REGION),
        fields.localized("title"),
        fields.object("scheme", DefinitionReader::scheme),
        fields.list("units", 1, MOST_UNITS, DefinitionReader::unit),
        fields.list("scales", rated, MOST_KEYED, FormReader::scale),
        fields.list("forms", rated, MOST_KEYED, FormReader::form),
        fields.list("subjects", rated, MOST_SUBJECTS, DefinitionReader::subject),
        fields.list("categories", 1, MOST_KEYED, DefinitionReader::category),
        fields.list("meetings", 1, MOST_UNITS, DefinitionReader::meeting),
        fields.list("papers", 1, MOST_PAPERS, DefinitionReader::paper),
        fields.optionalList("recommendations", MOST_KEYED, FormReader::recommendation),
        fields.object("timetable", DefinitionReader::timetable));
  }

  private static Definition.Scheme scheme(JsonFields fields) {
    return Definition.Scheme.named(
        fields.key("id"), fields.number("version", 1, Integer.MAX_VALUE));
  }

  private static Definition.Unit unit(JsonFields fields) {
    return new Definition.Unit(
        fields.key("key"),
        fields.uuid("organisationId"),
        fields.text("name"),
        fields.oneOf("kind", Definition.UnitKind.class));
  }

  private static Definition.Subject subject(JsonFields fields) {
    return new Definition.Subject(
        fields.key("key"),
        fields.oneOf("kind", Definition.SubjectKind.class),
        fields.key("unit"),
        fields.uuid("directoryId"),
        fields.text("name"),
        fields.optionalOneOf("post", Definition.Post.class),
        fields.optionalText("title"),
        fields.optionalText("group"),
        fields.key("form"));
  }

  private static Definition.Category category(JsonFields fields) {
    return new Definition.Category(
        fields.key("key"), fields.localized("label"), fields.fraction("weight"));
  }

  private static Definition.Meeting meeting(JsonFields fields) {
    return new Definition.Meeting(
        fields.key("key"),
        fields.text("name"),
        fields.text("place"),
        fields.date("heldOn", LocalDate.EPOCH));
  }

  private static Definition.Paper paper(JsonFields fields) {
    return new Definition.Paper(
        fields.key("key"),
        fields.key("meeting"),
        fields.key("category"),
        fields.keys("subjects", fields.hasEntries("recommendations") ? 0 : 1, MOST_ON_A_PAPER),
        fields.optionalKeys("recommendations", MOST_RECOMMENDATIONS),
        fields.number("entitled", 1, MOST_ENTITLED),
        null);
  }

  private static Definition.Timetable timetable(JsonFields fields) {
    return new Definition.Timetable(
        fields.date("opensOn", LocalDate.MIN), fields.date("closesOn", LocalDate.MAX));
  }
}
