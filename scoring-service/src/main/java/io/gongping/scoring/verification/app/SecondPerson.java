package io.gongping.scoring.verification.app;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import io.gongping.support.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller as one of the four eyes. */
@ApplicationScoped
public class SecondPerson {

  private final Duties duties;
  private final Clock clock;

  SecondPerson(Duties duties, Clock clock) {
    this.duties = duties;
    this.clock = clock;
  }

  /**
   * The caller's verification.
   *
   * @throws io.gongping.support.problem.ProblemException {@code rejection-reason-missing}, {@code
   *     forbidden}
   */
  public Verification verification(Verdict verdict, @Nullable String reason) {
    if (verdict == Verdict.REJECTED && (reason == null || reason.isBlank())) {
      throw ScoringProblem.REJECTION_REASON_MISSING.problem();
    }
    // The database keeps no more than that; an answer shall not differ from what is read later.
    return new Verification(verdict, reason, duties.caller(), clock.instant());
  }

  /**
   * What keeps a verification from a version.
   *
   * @param enteredBy who entered the version
   * @param made the verification that it has already
   */
  public static Optional<ProblemCode> obstacle(
      Verification verification, Person enteredBy, Optional<Verification> made) {
    if (TwoPeople.ENTRY.forbids(List.of(enteredBy.id()), verification.by())) {
      return Optional.of(TwoPeople.ENTRY);
    }
    return made.isPresent() ? Optional.of(ScoringProblem.ALREADY_VERIFIED) : Optional.empty();
  }
}
