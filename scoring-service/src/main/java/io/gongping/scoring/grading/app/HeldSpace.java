package io.gongping.scoring.grading.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/**
 * The space that the evaluation of one request takes, from when it begins until the answer is made,
 * before it is sent: a slow reader holds none. A request that reads an assessment twice counts
 * once; one that evaluates it twice takes the space of both evaluations at first.
 */
@RequestScoped
public class HeldSpace {

  private final EvaluationSpace space;
  private int taken;

  HeldSpace(EvaluationSpace space) {
    this.space = space;
  }

  /**
   * Takes space for an evaluation.
   *
   * @throws io.gongping.support.problem.ProblemException {@code evaluations-busy}
   */
  void take(long bytes) {
    if (taken == 0) {
      taken = space.take(bytes);
    }
  }

  /** Gives everything back; the request evaluates nothing any more. */
  @PreDestroy
  public void giveBack() {
    if (taken > 0) {
      space.giveBack(taken);
      taken = 0;
    }
  }
}
