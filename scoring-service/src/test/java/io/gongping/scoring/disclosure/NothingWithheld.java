package io.gongping.scoring.disclosure;

import io.gongping.scoring.scheme.Evaluation;

/** Shows whole evaluations, as they are where every rater category is large. */
public final class NothingWithheld {

  private NothingWithheld() {}

  public static ShownEvaluation of(Evaluation evaluation) {
    return new ShownEvaluation(evaluation, (owner, value) -> value, trace -> trace);
  }
}
