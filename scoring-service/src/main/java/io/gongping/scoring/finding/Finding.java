package io.gongping.scoring.finding;

import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a finding. Versions are never changed or removed. It counts when it is the latest
 * one and somebody else has confirmed it.
 *
 * @param finding its key in the scheme
 * @param version from 1
 * @param level one of the levels that the scheme names
 * @param reference where the evidence lies
 * @param note what it says, or why the finding was changed
 */
public record Finding(
    UUID assessmentId,
    String subject,
    String finding,
    int version,
    String level,
    String reference,
    @Nullable String note,
    Person enteredBy,
    Instant enteredAt,
    Optional<Verification> verification) {

  /** Whether another person has confirmed this version. */
  public boolean isConfirmed() {
    return verification.map(made -> made.verdict() == Verdict.CONFIRMED).orElse(false);
  }

  /** Whether another person has rejected this version. */
  public boolean isRejected() {
    return verification.map(made -> made.verdict() == Verdict.REJECTED).orElse(false);
  }

  /** This version with what a second person made of it. */
  public Finding verified(Verification made) {
    return new Finding(
        assessmentId,
        subject,
        finding,
        version,
        level,
        reference,
        note,
        enteredBy,
        enteredAt,
        Optional.of(made));
  }
}
