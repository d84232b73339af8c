package io.gongping.ballot.box.messaging;

import io.gongping.ballot.box.BoxUnavailable;
import io.gongping.ballot.box.Outbox;
import io.gongping.support.background.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/** Runs the relay on a thread of its own while the service is up. */
@ApplicationScoped
class RelayLoop {

  private static final int STOPPED_EARLY = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);

  private final Relay relay;
  private final Outbox outbox;
  private final RelayMetrics metrics;
  private final BackgroundLoop loop;
  private long countedAt = System.nanoTime() - BETWEEN_COUNTS.toNanos();

  RelayLoop(Relay relay, Outbox outbox, RelayMetrics metrics, RelayConfig config) {
    this.relay = relay;
    this.outbox = outbox;
    this.metrics = metrics;
    this.loop =
        new BackgroundLoop("event-relay", config.pause(), config.longestPause(), this::round);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes @Priority(STOPPED_EARLY) ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  boolean failing() {
    return loop.failing() || relay.failing();
  }

  /** Why it fails, as far as is known; no assessment is named. */
  Optional<String> trouble() {
    return loop.trouble().or(relay::trouble);
  }

  private long pending() {
    try {
      return outbox.pending();
    } catch (BoxUnavailable unavailable) {
      metrics.unreachable();
      throw unavailable;
    }
  }

  private boolean round() {
    if (System.nanoTime() - countedAt > BETWEEN_COUNTS.toNanos()) {
      metrics.pending(pending());
      countedAt = System.nanoTime();
    }
    return relay.round();
  }
}
