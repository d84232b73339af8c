package io.gongping.ballot.box.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Paper;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads papers from the data of an opened event, the only form in which the box has them. */
final class PaperDocument {

  private final UUID assessmentId;
  private final JsonNode definition;

  PaperDocument(ObjectMapper json, UUID assessmentId, String opened) {
    this.assessmentId = assessmentId;
    try {
      this.definition = json.readTree(opened).required("definition");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The box holds a definition that cannot be read", impossible);
    }
  }

  List<UUID> paperIds() {
    return elements("papers").map(PaperDocument::paperId).toList();
  }

  Paper paper(UUID paperId) {
    JsonNode paper =
        elements("papers")
            .filter(candidate -> paperId(candidate).equals(paperId))
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("The definition lacks a paper of its box"));
    List<Paper.PaperSubject> subjects =
        list(paper.required("subjects"), key -> subject(key.asText()));
    List<String> formKeys = subjects.stream().map(Paper.PaperSubject::form).distinct().toList();
    List<Paper.PaperForm> forms = formKeys.stream().map(this::form).toList();
    List<Paper.PaperScale> scales =
        forms.stream()
            .flatMap(form -> form.items().stream().map(form::scaleOf))
            .distinct()
            .map(this::scale)
            .toList();
    return new Paper(
        assessmentId,
        localized(definition.required("title")),
        paperId,
        text(paper, "key"),
        meeting(text(paper, "meeting")),
        category(text(paper, "category")),
        text(definition.required("timetable"), "closesOn"),
        subjects,
        forms,
        scales,
        list(paper.path("recommendations"), key -> recommendation(key.asText())));
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
    return elements(list)
        .filter(element -> text(element, "key").equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The definition lacks one of its " + list));
  }

  private Stream<JsonNode> elements(String list) {
    return StreamSupport.stream(definition.required(list).spliterator(), false);
  }

  private static UUID paperId(JsonNode paper) {
    return UUID.fromString(text(paper, "paperId"));
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
