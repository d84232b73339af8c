package io.gongping.scoring.outbox.messaging;

import io.gongping.scoring.outbox.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to the broker, for ever. Broker or database away: it waits longer
 * from time to time and goes on when they are back.
 */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 100;
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final EventSender sender;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  OutboxRelay(Outbox outbox, EventSender sender) {
    this.outbox = outbox;
    this.sender = sender;
    this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::run);
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopped.countDown();
    thread.interrupt();
    thread.join(LONGEST_WAIT);
  }

  private void run() {
    Duration wait = IDLE;
    try {
      do {
        wait = step(wait);
      } while (!stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** One round; returns how long to wait before the next. */
  private Duration step(Duration wait) {
    try {
      return outbox.relay(BATCH, sender::send) == BATCH ? Duration.ZERO : IDLE;
    } catch (RuntimeException failure) {
      if (stopped.getCount() > 0) {
        LOG.warnf("Events wait in the outbox: %s", failure.getMessage());
      }
      Duration longer = wait.multipliedBy(2).plus(IDLE);
      return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }
  }
}
