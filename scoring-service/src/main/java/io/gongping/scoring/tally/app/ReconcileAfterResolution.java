package io.gongping.scoring.tally.app;

import io.gongping.scoring.deadletter.app.DeadLetterResolved;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.Tallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;

/** Reconciles again what a dead letter stood in the way of, in the transaction that resolves it. */
@ApplicationScoped
class ReconcileAfterResolution {

  private final Tallies tallies;
  private final Reconcile reconcile;

  ReconcileAfterResolution(Tallies tallies, Reconcile reconcile) {
    this.tallies = tallies;
    this.reconcile = reconcile;
  }

  void resolved(@Observes DeadLetterResolved event) {
    UUID id = event.letter().assessmentId();
    if (id == null) {
      reconcile.allWaiting();
    } else if (tallies.lock(Set.of(id)).get(id) == AssessmentState.DISCREPANT) {
      reconcile.again(id);
    }
  }
}
