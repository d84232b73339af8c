package io.gongping.ballot.assessment.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.roll.Roll;
import io.gongping.ballot.slip.app.MadeSlips;
import io.gongping.ballot.slip.app.MakeSlips;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has slips made for a paper of an open assessment. That slips were made is written to the audit
 * trail first: if the box made them and this transaction failed, nobody has seen their codes, and
 * {@code replace} voids them.
 */
@ApplicationScoped
public class HandOutSlips {

  private final ScopedAssessments scoped;
  private final MakeSlips makeSlips;
  private final Roll roll;
  private final Duties duties;
  private final AuditTrail audit;
  private final IdempotentCreation creation;

  HandOutSlips(
      ScopedAssessments scoped,
      MakeSlips makeSlips,
      Roll roll,
      Duties duties,
      AuditTrail audit,
      IdempotentCreation creation) {
    this.scoped = scoped;
    this.makeSlips = makeSlips;
    this.roll = roll;
    this.duties = duties;
    this.audit = audit;
    this.creation = creation;
  }

  private record Order(UUID assessment, String paper, int count, boolean replace) {}

  /**
   * New slips of a paper. A request that comes again makes no more: its codes were shown once and
   * are kept nowhere, so it is refused, and {@code replace} is the way to new ones.
   *
   * @param idempotencyKey the same for the same request
   * @param count at least 1
   * @param replace voids those made before, while none of them is spent
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code wrong-state},
   *     {@code paper-unknown}, {@code too-many-slips}, {@code slips-in-use}, {@code own-case},
   *     {@code slips-made-before}, {@code idempotency-key-malformed}, {@code
   *     idempotency-key-reused}
   */
  @Transactional
  public MadeSlips make(
      UUID id, String paper, @Nullable String idempotencyKey, int count, boolean replace) {
    Assessment assessment = scoped.lock(id);
    if (creation.run(idempotencyKey, new Order(id, paper, count, replace), key -> {}).replayed()) {
      throw BallotProblem.SLIPS_MADE_BEFORE.problem();
    }
    assessment.require(AssessmentState.OPEN);
    Person by = duties.requireUninvolved(Act.MAKE_SLIPS, assessment.concerned());
    roll.slipsMade(id, paper, by);
    audit.record(
        replace ? "slips.replaced" : "slips.made",
        "assessments/" + id + "/papers/" + paper,
        Map.of("count", Integer.toString(count)));
    return makeSlips.make(id, paper, count, replace);
  }
}
