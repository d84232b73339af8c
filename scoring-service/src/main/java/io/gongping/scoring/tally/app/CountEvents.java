package io.gongping.scoring.tally.app;

import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.deadletter.app.BuryDeadLetters;
import io.gongping.scoring.tally.AssessmentEvent;
import io.gongping.scoring.tally.PlacedEvent;
import io.gongping.scoring.tally.Tallies;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts batches of events. One batch is one transaction: all of it is counted, or nothing is and
 * it can be given again. Given twice, it counts once; so two consumers at the same time, after a
 * rebalance say, do no harm.
 */
@ApplicationScoped
public class CountEvents {

  private final Tallies tallies;
  private final Layouts layouts;
  private final DeadLetters deadLetters;
  private final BuryDeadLetters bury;
  private final Reconcile reconcile;
  private final Counter counted;

  CountEvents(
      Tallies tallies,
      Layouts layouts,
      DeadLetters deadLetters,
      BuryDeadLetters bury,
      Reconcile reconcile,
      MeterRegistry metrics) {
    this.tallies = tallies;
    this.layouts = layouts;
    this.deadLetters = deadLetters;
    this.bury = bury;
    this.reconcile = reconcile;
    this.counted =
        Counter.builder("gongping.ballots.counted")
            .description("Ballots counted for the first time")
            .register(metrics);
  }

  /** Counts a batch, in its order. */
  @Transactional
  public void count(List<PlacedEvent> events) {
    deadLetters.holdStill();
    Set<UUID> assessments =
        events.stream()
            .map(placed -> assessment(placed.event()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    CountBatch batch = new CountBatch(tallies, layouts, tallies.lock(assessments));
    counted.increment((double) batch.count(events, bury, reconcile));
  }

  /** Buries an event that could not be stored although nothing is wrong with its form. */
  @Transactional
  public void bury(PlacedEvent placed) {
    bury.bury(List.of(placed.dead(DeadLetterReason.UNPROCESSABLE, assessment(placed.event()))));
  }

  private static @Nullable UUID assessment(AssessmentEvent event) {
    return switch (event) {
      case AssessmentEvent.Opened opened -> opened.assessmentId();
      case AssessmentEvent.Cast cast -> cast.assessmentId();
      case AssessmentEvent.Closed closed -> closed.assessmentId();
      case AssessmentEvent.Unfit unfit -> unfit.assessmentId();
    };
  }
}
