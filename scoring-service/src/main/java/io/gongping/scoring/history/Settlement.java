package io.gongping.scoring.history;

import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Which of several records for one term is valid. One person says so; it holds once another has
 * confirmed it.
 *
 * @param version from 1, for each term
 * @param valid the record that counts, in every region
 * @param records how many there were when it was proposed; another one opens the conflict again
 */
public record Settlement(
    Term term,
    int version,
    RecordKey valid,
    int records,
    String reason,
    Person by,
    Instant at,
    Optional<Verification> verification) {

  /** Whether it holds. */
  public boolean isConfirmed() {
    return verification.filter(made -> made.verdict() == Verdict.CONFIRMED).isPresent();
  }

  /** Whether nobody has looked at it yet. */
  public boolean isPending() {
    return verification.isEmpty();
  }

  /** The same with the second person's verdict. */
  public Settlement verified(Verification made) {
    return new Settlement(term, version, valid, records, reason, by, at, Optional.of(made));
  }
}
