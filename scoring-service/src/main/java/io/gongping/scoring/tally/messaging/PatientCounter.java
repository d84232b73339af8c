package io.gongping.scoring.tally.messaging;

import io.gongping.scoring.database.app.DatabaseFailure;
import io.gongping.scoring.tally.PlacedEvent;
import io.gongping.scoring.tally.app.CountEvents;
import io.gongping.support.database.PassingFailure;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts a batch however long that takes. While the database is away it tries again and again, and
 * the topic keeps what comes in the meantime. Where something else goes wrong, each assessment is
 * counted by itself: one bad message is buried if the database refuses its data, and an assessment
 * that cannot be counted for any other reason is held back, so that neither stops the others.
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
    } catch (RuntimeException failure) {
      if (waits(failure)) {
        throw failure;
      }
      Map<Optional<UUID>, List<PlacedEvent>> assessments = new LinkedHashMap<>();
      for (PlacedEvent placed : events) {
        assessments
            .computeIfAbsent(
                Optional.ofNullable(CountEvents.assessment(placed.event())),
                unseen -> new ArrayList<>())
            .add(placed);
      }
      assessments.forEach((id, own) -> countApart(id.orElse(null), own));
    }
  }

  private void countApart(@Nullable UUID id, List<PlacedEvent> own) {
    try {
      OneByOne.count(own, counting::count, counting::bury);
    } catch (RuntimeException failure) {
      if (waits(failure) || id == null) {
        throw failure;
      }
      hold(id, own, failure);
    }
  }

  private void hold(UUID id, List<PlacedEvent> own, RuntimeException failure) {
    counting.hold(own);
    LOG.errorf(
        "%d events of assessment %s wait: %s", own.size(), id, failure.getClass().getSimpleName());
  }

  /** Whether nothing can be counted before this has passed. */
  private static boolean waits(RuntimeException failure) {
    return failure instanceof DatabaseFailure refused
        ? !refused.isAboutTheData()
        : PassingFailure.isBehind(failure);
  }
}
