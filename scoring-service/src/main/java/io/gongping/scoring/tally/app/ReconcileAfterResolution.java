package io.gongping.scoring.tally.app;

import io.gongping.scoring.deadletter.app.DeadLetterResolved;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.Tallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;

/**
 * Reconciles again what a dead letter stood in the way of: a single assessment in the transaction
 * that resolves it, and all after it.
 */
@ApplicationScoped
class ReconcileAfterResolution {

  private final Tallies tallies;
  private final Reconcile reconcile;
  private final ReconcileWaiting waiting;

  ReconcileAfterResolution(Tallies tallies, Reconcile reconcile, ReconcileWaiting waiting) {
    this.tallies = tallies;
    this.reconcile = reconcile;
    this.waiting = waiting;
  }

  void resolved(@Observes DeadLetterResolved event) {
    UUID id = event.letter().assessmentId();
    if (id != null && tallies.lock(Set.of(id)).get(id) == AssessmentState.DISCREPANT) {
      reconcile.again(id);
    }
  }

  void stoodInEverybodysWay(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) DeadLetterResolved event) {
    if (event.letter().assessmentId() == null) {
      waiting.soon();
    }
  }
}
