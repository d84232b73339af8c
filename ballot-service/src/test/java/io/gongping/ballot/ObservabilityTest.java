package io.gongping.ballot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Organiser;
import io.gongping.ballot.fixture.Organiser.Slip;
import io.gongping.ballot.fixture.Rater;
import io.gongping.ballot.fixture.ServiceTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServiceTest
class ObservabilityTest {

  @Test
  void theServiceSaysThatItIsReadyAndHowTheRelayIs() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItems("Event relay"));
  }

  /** What the machine and the looking itself move. */
  private static final Pattern NOISE =
      Pattern.compile(
          "^(jvm_(memory|gc)_|process_cpu_|process_uptime_|system_(cpu|load)_|"
              + "http_server_requests_[a-z_]+\\{.*uri=\"/q/).*");

  private static final Pattern NAME = Pattern.compile("^[a-z0-9_]+");

  @Test
  void noMetricMovesWithASingleCast() {
    String id = Organiser.opened(Definitions.county());
    List<Slip> slips = Organiser.slips(id, "M1-B", 3);
    Set<String> moved = Set.of();
    // The relay's counts may move once a minute, with the ballots of other tests.
    for (Slip slip : slips) {
      Set<String> before = metrics();
      Rater.cast(slip, "A").then().statusCode(201);
      moved = new TreeSet<>(metrics());
      moved.removeAll(before);
      if (moved.isEmpty()) {
        break;
      }
    }
    assertThat(moved).as("series that a single cast moved").isEmpty();
  }

  @Test
  void noHealthCheckCounts() {
    String id = Organiser.opened(Definitions.county());
    Slip slip = Organiser.slips(id, "M1-B", 1).getFirst();
    String before = health();
    Rater.cast(slip, "A").then().statusCode(201);

    assertThat(health()).isEqualTo(before).doesNotContainPattern("[0-9]");
  }

  @Test
  void theseMetersAreShownAndNoOthers() {
    Rater.cast(Organiser.slips(Organiser.opened(Definitions.county()), "M1-B", 1).getFirst(), "A");

    Set<String> shown =
        metricLines()
            .map(line -> NAME.matcher(line).results().findFirst().orElseThrow().group())
            .collect(Collectors.toSet());

    assertThat(shown)
        .as("look at what a new meter tells of a single cast before it is shown (ShownMeters)")
        .isSubsetOf(
            "gongping_box_reachable",
            "gongping_casts_accepted_total",
            "gongping_casts_failed_total",
            "gongping_casts_refused_total",
            "gongping_casts_waiting",
            "gongping_relay_ballots_pending",
            "gongping_relay_ballots_sent_total",
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_max",
            "http_server_requests_seconds_sum",
            "jvm_gc_pause_seconds_count",
            "jvm_gc_pause_seconds_max",
            "jvm_gc_pause_seconds_sum",
            "jvm_memory_committed_bytes",
            "jvm_memory_max_bytes",
            "jvm_memory_used_bytes",
            "process_cpu_usage",
            "process_start_time_seconds",
            "process_uptime_seconds",
            "system_cpu_count",
            "system_cpu_usage",
            "system_load_average_1m");
  }

  private static Set<String> metrics() {
    return metricLines()
        .filter(line -> !NOISE.matcher(line).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> metricLines() {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank());
  }

  /** Every check with its data, in an order of its own. */
  private static String health() {
    return new TreeSet<>(
            given().get("/q/health").then().extract().jsonPath().getList("checks").stream()
                .map(Object::toString)
                .toList())
        .toString();
  }

  @Test
  void metricsShowTheRelayAndNotTheCasts() {
    String id = Organiser.opened(Definitions.county());
    Rater.cast(Organiser.slips(id, "M1-B", 1).getFirst(), "A").then().statusCode(201);
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(metrics)
        .contains("gongping_relay_ballots_sent_total", "gongping_relay_ballots_pending")
        .contains("uri=\"/api/v1/assessments")
        .doesNotContain("/api/v1/ballots", "slips/inspection");
  }
}
