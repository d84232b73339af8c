package io.gongping.scoring.memory;

import static io.gongping.scoring.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import io.gongping.scoring.OnStack;
import io.gongping.scoring.ServiceTest;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one request allocates where assessments are as large as they may be. */
@ServiceTest
class RequestMemoryTest extends OnStack {

  private static final String REGION = "930100";
  private static final long MIB = 1 << 20;
  private static final int ASSESSMENTS = 30;

  private UUID id = new UUID(0, 0);

  @BeforeEach
  void largeAssessments() throws SQLException {
    id = LargeAssessment.inRegion(stack, REGION, ASSESSMENTS);
  }

  @AfterEach
  void noAssessments() throws SQLException {
    LargeAssessment.remove(stack, REGION);
  }

  @Test
  void aListReadsNoDefinition() {
    assertThat(measured("/api/v1/assessments?limit=100", "items", ASSESSMENTS)).isLessThan(4 * MIB);
  }

  @Test
  void whatIsEnteredIsListedWithoutTheAssessment() {
    String assessment = "/api/v1/assessments/" + id;
    assertThat(measured(assessment + "/inputs", "items", 0)).isLessThan(4 * MIB);
  }

  /** Bytes allocated by the second of two same requests: by then classes are loaded. */
  private static long measured(String path, String member, int size) {
    get(path, member, size);
    return Allocations.of(() -> get(path, member, size));
  }

  private static void get(String path, String member, int size) {
    as("auditor", REGION).get(path).then().statusCode(200).body(member, hasSize(size));
  }
}
