package io.gongping.dossier.archive;

import java.time.Instant;

/**
 * What was decided about an unfiled event.
 *
 * @param by the account that decided it
 * @param reason for people
 */
public record Resolution(Action action, String by, Instant at, String reason) {

  /** What can be decided. */
  public enum Action {
    /** It was read once more and its score card is filed. */
    RETRY,
    /** It stays unfiled for good. */
    DISCARD
  }
}
