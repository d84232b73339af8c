package io.gongping.scoring.memory;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What one request allocates where assessments are as large as they may be: a request can't hold
 * more than it allocates. The figures are left in {@code target/request-memory.tsv}.
 */
@ServiceTest
class RequestMemoryTest extends OnStack {

  private static final String REGION = "930100";
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

    List<String> figures = new ArrayList<>();
    SoftAssertions all = new SoftAssertions();
    most.forEach(
        (path, mib) -> {
          long bytes = measured(path);
          String shown = path.replace(id.toString(), "{id}");
          figures.add(shown + "\t" + bytes / 1024);
          all.assertThat(bytes).as(shown).isLessThan(mib * MIB);
        });
    Files.write(Path.of("target", "request-memory.tsv"), figures);
    LargeAssessment.remove(stack, REGION);
    all.assertAll();
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

  /** Bytes allocated by the last of three same requests: by then classes are loaded. */
  private static long measured(String path) {
    get(path);
    get(path);
    return Allocations.of(() -> get(path));
  }

  private static void get(String path) {
    as("auditor", REGION).get(path).then().statusCode(200);
  }
}
