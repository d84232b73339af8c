package io.gongping.scoring.input;

import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of an entry. Versions are never changed or removed.
 *
 * @param number from 1
 * @param withdrawn whether it takes the entry back; then it repeats what was said before
 */
public record EntryVersion(
    int number,
    Statement statement,
    boolean withdrawn,
    Person enteredBy,
    Instant enteredAt,
    Optional<Verification> verification) {

  /** Where the entry stands with this version as its latest one. */
  public EntryState state() {
    return verification
        .map(
            made ->
                switch (made.verdict()) {
                  case REJECTED -> EntryState.REJECTED;
                  case CONFIRMED -> withdrawn ? EntryState.WITHDRAWN : EntryState.CONFIRMED;
                })
        .orElse(EntryState.PENDING);
  }
}
