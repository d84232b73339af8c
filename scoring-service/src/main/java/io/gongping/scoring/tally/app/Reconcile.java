package io.gongping.scoring.tally.app;

import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.Reconciliation;
import io.gongping.scoring.tally.ReconciliationFailure;
import io.gongping.scoring.tally.Tallies;
import io.gongping.support.background.InTurn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Decides whether a closed assessment is final. A final one is never looked at again: its tally
 * does not change, so neither do its results.
 */
@ApplicationScoped
public class Reconcile {

  private static final Logger LOG = Logger.getLogger(Reconcile.class);

  private final Tallies tallies;
  private final DeadLetters deadLetters;

  Reconcile(Tallies tallies, DeadLetters deadLetters) {
    this.tallies = tallies;
    this.deadLetters = deadLetters;
  }

  /**
   * Reconciles an assessment that is closed and not final. The caller's transaction holds its lock.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void again(UUID id) {
    int open = deadLetters.openOf(id) + deadLetters.openWithoutAssessment();
    List<ReconciliationFailure> failures =
        Reconciliation.failures(
            tallies.definition(id).orElseThrow(),
            tallies.closing(id).orElseThrow(),
            tallies.tally(id),
            open);
    AssessmentState state = failures.isEmpty() ? AssessmentState.FINAL : AssessmentState.DISCREPANT;
    tallies.settle(id, state, failures);
    LOG.infof("Assessment %s is %s%s", id, state, failures.isEmpty() ? "" : ": " + codes(failures));
  }

  /**
   * Reconciles every assessment that waits, each in a transaction of its own: one that cannot be
   * reconciled leaves the others done.
   *
   * @throws RuntimeException the first failure, after all had their turn
   */
  void allWaiting() {
    InTurn.each(
        "Reconciling",
        QuarkusTransaction.requiringNew().call(tallies::discrepant),
        id -> QuarkusTransaction.requiringNew().run(() -> ifWaiting(id)));
  }

  private void ifWaiting(UUID id) {
    if (tallies.lock(Set.of(id)).get(id) == AssessmentState.DISCREPANT) {
      again(id);
    }
  }

  private static List<String> codes(List<ReconciliationFailure> failures) {
    return failures.stream().map(failure -> failure.code().code()).distinct().toList();
  }
}
