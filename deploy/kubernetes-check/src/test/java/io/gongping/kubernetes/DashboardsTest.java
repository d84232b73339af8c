package io.gongping.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds alerts and dashboard against the meters that the services register. The metrics of the
 * platform are held by a test of the dossier service, which runs one.
 */
class DashboardsTest {

  private static final String RULES =
      "deploy/kubernetes/components/monitoring/prometheus-rule.yaml";
  private static final String DASHBOARD = "deploy/dashboards/gongping.dashboard.json";
  private static final Pattern OURS = Pattern.compile("\\bgongping_[a-z_]+");
  private static final Pattern METER = Pattern.compile("\"(gongping(?:\\.[a-z]+)+)\"");
  private static final List<String> SERVICES = List.of("ballot", "scoring", "dossier");

  @Test
  void everyMetricIsRegisteredByAService() {
    Set<String> exported = exported();

    assertThat(named(RULES)).isNotEmpty().isSubsetOf(exported);
    assertThat(named(DASHBOARD)).isNotEmpty().isSubsetOf(exported);
  }

  @Test
  void everyAlertSaysWhatToDo() throws IOException {
    String operations = Files.readString(CommittedContract.file("docs/operations.md"));
    Set<String> headings =
        operations
            .lines()
            .filter(line -> line.startsWith("#"))
            .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
            .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))
            .collect(Collectors.toSet());
    JsonNode rules =
        Manifests.documents(CommittedContract.file(RULES)).getFirst().at("/spec/groups/0/rules");

    assertThat(rules).isNotEmpty();
    for (JsonNode rule : rules) {
      String runbook = rule.at("/annotations/runbook").asText();
      assertThat(runbook).as(rule.path("alert").asText()).startsWith("docs/operations.md#");
      assertThat(headings).contains(runbook.substring(runbook.indexOf('#') + 1));
    }
  }

  private static Set<String> named(String file) {
    return find(OURS, read(CommittedContract.file(file)))
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /** What Prometheus sees of the meters: dots become underscores, counters end in total. */
  private static Set<String> exported() {
    Set<String> exported = new HashSet<>();
    for (String service : SERVICES) {
      sources(service)
          .map(DashboardsTest::read)
          .filter(source -> source.contains("io.micrometer.core.instrument"))
          .flatMap(source -> find(METER, source))
          .map(meter -> meter.group(1).replace('.', '_'))
          .forEach(
              name -> {
                exported.add(name);
                exported.add(name + "_total");
              });
    }
    return exported;
  }

  private static Stream<Path> sources(String service) {
    try (Stream<Path> files =
        Files.walk(CommittedContract.file(service + "-service/src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<MatchResult> find(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
