package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Http;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An assessment whose one paper holds every form of ballot, read from {@code
 * demonstration/forms.json}.
 *
 * @param definition the draft, without dates
 * @param refused ballots that the box must not take, with the mistake that it must point at
 * @param ballots the ballots that are cast, each so many times
 * @param merges for whom written names stand
 * @param expected what must be read afterwards
 */
record FormsScenario(
    ObjectNode definition,
    List<Refused> refused,
    List<Cast> ballots,
    List<ObjectNode> merges,
    List<Expected> expected) {

  record Refused(ObjectNode ballot, String pointer, String code) {}

  record Cast(int times, ObjectNode ballot) {}

  /**
   * One thing that must be read.
   *
   * @param account who reads
   * @param path below the assessment
   * @param pointer into the answer
   */
  record Expected(String account, String path, String pointer, JsonNode value) {}

  static FormsScenario read() {
    try (InputStream file = FormsScenario.class.getResourceAsStream("/demonstration/forms.json")) {
      if (file == null) {
        throw new DemonstrationException("There is no demonstration of the forms");
      }
      return Http.JSON.readValue(file, FormsScenario.class);
    } catch (IOException unreadable) {
      throw new DemonstrationException("The demonstration of the forms is unreadable", unreadable);
    }
  }

  /** How many ballots are cast. */
  int total() {
    return ballots.stream().mapToInt(Cast::times).sum();
  }

  /** The ids of the subjects in the directory, by their keys in the assessment. */
  Map<String, String> directoryIds() {
    return Scenario.directoryIds(definition);
  }

  /** The draft, opening on this day. */
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
        .put("publishedOn", opensOn.minusDays(Scenario.NOTICE_DAYS).toString())
        .put("place", "县委组织部公告栏");
  }
}
