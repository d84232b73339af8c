package io.gongping.scoring.tally.app;

import io.gongping.support.background.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reconciles all assessments that wait once something that stood in the way of all is gone. What a
 * service that died, or a failure, left undone is done at the next start or tried again.
 */
@ApplicationScoped
class ReconcileWaiting {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Reconcile reconcile;
  private final AtomicBoolean due = new AtomicBoolean(true);
  private final BackgroundLoop loop;

  ReconcileWaiting(Reconcile reconcile) {
    this.reconcile = reconcile;
    this.loop = new BackgroundLoop("reconcile-waiting", PAUSE, LONGEST_PAUSE, this::round);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  /** Has it done within a second. */
  void soon() {
    due.set(true);
  }

  private boolean round() {
    if (due.getAndSet(false)) {
      try {
        reconcile.allWaiting();
      } catch (RuntimeException failure) {
        due.set(true);
        throw failure;
      }
    }
    return false;
  }
}
