package io.gongping.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The definition of a small S11 assessment: a county team T1 with two principals and a deputy,
 * rated by city leaders (A, 0.4) and staff (B, 0.6), and a vertically managed team T2 rated by
 * staff only.
 */
public final class SampleAssessment {

  public static final ObjectMapper JSON = new ObjectMapper();

  /** Who stands on which paper. */
  public static final Map<String, List<String>> PAPERS =
      Map.of(
          "M1-A", List.of("T1", "L01", "L02", "L03"),
          "M1-B", List.of("T1", "L01", "L02", "L03"),
          "M2-B", List.of("T2"));

  /** Who stands on a paper. */
  public static List<String> subjects(String paper) {
    return PAPERS.getOrDefault(paper, List.of());
  }

  private final ObjectNode definition = JSON.createObjectNode();

  private SampleAssessment(String region) {
    definition.put("kind", "ANNUAL").put("year", 2026).put("region", region);
    definition.set("title", text("年度考核", "Annual assessment"));
    definition
        .putObject("scheme")
        .put("id", "S11")
        .put("version", 1)
        .put("digest", Presets.digest(Presets.document("S11.v1")))
        .put("pinnedAt", "2026-11-18T02:00:00Z");
    ArrayNode units = definition.putArray("units");
    units.add(unit("U1", "青林县", "COUNTY"));
    units.add(unit("U2", "市税务局", "VERTICALLY_MANAGED"));
    ArrayNode scales = definition.putArray("scales");
    scales.add(scale("team", "优秀", "较好", "一般", "较差"));
    scales.add(scale("leader", "优秀", "称职", "基本称职", "不称职"));
    ArrayNode forms = definition.putArray("forms");
    forms.add(form("team", "politics", "overall"));
    forms.add(form("leader", "conduct", "overall"));
    ArrayNode subjects = definition.putArray("subjects");
    subjects.add(subject("T1", "TEAM", "U1", "team"));
    subjects.add(leader("L01", "PRINCIPAL"));
    subjects.add(leader("L02", "PRINCIPAL"));
    subjects.add(leader("L03", "DEPUTY"));
    subjects.add(subject("T2", "TEAM", "U2", "team"));
    ArrayNode categories = definition.putArray("categories");
    categories.add(category("A", "市级领导", "0.4"));
    categories.add(category("B", "干部职工", "0.6"));
    ArrayNode meetings = definition.putArray("meetings");
    meetings.add(meeting("M1"));
    meetings.add(meeting("M2"));
    ArrayNode papers = definition.putArray("papers");
    papers.add(paper("M1-A", "M1", "A"));
    papers.add(paper("M1-B", "M1", "B"));
    papers.add(paper("M2-B", "M2", "B"));
    definition.putObject("timetable").put("opensOn", "2026-11-21").put("closesOn", "2026-11-30");
  }

  /** The directory id of a subject, the same in every sample. */
  public static UUID directoryId(String subject) {
    return named(subject);
  }

  /** The definition in a region. */
  public static ObjectNode definition(String region) {
    return new SampleAssessment(region).definition;
  }

  /** The data of {@code assessment.opened}. */
  public static ObjectNode opened(UUID id, String region, Consumer<ObjectNode> changes) {
    ObjectNode data = JSON.createObjectNode().put("assessmentId", id.toString());
    ObjectNode definition = definition(region);
    changes.accept(definition);
    data.set("definition", definition);
    data.putObject("notice").put("publishedOn", "2026-11-18").put("place", "公示栏");
    return data;
  }

  private static ObjectNode text(String zh, String en) {
    return JSON.createObjectNode().put("zh", zh).put("en", en);
  }

  private static ObjectNode unit(String key, String name, String kind) {
    return JSON.createObjectNode()
        .put("key", key)
        .put("organisationId", named(key).toString())
        .put("name", name)
        .put("kind", kind);
  }

  private static ObjectNode scale(String key, String... labels) {
    ObjectNode scale = JSON.createObjectNode().put("key", key).put("noOpinion", true);
    ArrayNode options = scale.putArray("options");
    for (int i = 0; i < labels.length; i++) {
      String code = Character.toString('A' + i);
      options.addObject().put("code", code).set("label", text(labels[i], "Option " + code));
    }
    return scale;
  }

  private static ObjectNode form(String key, String... items) {
    ObjectNode form = JSON.createObjectNode().put("key", key).put("scale", key);
    ArrayNode list = form.putArray("items");
    for (String item : items) {
      list.addObject().put("key", item).set("label", text("项目", item));
    }
    return form;
  }

  private static ObjectNode subject(String key, String kind, String unit, String form) {
    return JSON.createObjectNode()
        .put("key", key)
        .put("kind", kind)
        .put("unit", unit)
        .put("directoryId", named(key).toString())
        .put("name", "对象" + key)
        .put("form", form);
  }

  private static ObjectNode leader(String key, String post) {
    return subject(key, "LEADER", "U1", "leader").put("post", post).put("title", "县领导");
  }

  private static ObjectNode category(String key, String name, String weight) {
    ObjectNode category = JSON.createObjectNode().put("key", key).put("weight", weight);
    category.set("label", text(name, "Category " + key));
    return category;
  }

  private static ObjectNode meeting(String key) {
    return JSON.createObjectNode()
        .put("key", key)
        .put("name", "测评会" + key)
        .put("place", "会议室")
        .put("heldOn", "2026-11-21");
  }

  private static ObjectNode paper(String key, String meeting, String category) {
    ObjectNode paper =
        JSON.createObjectNode()
            .put("key", key)
            .put("paperId", named(key).toString())
            .put("meeting", meeting)
            .put("category", category)
            .put("entitled", 5000);
    ArrayNode subjects = paper.putArray("subjects");
    subjects(key).forEach(subjects::add);
    return paper;
  }

  private static UUID named(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
