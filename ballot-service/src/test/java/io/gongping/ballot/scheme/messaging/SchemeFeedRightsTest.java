package io.gongping.ballot.scheme.messaging;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.ballot.fixture.Definitions;
import io.gongping.ballot.fixture.Schemes;
import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.ballot.scheme.ConfirmedSchemes;
import io.gongping.embedded.GuardedBroker;
import io.gongping.embedded.KafkaTopics;
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
    try (GuardedBroker broker = GuardedBroker.start(folder)) {
      ObjectNode scheme = Schemes.own("OWN", Definitions.REGION);
      Schemes.publish(broker.settings("gongping-scoring"), List.of(scheme));
      Copy copy = new Copy();
      SchemeFeed feed =
          new SchemeFeed(
              broker.settings("gongping-ballot"),
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
