package io.gongping.scoring.tally.app;

import io.gongping.scoring.deadletter.DeadLetter;
import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.deadletter.app.BuryDeadLetters;
import io.gongping.scoring.tally.AssessmentEvent;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.BallotLayout;
import io.gongping.scoring.tally.PaperLayout;
import io.gongping.scoring.tally.PlacedEvent;
import io.gongping.scoring.tally.Tallies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The work on one batch, in the order of the messages. Ballots between two other messages are
 * counted together: their ids are remembered in one statement, and only those that were new are
 * added up in memory and written in one more.
 */
final class CountBatch {

  private final Tallies tallies;
  private final Layouts layouts;
  private final Map<UUID, AssessmentState> states;
  private final Map<UUID, BallotLayout> openedHere = new HashMap<>();
  private final Map<UUID, BatchTally> pending = new LinkedHashMap<>();
  private final Map<UUID, List<LateBallot>> late = new LinkedHashMap<>();
  private final List<DeadLetter> dead = new ArrayList<>();
  private final Set<UUID> touched = new HashSet<>();
  private long counted;

  private record LateBallot(UUID ballotId, PlacedEvent placed) {}

  /**
   * @param states of the assessments in the batch, whose rows the transaction has locked
   */
  CountBatch(Tallies tallies, Layouts layouts, Map<UUID, AssessmentState> states) {
    this.tallies = tallies;
    this.layouts = layouts;
    this.states = new HashMap<>(states);
  }

  /** Works through the events and returns how many ballots were counted for the first time. */
  long count(List<PlacedEvent> events, BuryDeadLetters bury, Reconcile reconcile) {
    for (PlacedEvent placed : events) {
      switch (placed.event()) {
        case AssessmentEvent.Opened opened -> open(placed, opened);
        case AssessmentEvent.Cast cast -> cast(placed, cast);
        case AssessmentEvent.Closed closed -> close(placed, closed);
        case AssessmentEvent.Unfit unfit -> bury(placed, unfit.reason(), unfit.assessmentId());
      }
    }
    countPending();
    sortOutLate();
    List<DeadLetter> buried = bury.bury(dead);
    reconcileTouched(buried, reconcile);
    return counted;
  }

  private void open(PlacedEvent placed, AssessmentEvent.Opened opened) {
    UUID id = opened.assessmentId();
    if (tallies.open(opened)) {
      states.put(id, AssessmentState.OPEN);
      openedHere.put(id, BallotLayout.of(opened.definition()));
    } else if (!tallies.isOpenedBy(opened)) {
      bury(placed, DeadLetterReason.OPENED_DIFFERENTLY, id);
    }
  }

  private void cast(PlacedEvent placed, AssessmentEvent.Cast cast) {
    UUID id = cast.assessmentId();
    @Nullable AssessmentState state = states.get(id);
    if (state == null) {
      bury(placed, DeadLetterReason.UNKNOWN_ASSESSMENT, id);
      return;
    }
    Optional<PaperLayout> paper = layout(id).paper(cast.paper());
    if (paper.isEmpty()) {
      bury(placed, DeadLetterReason.UNKNOWN_PAPER, id);
      return;
    }
    switch (paper.get().read(cast.content())) {
      case PaperLayout.Unfit unfit -> bury(placed, unfit.reason(), id);
      case PaperLayout.Ballot ballot -> {
        if (state == AssessmentState.FINAL) {
          late.computeIfAbsent(id, unseen -> new ArrayList<>())
              .add(new LateBallot(cast.ballotId(), placed));
        } else {
          pending
              .computeIfAbsent(id, unseen -> new BatchTally())
              .take(cast.ballotId(), paper.get(), ballot);
        }
      }
    }
  }

  private void close(PlacedEvent placed, AssessmentEvent.Closed closed) {
    UUID id = closed.assessmentId();
    @Nullable AssessmentState state = states.get(id);
    if (state == null) {
      bury(placed, DeadLetterReason.UNKNOWN_ASSESSMENT, id);
    } else if (state == AssessmentState.OPEN) {
      countPending();
      tallies.close(closed);
      states.put(id, AssessmentState.DISCREPANT);
      touched.add(id);
    } else if (!tallies.isClosedBy(closed)) {
      bury(placed, DeadLetterReason.CLOSED_DIFFERENTLY, id);
    }
  }

  private BallotLayout layout(UUID id) {
    @Nullable BallotLayout here = openedHere.get(id);
    return here == null ? layouts.of(id) : here;
  }

  private void countPending() {
    pending.forEach(
        (id, batch) -> {
          Set<UUID> fresh = tallies.remember(id, batch.papers());
          tallies.add(id, batch.count(fresh));
          counted += fresh.size();
          touched.add(id);
        });
    pending.clear();
  }

  /** A ballot that comes again after the end is nothing new; one that was never seen is. */
  private void sortOutLate() {
    late.forEach(
        (id, ballots) -> {
          Set<UUID> known =
              tallies.remembered(id, ballots.stream().map(LateBallot::ballotId).toList());
          ballots.stream()
              .filter(ballot -> !known.contains(ballot.ballotId()))
              .forEach(ballot -> bury(ballot.placed(), DeadLetterReason.LATE_BALLOT, id));
        });
  }

  private void reconcileTouched(List<DeadLetter> buried, Reconcile reconcile) {
    buried.forEach(
        letter -> {
          if (letter.assessmentId() != null) {
            touched.add(letter.assessmentId());
          }
        });
    touched.stream()
        .filter(id -> states.get(id) == AssessmentState.DISCREPANT)
        .sorted()
        .forEach(reconcile::again);
  }

  private void bury(PlacedEvent placed, DeadLetterReason reason, @Nullable UUID assessmentId) {
    dead.add(placed.dead(reason, assessmentId));
  }
}
