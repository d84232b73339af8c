package io.gongping.ballot.scheme.messaging;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.ballot.scheme.ConfirmedSchemes;
import io.gongping.embedded.KafkaAccounts;
import io.gongping.embedded.KafkaBroker;
import io.gongping.embedded.KafkaTopics;
import io.gongping.embedded.Ports;
import io.gongping.embedded.Secrets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed, which reads without a group, with the rights of the cluster's manifest. */
class SchemeFeedRightsTest {

  @TempDir private Path folder;

  @Test
  void theRightsOfTheManifestAreEnough() {
    KafkaAccounts accounts = KafkaAccounts.of(Secrets.of(folder));
    try (KafkaBroker broker =
        KafkaBroker.start(
            new KafkaBroker.Config(folder.resolve("kafka"), Ports.ANY, Optional.of(accounts)))) {
      KafkaTopics.createMissing(accounts.administrator(broker.bootstrapServers()));
      accounts.grant(broker.bootstrapServers());
      ObjectNode scheme = Schemes.own("OWN", Definitions.REGION);
      Schemes.publish(
          accounts.settings("gongping-scoring", broker.bootstrapServers()), List.of(scheme));
      Copy copy = new Copy();
      SchemeFeed feed =
          new SchemeFeed(
              accounts.settings("gongping-ballot", broker.bootstrapServers()),
              KafkaTopics.SCHEME_EVENTS,
              copy,
              new SimpleMeterRegistry());

      feed.start(new StartupEvent());
      try {
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> copy.find("OWN", scheme.path("version").asInt()).isPresent());
      } finally {
        feed.stop(new ShutdownEvent());
      }
    }
  }

  private static final class Copy implements ConfirmedSchemes {

    private final Map<String, ConfirmedScheme> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<ConfirmedScheme> find(String id, int version) {
      return Optional.ofNullable(kept.get(id + "/" + version));
    }

    @Override
    public boolean keep(ConfirmedScheme scheme) {
      kept.put(scheme.id() + "/" + scheme.version(), scheme);
      return true;
    }
  }
}
