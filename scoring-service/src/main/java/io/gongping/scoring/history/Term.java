package io.gongping.scoring.history;

import java.util.Set;
import java.util.UUID;

/**
 * What a team or person is assessed for: one kind of assessment in one year.
 *
 * @param kind such as {@code ANNUAL}
 */
public record Term(UUID directoryId, String kind, int year) {

  /** Kinds that come once a year at most; of the others several in a year are ordinary. */
  public static final Set<String> ONCE_A_YEAR =
      Set.of("ANNUAL", "MID_TERM", "END_OF_TERM", "PROBATION");

  /** Whether a second record for it is a conflict. */
  public boolean isOnceAYear() {
    return ONCE_A_YEAR.contains(kind);
  }
}
