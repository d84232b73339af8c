package io.gongping.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.demonstration.client.Api;
import io.gongping.demonstration.client.Http;
import io.gongping.demonstration.client.Patience;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * An assessment for load and fault tests: 28 leaders of one county with 6 items each, and as many
 * papers as are asked for, each with all subjects.
 */
public final class LargeAssessment {

  /** Subjects on every paper. */
  public static final int SUBJECTS = 28;

  private static final String ORGANISER = "organiser1";
  private static final List<String> ITEMS =
      List.of("politics", "leadership", "conduct", "performance", "integrity", "overall");
  private static final String OPTIONS = "ABCD";
  private static final String SKEWED_MARKS = "AAAAABBBCD-";
  private static final int SLIPS_A_REQUEST = 5_000;

  private final Api ballot;
  private final Api scoring;
  private final int papers;
  private final int ballotsAPaper;

  /**
   * Prepares it.
   *
   * @param papers how many papers, one meeting each
   * @param ballotsAPaper raters entitled on each paper, 1 to 200,000
   */
  public LargeAssessment(Api ballot, Api scoring, int papers, int ballotsAPaper) {
    this.ballot = ballot;
    this.scoring = scoring;
    this.papers = papers;
    this.ballotsAPaper = ballotsAPaper;
  }

  /** The slips of a paper, ready to be spent. */
  public record Slips(String paperId, List<String> codes) {}

  /** Drafts, notices and opens it; returns its id. */
  public String open() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    Http.Answer created =
        ballot
            .post(
                ORGANISER,
                "/assessments",
                definition(today),
                "Idempotency-Key",
                "large-" + UUID.randomUUID())
            .expect(201);
    String path = "/assessments/" + created.json().path("id").asText();
    ObjectNode notice =
        object().put("publishedOn", today.minusDays(3).toString()).put("place", "test");
    Http.Answer noticed = NoticeSteps.give(ballot, path, notice, created.etag());
    ballot.post(ORGANISER, path + "/opening", object(), "If-Match", noticed.etag()).expect(200);
    return created.json().path("id").asText();
  }

  /** Makes all slips of a paper and notes the attendance: everybody came and took one. */
  public Slips slips(String id, int paper) {
    List<String> codes = new ArrayList<>(ballotsAPaper);
    String paperId = "";
    String path = "/assessments/%s/papers/%s".formatted(id, paperKey(paper));
    while (codes.size() < ballotsAPaper) {
      int count = Math.min(SLIPS_A_REQUEST, ballotsAPaper - codes.size());
      JsonNode made = MeetingSteps.slips(ballot, path, count);
      made.path("slips").forEach(code -> codes.add(code.asText()));
      paperId = made.path("paperId").asText();
    }
    MeetingSteps.attendance(ballot, path, ballotsAPaper, ballotsAPaper);
    return new Slips(paperId, codes);
  }

  /** One filled sheet: marks for every subject, mostly good ones, as raters give them. */
  public static ObjectNode marks(RandomGenerator random) {
    ObjectNode marks = object();
    for (int subject = 0; subject < SUBJECTS; subject++) {
      ObjectNode answers = marks.putObject(subjectKey(subject));
      for (String item : ITEMS) {
        int mark = random.nextInt(SKEWED_MARKS.length());
        answers.put(item, SKEWED_MARKS.substring(mark, mark + 1));
      }
    }
    return marks;
  }

  /**
   * Closes it and waits until the tally agrees with the box.
   *
   * @return the time from the request to close until the result was final
   * @throws DemonstrationException if the counts do not agree
   */
  public Duration closeAndTally(String id, Duration limit) {
    String path = "/assessments/" + id;
    long from = System.nanoTime();
    String version = ballot.get(ORGANISER, path).expect(200).etag();
    ballot.post(ORGANISER, path + "/closing", object(), "If-Match", version).expect(200);
    awaitFinal(id, limit);
    return Duration.ofNanos(System.nanoTime() - from);
  }

  /**
   * Waits until the tally of a closed assessment agrees with its box.
   *
   * @throws DemonstrationException if the counts do not agree
   */
  public void awaitFinal(String id, Duration limit) {
    String path = "/assessments/" + id;
    String state =
        Patience.until(
            "the tally to be final",
            limit,
            () -> {
              String now = scoring.get(ORGANISER, path).json().path("state").asText();
              return now.equals("FINAL") || now.equals("DISCREPANT") ? now : null;
            });
    if (!state.equals("FINAL")) {
      throw new DemonstrationException(
          "The counts do not agree: " + scoring.get(ORGANISER, path).response().body());
    }
  }

  /** The key of a subject on every paper. */
  public static String subjectKey(int subject) {
    return "L" + subject;
  }

  private ObjectNode definition(LocalDate today) {
    ObjectNode definition =
        object().put("kind", "ANNUAL").put("year", today.getYear()).put("region", "990100");
    definition.set("title", text("large"));
    definition.putObject("scheme").put("id", "S11").put("version", 1);
    definition
        .putArray("units")
        .addObject()
        .put("key", "U1")
        .put("organisationId", UUID.randomUUID().toString())
        .put("name", "large")
        .put("kind", "COUNTY");
    form(definition);
    subjects(definition);
    definition
        .putArray("categories")
        .addObject()
        .put("key", "A")
        .put("weight", "1")
        .set("label", text("A"));
    papers(definition, today);
    definition
        .putObject("timetable")
        .put("opensOn", today.toString())
        .put("closesOn", today.plusDays(1).toString());
    return definition;
  }

  private static void form(ObjectNode definition) {
    ObjectNode scale =
        definition.putArray("scales").addObject().put("key", "leader").put("noOpinion", true);
    ArrayNode options = scale.putArray("options");
    OPTIONS
        .chars()
        .mapToObj(Character::toString)
        .forEach(code -> options.addObject().put("code", code).set("label", text(code)));
    ArrayNode items =
        definition
            .putArray("forms")
            .addObject()
            .put("key", "leader")
            .put("scale", "leader")
            .putArray("items");
    ITEMS.forEach(item -> items.addObject().put("key", item).set("label", text(item)));
  }

  private static void subjects(ObjectNode definition) {
    ArrayNode subjects = definition.putArray("subjects");
    for (int subject = 0; subject < SUBJECTS; subject++) {
      subjects
          .addObject()
          .put("key", subjectKey(subject))
          .put("kind", "LEADER")
          .put("unit", "U1")
          .put("directoryId", UUID.randomUUID().toString())
          .put("name", subjectKey(subject))
          .put("post", "DEPUTY")
          .put("title", "deputy")
          .put("form", "leader");
    }
  }

  private void papers(ObjectNode definition, LocalDate today) {
    ArrayNode meetings = definition.putArray("meetings");
    ArrayNode listed = definition.putArray("papers");
    for (int paper = 0; paper < papers; paper++) {
      meetings
          .addObject()
          .put("key", "M" + paper)
          .put("name", "M" + paper)
          .put("place", "hall")
          .put("heldOn", today.toString());
      ArrayNode rated =
          listed
              .addObject()
              .put("key", paperKey(paper))
              .put("meeting", "M" + paper)
              .put("category", "A")
              .put("entitled", ballotsAPaper)
              .putArray("subjects");
      for (int subject = 0; subject < SUBJECTS; subject++) {
        rated.add(subjectKey(subject));
      }
    }
  }

  private static String paperKey(int paper) {
    return "M" + paper + "-A";
  }

  private static ObjectNode text(String text) {
    return object().put("zh", text).put("en", text);
  }

  private static ObjectNode object() {
    return Http.JSON.createObjectNode();
  }
}
