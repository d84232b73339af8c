package io.gongping.ballot.assessment.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Readiness;
import io.gongping.ballot.assessment.ReadinessRules;
import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.ballot.scheme.ConfirmedSchemes;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Holds an assessment against the scheme that it names, and pins it to that. */
@ApplicationScoped
public class ReadyAssessment {

  /** How long a version that was confirmed a moment ago may need to arrive. */
  private static final int SECONDS_TO_ARRIVE = 5;

  private final ScopedAssessments scoped;
  private final ConfirmedSchemes schemes;
  private final Clock clock;

  ReadyAssessment(ScopedAssessments scoped, ConfirmedSchemes schemes, Clock clock) {
    this.scoped = scoped;
    this.schemes = schemes;
    this.clock = clock;
  }

  /**
   * What stands between an assessment and results that hold.
   *
   * @throws ProblemException {@code not-found}; {@code definition-invalid} with every mistake in an
   *     unfinished draft
   */
  @Transactional
  public Readiness of(UUID id) {
    return of(scoped.find(id).definition());
  }

  private Readiness of(Definition definition) {
    Definition.Scheme named = definition.scheme();
    return ReadinessRules.of(definition, schemes.find(named.id(), named.version()));
  }

  /**
   * An announced assessment with the document that it will be graded by.
   *
   * @throws ProblemException {@code scheme-not-known} with {@code retryAfter} in seconds, {@code
   *     not-ready} with everything that blocks
   */
  Assessment pinned(Assessment noticed) {
    Definition.Scheme named = noticed.definition().scheme();
    List<ProblemError> blocking = of(noticed.definition()).blocking();
    if (blocking.stream().anyMatch(error -> error.code() == BallotProblem.SCHEME_NOT_KNOWN)) {
      throw BallotProblem.SCHEME_NOT_KNOWN
          .problem()
          .with("scheme", named)
          .with("retryAfter", SECONDS_TO_ARRIVE)
          .withErrors(blocking);
    }
    if (!blocking.isEmpty()) {
      throw BallotProblem.NOT_READY.problem().withErrors(blocking);
    }
    ConfirmedScheme scheme = schemes.find(named.id(), named.version()).orElseThrow();
    return noticed.pinnedTo(
        new Definition.Scheme(
            scheme.id(),
            scheme.version(),
            scheme.digest(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }
}
