package io.gongping.scoring.input;

/**
 * Where an entry stands. Only two states are settled, and both need two people: confirmed counts,
 * withdrawn is as if it had never been. In the other two nothing that rests on the entry is known,
 * so that one person alone can neither add nor take away.
 */
public enum EntryState {
  /** Entered, changed or taken back, and seen by nobody else. */
  PENDING,
  /** Refused by the second person: it has to be corrected or withdrawn. */
  REJECTED,
  CONFIRMED,
  /** Taken back, which another person has confirmed. */
  WITHDRAWN
}
