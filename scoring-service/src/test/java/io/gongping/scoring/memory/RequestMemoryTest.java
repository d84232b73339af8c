package io.gongping.scoring.memory;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What one request allocates where assessments are as large as they may be: a request can't hold
 * more than it allocates. The figures are left in {@code target/*-memory.tsv}.
 */
@ServiceTest
class RequestMemoryTest extends OnStack {

  private static final String REGION = "930100";
  private static final String RECORDS = "930300";
  private static final String DECIDED = "930400";
  private static final int BATCH = 500;
  private static final long MIB = 1 << 20;
  private static final int ASSESSMENTS = 30;

  /** Those that read rows of their own, and no assessment as a whole. */
  private static final long OWN_ROWS = 4;

  @Test
  void noRequestReadsWhatItDoesNotShow() throws SQLException, IOException {
    UUID id = LargeAssessment.inRegion(stack, REGION, ASSESSMENTS);
    String one = "/api/v1/assessments/" + id;
    Map<String, Long> most = new LinkedHashMap<>();
    most.put("/api/v1/assessments?limit=100", OWN_ROWS);
    most.put(one, 30L);
    most.put(one + "/inputs", OWN_ROWS);
    most.put(one + "/findings", OWN_ROWS);
    most.put(one + "/attribution-warnings", OWN_ROWS);
    most.put(one + "/results/L0-1/revisions", OWN_ROWS);
    most.put(one + "/results/L0-1/corrections", OWN_ROWS);
    most.put(one + "/recommendations", OWN_ROWS);
    // These compare every subject with every other.
    most.put(one + "/results?limit=50", 130L);
    most.put(one + "/results/L0-1", 100L);
    most.put(one + "/results/L0-1/trace", 100L);
    most.put(one + "/rankings", 40L);
    most.put(one + "/quotas", 100L);
    most.put(one + "/results/L0-1/comparison", 850L);
    most.put(one + "/results/L0-1/low-votes", 400L);

    most.put("/api/v1/schemes?limit=100", OWN_ROWS);
    most.put("/api/v1/dead-letters?limit=100", OWN_ROWS);

    Figures figures = new Figures(id);
    most.forEach((path, mib) -> figures.third(path, mib, () -> get("auditor", path)));
    // It shows every subject, each twice.
    figures.third(one + "/what-ifs", 2600, () -> attempt(one, "S11"));
    // Two thousand texts as long as they may be.
    String examples = one + "/examples?limit=200";
    figures.third(examples, 30, () -> get("assessor", examples));
    as("assessor", REGION).get(examples).then().body("items.size()", equalTo(11));
    LargeAssessment.remove(stack, REGION);
    figures.assertAll("request-memory.tsv");
  }

  @Test
  void recordsAreReadAsFarAsTheyAreShown() throws SQLException, IOException {
    UUID person = LongRecords.inRegion(stack, RECORDS);
    Figures figures = new Figures(person);
    String history = "/api/v1/histories/" + person;
    String successions =
        "/api/v1/units/" + LongRecords.UNIT + "/posts/DEPUTY/successions?limit=200";
    figures.third(history, 24, () -> get("auditor", RECORDS, history));
    figures.third(
        "/api/v1/units/{id}/posts/DEPUTY/successions?limit=200",
        220,
        () -> get("auditor", RECORDS, successions));
    figures.third(
        "/api/v1/record-conflicts?limit=100",
        12,
        () -> get("auditor", RECORDS, "/api/v1/record-conflicts?limit=100"));
    LargeAssessment.remove(stack, RECORDS);
    figures.assertAll("record-memory.tsv");
  }

  /** Decided five hundred at a time, which is what one request may. */
  @Test
  void decidingAndPublishingHoldOneAfterTheOther() throws SQLException, IOException {
    UUID id = LargeAssessment.inRegion(stack, DECIDED, 1);
    List<String> subjects = LargeAssessment.opinions(stack, id);
    Figures figures = new Figures(id);
    String one = "/api/v1/assessments/" + id;
    decide(one, subjects.subList(0, 1));
    publish(one, 1);
    for (int first = 1; first < subjects.size(); first += BATCH) {
      List<String> batch = subjects.subList(first, Math.min(subjects.size(), first + BATCH));
      figures.once(one + "/decisions of " + batch.size(), 1200, () -> decide(one, batch));
    }
    figures.once(
        one + "/publication of 1999", 1000, () -> publish(one, LargeAssessment.SUBJECTS - 1));
    String feed = "/api/v1/published-results?limit=500";
    figures.third(feed, 22, () -> get("auditor", DECIDED, feed));
    figures.third(
        one + "/results?limit=50", 140, () -> get("auditor", DECIDED, one + "/results?limit=50"));
    LargeAssessment.remove(stack, DECIDED);
    figures.assertAll("decision-memory.tsv");
  }

  private static void decide(String assessment, List<String> subjects) {
    String decisions =
        subjects.stream()
            .map(
                subject ->
                    """
                    {"subject":"%s","grade":"%s","reason":"集体研究","decidedOn":"2020-01-02"}
                    """
                        .formatted(subject, subject.startsWith("T") ? "GOOD" : "COMPETENT"))
            .collect(Collectors.joining(","));
    post("committee", DECIDED, assessment + "/decisions", "{\"decisions\":[" + decisions + "]}");
  }

  private static void publish(String assessment, int subjects) {
    post("organiser", DECIDED, assessment + "/publication", "{\"circle\":\"UNIT\"}")
        .body("published.size()", equalTo(subjects));
  }

  private static void attempt(String assessment, String scheme) {
    post(
            "auditor",
            REGION,
            assessment + "/what-ifs",
            "{\"scheme\":{\"id\":\"%s\",\"version\":1}}".formatted(scheme))
        .body("subjects", equalTo(LargeAssessment.SUBJECTS));
  }

  @Test
  void aListHasWhatItIsRecognisedByAndNothingThatGrows() throws SQLException {
    UUID id = LargeAssessment.inRegion(stack, "930200", 1);
    Map<String, Object> listed =
        as("auditor", "930200")
            .get("/api/v1/assessments")
            .path("items.find { it.id == '" + id + "' }");
    assertThat(listed)
        .containsOnlyKeys("id", "title", "kind", "year", "region", "scheme", "state")
        .containsEntry("state", "FINAL")
        .containsEntry("year", 2026);
    LargeAssessment.remove(stack, "930200");
  }

  private static void get(String role, String path) {
    get(role, REGION, path);
  }

  private static void get(String role, String region, String path) {
    as(role, region).get(path).then().statusCode(200);
  }

  private static ValidatableResponse post(String role, String region, String path, String body) {
    return as(role, region)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(200);
  }

  /** What was measured, held against what it may be. */
  private static final class Figures {

    private final String id;
    private final List<String> lines = new ArrayList<>();
    private final SoftAssertions all = new SoftAssertions();

    /**
     * @param id the one in the paths, which is left out
     */
    Figures(UUID id) {
      this.id = id.toString();
    }

    /** Bytes allocated by the last of three same requests: by then classes are loaded. */
    void third(String path, long mib, Runnable request) {
      request.run();
      request.run();
      once(path, mib, request);
    }

    void once(String path, long mib, Runnable request) {
      long bytes = Allocations.of(request);
      String shown = path.replace(id, "{id}");
      lines.add(shown + "\t" + bytes / 1024);
      all.assertThat(bytes).as(shown).isLessThan(mib * MIB);
    }

    void assertAll(String file) throws IOException {
      Files.write(Path.of("target", file), lines);
      all.assertAll();
    }
  }
}
