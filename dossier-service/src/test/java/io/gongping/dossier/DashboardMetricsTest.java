package io.gongping.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.quarkus.EmbeddedStackResource;
import io.gongping.support.test.CommittedContract;
import io.gongping.support.test.TokenIssuerResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds alerts and dashboard against what a running service exports. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
@WithTestResource(TokenIssuerResource.class)
class DashboardMetricsTest {

  /** The platform's metrics, alike in all services, and the dossier's own. */
  private static final Pattern NAMED =
      Pattern.compile("\\b(?:gongping_dossier|kafka_consumer|http_server|jvm|process)_[a-z_]+");

  private static final Pattern EXPORTED = Pattern.compile("^[a-z_]+(?=[{ ])", Pattern.MULTILINE);

  @SuppressWarnings("NullAway.Init") // Filled by EmbeddedStackResource.
  EmbeddedStack stack;

  @Test
  void everyMetricThatOperatorsLookAtIsExported() throws IOException {
    ObjectNode card = ScoreCards.card();
    try (ResultTopic topic = new ResultTopic(stack)) {
      topic.publish(card);
    }
    Archivist.awaitFiled(card);
    Set<String> named = new TreeSet<>();
    for (String file :
        Set.of(
            "deploy/kubernetes/components/monitoring/prometheus-rule.yaml",
            "deploy/dashboards/gongping.dashboard.json")) {
      named.addAll(find(NAMED, Files.readString(CommittedContract.file(file))));
    }

    assertThat(named)
        .hasSizeGreaterThan(8)
        .isSubsetOf(find(EXPORTED, given().get("/q/metrics").asString()));
  }

  private static Set<String> find(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
