package io.gongping.ballot.box.store;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Paper;
import io.gongping.support.web.LocalizedText;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the papers from the data of an opened event, the only form in which the box has them. What
 * several papers have in common is read once and shared.
 */
final class PaperDocument {

  private final UUID assessmentId;
  private final JsonNode definition;
  private final LocalizedText title;
  private final String closesOn;
  private final Map<String, Map<String, JsonNode>> keyed = new HashMap<>();
  private final Map<String, Paper.PaperSubject> subjects = new HashMap<>();
  private final Map<String, Paper.PaperForm> forms = new HashMap<>();
  private final Map<String, Paper.PaperScale> scales = new HashMap<>();
  private final Map<String, Paper.PaperRecommendation> recommendations = new HashMap<>();

  private PaperDocument(UUID assessmentId, JsonNode definition) {
    this.assessmentId = assessmentId;
    this.definition = definition;
    this.title = localized(definition.required("title"));
    this.closesOn = text(definition.required("timetable"), "closesOn");
  }

  /** All papers of an opened event by their ids, in the order of the definition. */
  static Map<UUID, Paper> papers(ObjectMapper json, UUID assessmentId, String opened) {
    PaperDocument document = new PaperDocument(assessmentId, definition(json, opened));
    Map<UUID, Paper> papers = new LinkedHashMap<>();
    document
        .elements("papers")
        .map(document::paper)
        .forEach(paper -> papers.put(paper.paperId(), paper));
    return Collections.unmodifiableMap(papers);
  }

  private static JsonNode definition(ObjectMapper json, String opened) {
    try {
      return json.readTree(opened).required("definition");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The box holds a definition that cannot be read", impossible);
    }
  }

  private Paper paper(JsonNode paper) {
    List<Paper.PaperSubject> rated =
        list(
            paper.required("subjects"),
            key -> subjects.computeIfAbsent(key.asText(), this::subject));
    List<Paper.PaperForm> asked =
        rated.stream()
            .map(Paper.PaperSubject::form)
            .distinct()
            .map(key -> forms.computeIfAbsent(key, this::form))
            .toList();
    List<Paper.PaperScale> answers =
        asked.stream()
            .flatMap(form -> form.items().stream().map(form::scaleOf))
            .distinct()
            .map(key -> scales.computeIfAbsent(key, this::scale))
            .toList();
    return new Paper(
        assessmentId,
        title,
        UUID.fromString(text(paper, "paperId")),
        text(paper, "key"),
        meeting(text(paper, "meeting")),
        category(text(paper, "category")),
        closesOn,
        rated,
        asked,
        answers,
        list(
            paper.path("recommendations"),
            key -> recommendations.computeIfAbsent(key.asText(), this::recommendation)));
  }

  private Paper.PaperSubject subject(String key) {
    JsonNode subject = keyed("subjects", key);
    return new Paper.PaperSubject(
        key,
        text(subject, "kind"),
        text(subject, "name"),
        optional(subject, "title"),
        unit(text(subject, "unit")),
        text(subject, "form"));
  }

  private Paper.PaperUnit unit(String key) {
    return new Paper.PaperUnit(key, text(keyed("units", key), "name"));
  }

  private Paper.PaperForm form(String key) {
    JsonNode form = keyed("forms", key);
    return new Paper.PaperForm(
        key,
        text(form, "scale"),
        list(
            form.required("items"),
            item ->
                new Paper.PaperItem(
                    text(item, "key"),
                    localized(item.required("label")),
                    optional(item, "scale"),
                    list(item.path("exampleFor"), JsonNode::asText))),
        list(
            form.path("quotas"),
            quota ->
                new Paper.PaperQuota(
                    text(quota, "option"),
                    text(quota, "percent"),
                    Paper.PaperSmallUnits.valueOf(text(quota, "smallUnits")))),
        list(
            form.path("validity"),
            rule ->
                new Paper.PaperRule(
                    Paper.PaperRuleKind.valueOf(text(rule, "rule")),
                    Paper.PaperEffect.valueOf(text(rule, "effect")),
                    optional(rule, "option"),
                    optional(rule, "percent"))));
  }

  private Paper.PaperScale scale(String key) {
    JsonNode scale = keyed("scales", key);
    @Nullable String kind = optional(scale, "kind");
    return new Paper.PaperScale(
        key,
        kind == null ? Paper.PaperScaleKind.OPTIONS : Paper.PaperScaleKind.valueOf(kind),
        scale.required("noOpinion").asBoolean(),
        list(
            scale.path("options"),
            option ->
                new Paper.PaperOption(text(option, "code"), localized(option.required("label")))),
        scale.hasNonNull("max") ? Integer.valueOf(scale.required("max").intValue()) : null);
  }

  private Paper.PaperRecommendation recommendation(String key) {
    JsonNode recommendation = keyed("recommendations", key);
    @Nullable String unit = optional(recommendation, "unit");
    return new Paper.PaperRecommendation(
        key,
        localized(recommendation.required("title")),
        unit == null ? null : unit(unit),
        recommendation.required("seats").intValue(),
        recommendation.required("atMost").intValue(),
        list(
            recommendation.required("candidates"),
            candidate -> new Paper.PaperCandidate(text(candidate, "key"), text(candidate, "name"))),
        recommendation.required("writeIns").asBoolean(),
        Paper.PaperOverSelection.valueOf(text(recommendation, "overSelection")));
  }

  private Paper.PaperMeeting meeting(String key) {
    JsonNode meeting = keyed("meetings", key);
    return new Paper.PaperMeeting(
        key, text(meeting, "name"), text(meeting, "place"), text(meeting, "heldOn"));
  }

  private Paper.PaperCategory category(String key) {
    return new Paper.PaperCategory(key, localized(keyed("categories", key).required("label")));
  }

  private JsonNode keyed(String list, String key) {
    @Nullable JsonNode found =
        keyed
            .computeIfAbsent(
                list, name -> elements(name).collect(toMap(one -> text(one, "key"), one -> one)))
            .get(key);
    if (found == null) {
      throw new IllegalStateException("The definition lacks one of its " + list);
    }
    return found;
  }

  private Stream<JsonNode> elements(String list) {
    return StreamSupport.stream(definition.required(list).spliterator(), false);
  }

  private static LocalizedText localized(JsonNode text) {
    return new LocalizedText(text(text, "zh"), text(text, "en"));
  }

  private static String text(JsonNode object, String member) {
    return object.required(member).asText();
  }

  private static @Nullable String optional(JsonNode object, String member) {
    return object.hasNonNull(member) ? object.required(member).asText() : null;
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
    return StreamSupport.stream(array.spliterator(), false).map(element).toList();
  }
}
