package io.gongping.ballot.box.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.MarkSheet;
import io.gongping.ballot.box.Outbox;
import io.gongping.ballot.box.Outbox.PendingBallot;
import io.gongping.ballot.box.Outbox.Progress;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import io.gongping.support.background.InTurn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends what waits in the outbox: of each assessment the opened event first, then the ballots, and
 * the closed event when no ballot is left. A batch is deleted only after every event of it was
 * acknowledged; a crash between the two sends it again, under the same ids.
 *
 * <p>While a box is open, ballots leave in shuffled batches of a minimum size, so that a place in
 * the topic tells no more than that a ballot belongs to the batch.
 */
@ApplicationScoped
class Relay {

  static final String TURN = "Sending events";

  private final Outbox outbox;
  private final Papers papers;
  private final EventSender sender;
  private final int smallestBatch;
  private final int largestBatch;
  private final SecureRandom random;
  private final RelayMetrics metrics;
  private final AssessmentEvents events;
  private final InTurn<UUID> turns;

  @Inject
  Relay(
      Outbox outbox,
      Papers papers,
      EventSender sender,
      RelayConfig config,
      SecureRandom random,
      RelayMetrics metrics,
      ObjectMapper json) {
    this(
        outbox,
        papers,
        sender,
        config.smallestBatch(),
        config.largestBatch(),
        random,
        metrics,
        json,
        new InTurn<>(TURN, config.pause(), config.longestPause(), System::nanoTime));
  }

  Relay(
      Outbox outbox,
      Papers papers,
      EventSender sender,
      int smallestBatch,
      int largestBatch,
      SecureRandom random,
      RelayMetrics metrics,
      ObjectMapper json,
      InTurn<UUID> turns) {
    this.outbox = outbox;
    this.papers = papers;
    this.sender = sender;
    this.smallestBatch = smallestBatch;
    this.largestBatch = largestBatch;
    this.random = random;
    this.metrics = metrics;
    this.events = new AssessmentEvents(json);
    this.turns = turns;
  }

  /**
   * Sends one batch of every assessment that has any. One whose events cannot be sent keeps them in
   * their order and is tried again later and later; the others go on.
   *
   * @return whether more can be sent at once
   */
  boolean round() {
    return turns.round(
        outbox.waiting(),
        id -> outbox.exclusively(id, session -> relay(id, session)).orElse(false));
  }

  /** Whether the events of one were not sent when they were last tried. */
  boolean failing() {
    return turns.failing();
  }

  /** Why, each cause once, without the assessments; empty where nothing fails. */
  Optional<String> trouble() {
    return turns.trouble();
  }

  private boolean relay(UUID assessmentId, Outbox.Session session) {
    Progress progress = session.progress();
    if (!progress.openedSent()) {
      sender.send(List.of(events.opened(assessmentId, session.opened())));
      // Committed before any ballot is sent: the row must not stay locked meanwhile.
      session.openedSent();
      return true;
    }
    List<PendingBallot> pending = new ArrayList<>(session.pending(largestBatch));
    if (pending.size() >= smallestBatch || (progress.stopped() && !pending.isEmpty())) {
      send(pending);
      session.ballotsSent(pending);
      metrics.sent(pending.size());
      return pending.size() == largestBatch || progress.stopped();
    }
    if (pending.isEmpty() && progress.counted()) {
      sender.send(List.of(events.closed(assessmentId, session.closed())));
      session.closedSent();
    }
    return false;
  }

  private void send(List<PendingBallot> pending) {
    Collections.shuffle(pending, random);
    Map<UUID, Paper> known = new HashMap<>();
    Map<UUID, MarkSheet> sheets = new HashMap<>();
    List<Event> batch = new ArrayList<>(pending.size());
    for (PendingBallot ballot : pending) {
      Paper paper = known.computeIfAbsent(ballot.paperId(), id -> papers.find(id).orElseThrow());
      MarkSheet sheet = sheets.computeIfAbsent(ballot.paperId(), id -> MarkSheet.of(paper));
      batch.add(events.ballot(paper, sheet, ballot));
    }
    sender.send(batch);
  }
}
