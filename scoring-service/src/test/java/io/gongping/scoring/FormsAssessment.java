package io.gongping.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An assessment with every form of ballot, and its box, which counts in the plainest way there is.
 * Paper M1-B rates the leaders L1 to L4 of one unit on conduct (A to D, A for at most 30 %), misuse
 * (a reverse item), satisfied (a scale of its own) and score (points), and asks for recommendation
 * R1; a ballot whose opinions are all equal is void. Paper M1-A asks for R1 alone.
 */
public final class FormsAssessment {

  /** The leaders of paper M1-B. */
  public static final List<String> LEADERS = List.of("L1", "L2", "L3", "L4");

  private static final List<String> ITEMS = List.of("conduct", "misuse", "satisfied", "score");
  private static final int MAY_BE_NAMED = 2;

  private final BallotBox box;
  private final List<Ballot> ballots = new ArrayList<>();

  /** A ballot: its data as sent. */
  public record Ballot(UUID id, ObjectNode data) {

    String paper() {
      return data.path("paper").asText();
    }
  }

  private FormsAssessment(Consumer<ObjectNode> changes) {
    this.box = BallotBox.with(changes);
  }

  public static FormsAssessment inRegion(String region) {
    return new FormsAssessment(definition -> turn(definition, region));
  }

  /**
   * Under an uploaded scheme. L1 and L2 are the candidates c1 and c2; L3 has nothing of c3 but the
   * name.
   */
  public static FormsAssessment under(String scheme) {
    return new FormsAssessment(
        definition -> {
          turn(definition, "990100");
          SchemeText.pin(definition, scheme);
          for (int i = 0; i < 2; i++) {
            ((ObjectNode) definition.at("/recommendations/0/candidates/" + i))
                .put("directoryId", definition.at("/subjects/" + i + "/directoryId").asText());
          }
          ((ObjectNode) definition.at("/subjects/2")).put("name", "王五");
        });
  }

  public static FormsAssessment create() {
    return inRegion("990100");
  }

  /** The definition. */
  public static ObjectNode definition() {
    ObjectNode definition = SampleAssessment.definition("990100");
    turn(definition, "990100");
    return definition;
  }

  private static void turn(ObjectNode definition, String region) {
    definition.put("region", region);
    definition.withObject("/scheme").put("id", "FORMS");
    definition.set("scales", json(SCALES));
    definition.set("forms", json(FORM));
    ArrayNode subjects = definition.putArray("subjects");
    for (String leader : LEADERS) {
      subjects
          .addObject()
          .put("key", leader)
          .put("kind", "LEADER")
          .put("unit", "U1")
          .put("directoryId", UUID.randomUUID().toString())
          .put("name", "对象" + leader)
          .put("post", "DEPUTY")
          .put("group", "管理型")
          .put("form", "leader");
    }
    definition.set("recommendations", json(RECOMMENDATION));
    ArrayNode papers = (ArrayNode) definition.path("papers");
    papers.remove(2);
    papers.forEach(
        paper -> {
          ((ObjectNode) paper).putArray("recommendations").add("R1");
          ArrayNode rated = ((ObjectNode) paper).putArray("subjects");
          if (paper.path("key").asText().equals("M1-B")) {
            LEADERS.forEach(rated::add);
          }
        });
  }

  public UUID id() {
    return box.id();
  }

  public String path(String more) {
    return "/api/v1/assessments/" + box.id() + more;
  }

  /** The box that plays the ballot service. */
  public BallotBox box() {
    return box;
  }

  public List<Ballot> ballots() {
    return List.copyOf(ballots);
  }

