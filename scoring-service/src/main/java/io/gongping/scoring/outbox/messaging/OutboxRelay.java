package io.gongping.scoring.outbox.messaging;

import io.gongping.scoring.outbox.Outbox;
import io.gongping.support.background.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/**
 * Carries events from the outbox to the broker, for ever. Broker or database away: it waits longer
 * from time to time and goes on when they are back.
 */
@ApplicationScoped
class OutboxRelay {

  private static final int BATCH = 100;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final BackgroundLoop loop;

  OutboxRelay(Outbox outbox, EventSender sender) {
    this.loop =
        new BackgroundLoop(
            "outbox-relay", PAUSE, LONGEST_PAUSE, () -> outbox.relay(BATCH, sender::send) == BATCH);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  /** Whether the last attempt failed. */
  boolean failing() {
    return loop.failing();
  }

  /** Why the last attempt failed; empty where it did not. */
  Optional<String> trouble() {
    return loop.trouble();
  }
}
