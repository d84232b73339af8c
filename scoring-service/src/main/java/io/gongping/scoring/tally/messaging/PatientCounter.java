package io.gongping.scoring.tally.messaging;

import io.gongping.scoring.database.app.DatabaseFailure;
import io.gongping.scoring.tally.PlacedEvent;
import io.gongping.scoring.tally.app.CountEvents;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

/**
 * Counts a batch however long that takes. While the database is away it tries again and again, and
 * the topic keeps what comes in the meantime. A batch whose data the database refuses is counted
 * message by message, so that one bad message neither stops nor takes along the others.
 */
@ApplicationScoped
class PatientCounter {

  private static final Logger LOG = Logger.getLogger(PatientCounter.class);

  private final CountEvents counting;

  PatientCounter(CountEvents counting) {
    this.counting = counting;
  }

  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 100,
      jitter = 50,
      abortOn = InterruptedException.class)
  @ExponentialBackoff(maxDelay = 5, maxDelayUnit = ChronoUnit.SECONDS)
  void count(List<PlacedEvent> events) {
    try {
      countOrIsolate(events);
    } catch (RuntimeException failure) {
      LOG.warnf("A batch of %d events waits: %s", events.size(), failure.getMessage());
      throw failure;
    }
  }

  private void countOrIsolate(List<PlacedEvent> events) {
    try {
      counting.count(events);
    } catch (DatabaseFailure failure) {
      if (!failure.isAboutTheData()) {
        throw failure;
      }
      events.forEach(this::countAlone);
    }
  }

  private void countAlone(PlacedEvent event) {
    try {
      counting.count(List.of(event));
    } catch (DatabaseFailure failure) {
      if (!failure.isAboutTheData()) {
        throw failure;
      }
      counting.bury(event);
    }
  }
}
