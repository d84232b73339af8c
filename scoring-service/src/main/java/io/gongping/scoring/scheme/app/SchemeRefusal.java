package io.gongping.scoring.scheme.app;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.support.problem.ProblemException;

/** Says as a problem why an assessment has no rules. */
public final class SchemeRefusal {

  private SchemeRefusal() {}

  /**
   * The rules.
   *
   * @throws ProblemException {@code scheme-unknown}, {@code scheme-differs}, {@code
   *     scheme-unconfirmed}
   */
  public static Scheme rules(PinnedRules pinned) {
    return switch (pinned) {
      case PinnedRules.Found found -> found.rules();
      case PinnedRules.Refused refused -> throw problem(refused.reason());
    };
  }

  /** The problem for a reason. */
  public static ProblemException problem(Reason reason) {
    return switch (reason) {
      case SCHEME_DIFFERS -> ScoringProblem.SCHEME_DIFFERS.problem();
      case SCHEME_UNCONFIRMED -> ScoringProblem.SCHEME_UNCONFIRMED.problem();
      default -> ScoringProblem.SCHEME_UNKNOWN.problem();
    };
  }
}