  /**
   * Puts in a ballot of paper M1-B.
   *
   * @param choices the member {@code choices} as JSON
   * @param marks of L1 to L4, each four marks separated by commas
   */
  public Ballot cast(String choices, String... marks) {
    ObjectNode data = SampleAssessment.JSON.createObjectNode().put("paper", "M1-B");
    ObjectNode all = data.putObject("marks");
    for (int i = 0; i < LEADERS.size(); i++) {
      all.put(LEADERS.get(i), marks[i]);
      if ("CD".contains(marks[i].split(",", -1)[1])) {
        data.withObject("/examples/" + LEADERS.get(i)).put("misuse", "事例" + marks[i]);
      }
    }
    if (!choices.isEmpty()) {
      data.set("choices", json(choices));
    }
    return add(data);
  }

  /** Puts in a ballot of paper M1-A. */
  public Ballot recommend(String choices) {
    ObjectNode data = SampleAssessment.JSON.createObjectNode().put("paper", "M1-A");
    data.putObject("marks");
    if (!choices.isEmpty()) {
      data.set("choices", json(choices));
    }
    return add(data);
  }

  /** Puts in any ballot that the box would take. */
  public Ballot castAny(RandomGenerator random) {
    List<String> names = List.of("赵六", "钱七", "Ann Lee");
    List<String> candidates = new ArrayList<>(List.of("c1", "c2", "c3"));
    candidates.removeIf(candidate -> random.nextBoolean());
    String writeIn = random.nextInt(3) == 0 ? "\"" + names.get(random.nextInt(3)) + "\"" : "";
    String choices =
        candidates.isEmpty() && writeIn.isEmpty()
            ? ""
            : "{\"R1\":{\"candidates\":%s,\"writeIns\":[%s]}}"
                .formatted(candidates.stream().map(one -> "\"" + one + "\"").toList(), writeIn);
    if (random.nextInt(4) == 0) {
      return recommend(choices);
    }
    if (random.nextInt(6) == 0) {
      return cast(choices, "B,B,B,-", "B,B,B,-", "B,B,B,-", "B,B,B,-");
    }
    String[] marks = new String[LEADERS.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] =
          "%s,%s,%s,%s"
              .formatted(
                  i == 0 ? "A" : any("BCD-", random),
                  i == 1 ? "A" : any("BCD-", random),
                  any("ABC-", random),
                  random.nextInt(5) == 0 ? "-" : Integer.toString(random.nextInt(101)));
    }
    return cast(choices, marks);
  }

  private static String any(String options, RandomGenerator random) {
    return Character.toString(options.charAt(random.nextInt(options.length())));
  }

  private Ballot add(ObjectNode data) {
    Ballot ballot = new Ballot(UUID.randomUUID(), data);
    ballots.add(ballot);
    return ballot;
  }

  public ProducerRecord<String, byte[]> message(Ballot ballot) {
    return box.message("io.gongping.ballot.cast.v1", ballot.id().toString(), ballot.data());
  }

  /** Everything from the opening to the closing. */
  public List<ProducerRecord<String, byte[]>> messages() {
    List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
    messages.add(box.opened());
    ballots.forEach(ballot -> messages.add(message(ballot)));
    messages.add(closed());
    return messages;
  }

  /** The closing with the box's own count. */
  public ProducerRecord<String, byte[]> closed() {
    ObjectNode data =
        SampleAssessment.JSON.createObjectNode().put("assessmentId", box.id().toString());
    data.put("closedOn", "2026-11-30");
    ArrayNode papers = data.putArray("papers");
    for (String paper : List.of("M1-A", "M1-B")) {
      List<ObjectNode> cast =
          ballots.stream()
              .filter(ballot -> ballot.paper().equals(paper))
              .map(Ballot::data)
              .toList();
      List<ObjectNode> valid = cast.stream().filter(ballot -> !isVoid(ballot)).toList();
      ObjectNode closed = papers.addObject().put("paper", paper).put("entitled", 5000);
      closed.put("present", cast.size()).put("issued", cast.size()).put("spent", cast.size());
      closed.put("ballots", cast.size()).put("valid", valid.size());
      closed.put("invalid", cast.size() - valid.size());
      count(valid, closed);
    }
    return box.message("io.gongping.assessment.closed.v1", box.id() + "/closed", data);
  }

  private static boolean isVoid(ObjectNode ballot) {
    List<String> opinions = new ArrayList<>();
    ballot
        .path("marks")
        .forEach(marks -> opinions.addAll(Arrays.asList(marks.asText().split(",", -1))));
    opinions.removeIf("-"::equals);
    return opinions.size() > 1 && opinions.stream().distinct().count() == 1;
  }

  private static void count(List<ObjectNode> valid, ObjectNode closed) {
    Map<List<String>, Long> counts =
        new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    Map<String, Long> names = new TreeMap<>();
    for (ObjectNode ballot : valid) {
      ballot
          .path("marks")
          .properties()
          .forEach(
              marks -> {
                String[] split = marks.getValue().asText().split(",", -1);
                for (int i = 0; i < split.length; i++) {
                  counts.merge(List.of(marks.getKey(), ITEMS.get(i), split[i]), 1L, Long::sum);
                }
              });
      JsonNode choice = ballot.path("choices").path("R1");
      int people = choice.path("candidates").size() + choice.path("writeIns").size();
      if (people == 0 || people > MAY_BE_NAMED) {
        counts.merge(List.of("R1", "choice", people == 0 ? "-" : "!"), 1L, Long::sum);
      } else {
        choice
            .path("candidates")
            .forEach(one -> counts.merge(List.of("R1", "choice", one.asText()), 1L, Long::sum));
        choice.path("writeIns").forEach(name -> names.merge(name.asText(), 1L, Long::sum));
      }
    }
    ObjectNode shown = closed.putObject("counts");
    counts.forEach(
        (cell, votes) ->
            shown.withObject("/" + cell.get(0) + "/" + cell.get(1)).put(cell.get(2), votes));
    names.forEach((name, votes) -> closed.withObject("/writeIns/R1").put(name, votes));
  }

  private static JsonNode json(String text) {
    try {
      return SampleAssessment.JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final String SCALES =
      """
      [{"key": "grade", "noOpinion": true, "options": [
          {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
          {"code": "B", "label": {"zh": "较好", "en": "Good"}},
          {"code": "C", "label": {"zh": "一般", "en": "Fair"}},
          {"code": "D", "label": {"zh": "较差", "en": "Poor"}}]},
       {"key": "satisfaction", "kind": "OPTIONS", "noOpinion": true, "options": [
          {"code": "A", "label": {"zh": "满意", "en": "Satisfied"}},
          {"code": "B", "label": {"zh": "基本满意", "en": "Fairly satisfied"}},
          {"code": "C", "label": {"zh": "不满意", "en": "Dissatisfied"}}]},
       {"key": "points", "kind": "POINTS", "noOpinion": true, "options": [], "max": 100}]
      """;

  private static final String FORM =
      """
      [{"key": "leader", "scale": "grade",
        "items": [
          {"key": "conduct", "label": {"zh": "作风", "en": "Conduct"}},
          {"key": "misuse", "label": {"zh": "公车私用", "en": "Misuse"}, "exampleFor": ["C", "D"]},
          {"key": "satisfied", "label": {"zh": "满意度", "en": "Satisfaction"},
           "scale": "satisfaction"},
          {"key": "score", "label": {"zh": "评分", "en": "Points"}, "scale": "points"}],
        "quotas": [{"option": "A", "percent": "30", "smallUnits": "FORBID"}],
        "validity": [{"rule": "ALL_EQUAL", "effect": "VOID"}]}]
      """;

  private static final String RECOMMENDATION =
      """
      [{"key": "R1", "title": {"zh": "推荐副县长", "en": "Deputy head"}, "unit": "U1",
        "seats": 1, "atMost": 2, "writeIns": true, "overSelection": "VOID_ITEM",
        "candidates": [
          {"key": "c1", "name": "张三", "directoryId": "00000000-0000-4000-8000-0000000000c1"},
          {"key": "c2", "name": "李四"}, {"key": "c3", "name": "王五"}]}]
      """;
}
