package io.gongping.scoring.grading.app;

import io.gongping.scoring.problem.ScoringProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How much of the heap all evaluations together may take. Ranks, quotas and disclosure compare
 * every subject with every other, so each evaluation holds a whole assessment; a few large ones at
 * once would fill the heap.
 */
@ApplicationScoped
class EvaluationSpace {

  /** This part of the heap is there for evaluations. */
  private static final int PART_OF_HEAP = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int UNIT = 1024;

  private final int all;
  private final Semaphore free;
  private final Duration patience;

  EvaluationSpace() {
    this(Runtime.getRuntime().maxMemory() / PART_OF_HEAP, PATIENCE);
  }

  /**
   * @param bytes for all evaluations together
   * @param patience how long one waits for the others
   */
  EvaluationSpace(long bytes, Duration patience) {
    this.all = units(bytes);
    this.free = new Semaphore(all, true);
    this.patience = patience;
  }

  /**
   * Takes space; one that needs more than there is runs alone.
   *
   * @return what has to be given back
   * @throws io.gongping.support.problem.ProblemException {@code evaluations-busy} when the others
   *     don't leave enough in time
   */
  int take(long bytes) {
    int needed = Math.min(all, Math.max(1, units(bytes)));
    try {
      if (free.tryAcquire(needed, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return needed;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw ScoringProblem.EVALUATIONS_BUSY.problem();
  }

  /** Gives back what was taken. */
  void giveBack(int taken) {
    free.release(taken);
  }

  private static int units(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes / UNIT);
  }
}
