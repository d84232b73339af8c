package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Http;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One assessment of the demonstration, read from {@code demonstration/<name>.json}.
 *
 * @param definition the draft for the ballot service, without dates
 * @param cast per paper, what happened at the meeting
 * @param votes per subject and paper, how many ballots mark each option, best first, no opinion
 *     last: one list for all items, or one for each
 * @param findings per subject, the level of each finding that the assessors enter
 * @param inputs what the organisers enter beside ballots; the assessors confirm all that is not
 *     marked {@code unverified}
 * @param expected per subject, the proposal that must come out
 * @param decisions the committee's decisions that depart from the proposal or give no grade, by
 *     subject
 * @param corrections what the committee corrects after the publication, by subject
 */
record Scenario(
    ObjectNode definition,
    Map<String, Turnout> cast,
    Map<String, Map<String, JsonNode>> votes,
    Map<String, Map<String, String>> findings,
    List<ObjectNode> inputs,
    Map<String, Expected> expected,
    Map<String, Departure> decisions,
    Map<String, Correction> corrections) {

  /** Days between the notice and the opening that the rules ask for. */
  static final int NOTICE_DAYS = 3;

  /** Spreads the marks of one subject over the ballots differently for each item and subject. */
  private static final int STRIDE = 7;

  record Turnout(int present, int issued, int ballots) {}

  /**
   * What must come out for a subject.
   *
   * @param scores exact fractions by score
   */
  record Expected(
      String outcome,
      @Nullable String grade,
      @Nullable String beforeVeto,
      @Nullable List<String> missing,
      @Nullable Map<String, String> scores) {}

  /**
   * A decision that is not the proposal.
   *
   * @param grade null where there is none
   * @param noGrade why there is none for now, as {@code DISCIPLINARY}
   * @param reason null where the proposal itself is held
   */
  record Departure(@Nullable String grade, @Nullable String noGrade, @Nullable String reason) {}

  record Correction(String grade, String reason) {}

  static Scenario named(String name) {
    try (InputStream file =
        Scenario.class.getResourceAsStream("/demonstration/" + name + ".json")) {
      if (file == null) {
        throw new DemonstrationException("There is no demonstration called " + name);
      }
      return Http.JSON.readValue(file, Scenario.class);
    } catch (IOException unreadable) {
      throw new DemonstrationException("The demonstration " + name + " is unreadable", unreadable);
    }
  }

  /** The draft with its meetings and its opening on this day, and the end ten days later. */
  ObjectNode draft(LocalDate opensOn) {
    ObjectNode draft = definition.deepCopy();
    draft.path("meetings").forEach(meeting -> ((ObjectNode) meeting).put("heldOn", "" + opensOn));
    draft
        .putObject("timetable")
        .put("opensOn", opensOn.toString())
        .put("closesOn", opensOn.plusDays(10).toString());
    return draft;
  }

  /** The notice, published just early enough. */
  ObjectNode notice(LocalDate opensOn) {
    return Http.JSON
        .createObjectNode()
        .put("publishedOn", opensOn.minusDays(NOTICE_DAYS).toString())
        .put("place", "市委组织部公告栏");
  }

  /** The marks of every ballot of a paper, in the shape of the casting API. */
  List<ObjectNode> marks(JsonNode paper) {
    String key = paper.path("key").asText();
    int ballots = turnout(key).ballots();
    List<ObjectNode> marks = new ArrayList<>();
    for (int ballot = 0; ballot < ballots; ballot++) {
      ObjectNode sheet = Http.JSON.createObjectNode();
      int position = 0;
      for (JsonNode subject : paper.path("subjects")) {
        ObjectNode answers = sheet.putObject(subject.asText());
        int item = 0;
        for (JsonNode rated : items(subject.asText())) {
          List<String> pile = pile(subject.asText(), rated, key);
          int from = ballot + STRIDE * position + item;
          answers.put(rated.path("key").asText(), pile.get(from % pile.size()));
          item++;
        }
        position++;
      }
      marks.add(sheet);
    }
    return marks;
  }

  Turnout turnout(String paper) {
    return required(cast, paper);
  }

  JsonNode subject(String key) {
    return byKey("subjects", key);
  }

  List<String> subjects() {
    List<String> keys = new ArrayList<>();
    definition.path("subjects").forEach(subject -> keys.add(subject.path("key").asText()));
    return keys;
  }

  /** The ids of the subjects in the directory, by their keys in the assessment. */
  Map<String, String> directoryIds() {
    return directoryIds(definition);
  }

  static Map<String, String> directoryIds(JsonNode definition) {
    Map<String, String> ids = new LinkedHashMap<>();
    definition
        .path("subjects")
        .forEach(
            subject -> ids.put(subject.path("key").asText(), subject.path("directoryId").asText()));
    return ids;
  }

  JsonNode papers() {
    return definition.path("papers");
  }

  /** How many ballots of a paper mark each option of an item, best first, no opinion last. */
  List<Integer> counts(String subject, String item, String paper) {
    JsonNode given = required(required(votes, subject), paper);
    List<Integer> counts = new ArrayList<>();
    (given.isArray() ? given : given.path(item)).forEach(count -> counts.add(count.asInt()));
    return counts;
  }

  private List<String> pile(String subject, JsonNode item, String paper) {
    List<Integer> counts = counts(subject, item.path("key").asText(), paper);
    JsonNode form = byKey("forms", formOf(subject));
    String scale = item.path("scale").asText(form.path("scale").asText());
    JsonNode options = byKey("scales", scale).path("options");
    List<String> pile = new ArrayList<>();
    for (int option = 0; option < counts.size(); option++) {
      String code = option < options.size() ? options.path(option).path("code").asText() : "-";
      pile.addAll(Collections.nCopies(counts.get(option), code));
    }
    if (pile.size() != turnout(paper).ballots()) {
      throw new DemonstrationException(
          "%s %s on %s has %d marks for %d ballots"
              .formatted(
                  subject,
                  item.path("key").asText(),
                  paper,
                  pile.size(),
                  turnout(paper).ballots()));
    }
    return pile;
  }

  private JsonNode items(String subject) {
    return byKey("forms", formOf(subject)).path("items");
  }

  private String formOf(String subject) {
    return subject(subject).path("form").asText();
  }

  private JsonNode byKey(String list, String key) {
    for (JsonNode entry : definition.path(list)) {
      if (entry.path("key").asText().equals(key)) {
        return entry;
      }
    }
    throw new DemonstrationException("There is no " + key + " in " + list);
  }

  private static <T> T required(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new DemonstrationException("The demonstration says nothing of " + key);
    }
    return value;
  }
}
