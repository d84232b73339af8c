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
        forms.stream().map(Paper.PaperForm::scale).distinct().map(this::scale).toList();
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
        scales);
  }

  private Paper.PaperSubject subject(String key) {
    JsonNode subject = keyed("subjects", key);
    JsonNode unit = keyed("units", text(subject, "unit"));
    return new Paper.PaperSubject(
        key,
        text(subject, "kind"),
        text(subject, "name"),
        optional(subject, "title"),
        new Paper.PaperUnit(text(unit, "key"), text(unit, "name")),
        text(subject, "form"));
  }

  private Paper.PaperForm form(String key) {
    JsonNode form = keyed("forms", key);
    return new Paper.PaperForm(
        key,
        text(form, "scale"),
        list(
            form.required("items"),
            item -> new Paper.PaperItem(text(item, "key"), localized(item.required("label")))));
  }

  private Paper.PaperScale scale(String key) {
    JsonNode scale = keyed("scales", key);
    return new Paper.PaperScale(
        key,
        scale.required("noOpinion").asBoolean(),
        list(
            scale.required("options"),
            option ->
                new Paper.PaperOption(text(option, "code"), localized(option.required("label")))));
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
