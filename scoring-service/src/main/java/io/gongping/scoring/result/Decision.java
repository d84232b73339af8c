package io.gongping.scoring.result;

import io.gongping.scoring.history.NoGrade;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One revision of what the committee decided (S11 art. 19). None is ever changed; the latest is in
 * force. The evaluation that it was made on is kept beside it.
 *
 * @param revision from 1; a later one corrects the one before
 * @param grade its code; null unless the outcome is a grade
 * @param noGrade null unless that is the outcome
 * @param departs whether it is not what was proposed; never where there are scores only
 * @param reason never absent where the decision departs from the proposal, or confirms scores that
 *     are not all known
 * @param correctionReason why the revision before was corrected or declared void; null for the
 *     first
 * @param proposal as it stood in the evaluation
 * @param recordedBy who recorded it, or proposed it where it corrects
 * @param confirmedBy the second person of a correction; null for the first revision
 * @param confirmedAt from when on a correction is in force; null for the first revision
 */
public record Decision(
    UUID assessmentId,
    String subject,
    int revision,
    Outcome outcome,
    @Nullable String grade,
    @Nullable NoGrade noGrade,
    boolean departs,
    @Nullable String reason,
    @Nullable String correctionReason,
    ProposalSummary proposal,
    LocalDate decidedOn,
    Person recordedBy,
    Instant recordedAt,
    @Nullable Person confirmedBy,
    @Nullable Instant confirmedAt) {

  /** What a decision comes to. */
  public enum Outcome {
    GRADE,
    /** The scheme gives scores only, which the decision confirms. */
    SCORES,
    /** No grade for now, for a coded reason. */
    NO_GRADE,
    /** The assessment was distorted: there is no result. */
    VOID
  }

  /** The revision that it corrects; null for the first. */
  public @Nullable Integer supersedes() {
    return revision > 1 ? Integer.valueOf(revision - 1) : null;
  }

  /** Whether there is no result any more. */
  public boolean declaresVoid() {
    return outcome == Outcome.VOID;
  }

  /** Everybody who had a hand in it: none of them publishes it. */
  public Stream<Person> deciders() {
    return confirmedBy == null ? Stream.of(recordedBy) : Stream.of(recordedBy, confirmedBy);
  }

  /** The same with its second person. */
  public Decision confirmed(Person by, Instant at) {
    return new Decision(
        assessmentId,
        subject,
        revision,
        outcome,
        grade,
        noGrade,
        departs,
        reason,
        correctionReason,
        proposal,
        decidedOn,
        recordedBy,
        recordedAt,
        by,
        at);
  }
}
