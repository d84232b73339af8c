package io.gongping.scoring.tally.app;

import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.deadletter.app.BuryDeadLetters;
import io.gongping.scoring.tally.AssessmentEvent;
import io.gongping.scoring.tally.HeldEvents;
import io.gongping.scoring.tally.PlacedEvent;
import io.gongping.scoring.tally.Tallies;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
  private final HeldEvents held;
  private final Reconcile reconcile;
  private final Counter counted;

  CountEvents(
      Tallies tallies,
      Layouts layouts,
      DeadLetters deadLetters,
      BuryDeadLetters bury,
      HeldEvents held,
      Reconcile reconcile,
      MeterRegistry metrics) {
    this.tallies = tallies;
    this.layouts = layouts;
    this.deadLetters = deadLetters;
    this.bury = bury;
    this.held = held;
    this.reconcile = reconcile;
    this.counted =
        Counter.builder("gongping.ballots.counted")
            .description("Ballots counted for the first time")
            .register(metrics);
  }

  /**
   * Counts a batch, in its order. Events of an assessment of which others wait already join them.
   */
  @Transactional
  public void count(List<PlacedEvent> events) {
    Set<UUID> waiting = held.waiting(assessments(events));
    if (waiting.isEmpty()) {
      work(events);
      return;
    }
    Map<Boolean, List<PlacedEvent>> parts =
        events.stream()
            .collect(
                Collectors.partitioningBy(
                    placed -> {
                      @Nullable UUID id = assessment(placed.event());
                      return id != null && waiting.contains(id);
                    }));
    hold(parts.getOrDefault(true, List.of()));
    work(parts.getOrDefault(false, List.of()));
  }

  /**
   * Holds events back that could not be counted, each with its assessment. They are not lost, and
   * nothing of their assessments is counted before them.
   */
  @Transactional
  public void hold(List<PlacedEvent> events) {
    events.stream()
        .collect(
            Collectors.groupingBy(
                placed -> Objects.requireNonNull(assessment(placed.event()), "assessment")))
        .forEach(held::hold);
  }

  /**
   * Counts events of one assessment that waited, in their order, and lets them go. Does nothing
   * while another replica is about it.
   */
  @Transactional
  public void countHeld(UUID id, List<PlacedEvent> events) {
    if (held.exclusively(id)) {
      work(events);
      held.release(id, events);
    }
  }

  private void work(List<PlacedEvent> events) {
    deadLetters.holdStill();
    CountBatch batch = new CountBatch(tallies, layouts, tallies.lock(assessments(events)));
    counted.increment((double) batch.count(events, bury, reconcile));
  }

  /** Buries an event that could not be stored although nothing is wrong with its form. */
  @Transactional
  public void bury(PlacedEvent placed) {
    @Nullable UUID id = assessment(placed.event());
    bury.bury(List.of(placed.dead(DeadLetterReason.UNPROCESSABLE, id)));
    if (id != null) {
      held.release(id, List.of(placed));
    }
  }

  private static Set<UUID> assessments(List<PlacedEvent> events) {
    return events.stream()
        .map(placed -> assessment(placed.event()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The assessment that an event is of; null where it cannot be told. */
  public static @Nullable UUID assessment(AssessmentEvent event) {
    return switch (event) {
      case AssessmentEvent.Opened opened -> opened.assessmentId();
      case AssessmentEvent.Cast cast -> cast.assessmentId();
      case AssessmentEvent.Closed closed -> closed.assessmentId();
      case AssessmentEvent.Unfit unfit -> unfit.assessmentId();
    };
  }
}
