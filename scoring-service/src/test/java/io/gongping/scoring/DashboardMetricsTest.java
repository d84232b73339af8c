package io.gongping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds alerts and dashboard against what the running service exports. */
@ServiceTest
class DashboardMetricsTest extends OnStack {

  private static final Pattern NAMED =
      Pattern.compile("\\bgongping_(?:outbox|assessments|dead|ballots)_[a-z_]+");

  private static final String DISCREPANT = "gongping_assessments_discrepant";
  private static final String LETTERS = "gongping_dead_letters_open";

  @Test
  void everyMetricThatOperatorsLookAtIsExportedAndTellsOfTrouble() throws IOException {
    double discrepant = Metrics.value(DISCREPANT);
    double letters = Metrics.value(LETTERS);
    BallotBox box = BallotBox.inRegion("990100");
    box.cast("M1-A", "AA");

    Topic.send(
        stack,
        List.of(
            box.opened(),
            box.message("x.unknown.v1", UUID.randomUUID().toString(), new byte[0]),
            box.closed()));
    Callers.awaitState(box.id(), "DISCREPANT");

    assertThat(Metrics.value(DISCREPANT)).isEqualTo(discrepant + 1);
    assertThat(Metrics.value(LETTERS)).isEqualTo(letters + 1);
    assertThat(named()).hasSizeGreaterThan(4).isSubsetOf(Metrics.exported().keySet());
  }

  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String file :
        List.of(
            "deploy/kubernetes/components/monitoring/prometheus-rule.yaml",
            "deploy/dashboards/gongping.dashboard.json")) {
      String text = Files.readString(CommittedContract.file(file));
      NAMED.matcher(text).results().map(MatchResult::group).forEach(named::add);
    }
    return named;
  }
}
