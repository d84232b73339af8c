package io.gongping.scoring.tally.app;

import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.Reconciliation;
import io.gongping.scoring.tally.ReconciliationFailure;
import io.gongping.scoring.tally.Tallies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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

  /** Reconciles every assessment that waits; after something that stood in the way of all. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void allWaiting() {
    tallies.lockDiscrepant().forEach(this::again);
  }

  private static List<String> codes(List<ReconciliationFailure> failures) {
    return failures.stream().map(failure -> failure.code().code()).distinct().toList();
  }
}
