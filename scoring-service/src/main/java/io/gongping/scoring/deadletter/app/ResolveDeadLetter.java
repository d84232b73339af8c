package io.gongping.scoring.deadletter.app;

import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.deadletter.KeptDeadLetter;
import io.gongping.scoring.deadletter.Resolution;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes a dead letter out of the way, with a reason. The message itself stays uncounted. */
@ApplicationScoped
public class ResolveDeadLetter {

  private final DeadLetters letters;
  private final Event<DeadLetterResolved> resolved;
  private final Caller caller;
  private final AuditTrail audit;
  private final Clock clock;

  ResolveDeadLetter(
      DeadLetters letters,
      Event<DeadLetterResolved> resolved,
      Caller caller,
      AuditTrail audit,
      Clock clock) {
    this.letters = letters;
    this.resolved = resolved;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Resolves an open letter.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     already-resolved}
   */
  @Transactional
  public KeptDeadLetter resolve(UUID id, String reason) {
    KeptDeadLetter letter = visible(id);
    if (!letters.resolve(id, new Resolution(caller.name(), clock.instant(), reason))) {
      throw ScoringProblem.ALREADY_RESOLVED.problem();
    }
    audit.record(
        "dead-letter.resolved",
        "dead-letters/" + id,
        Map.of("place", letter.letter().place(), "reason", reason));
    resolved.fire(new DeadLetterResolved(letter.letter()));
    return visible(id);
  }

  private KeptDeadLetter visible(UUID id) {
    return letters
        .find(id)
        .filter(letter -> caller.scope().coversEventOf(letter.region()))
        .orElseThrow(CommonProblem.NOT_FOUND::problem);
  }
}
