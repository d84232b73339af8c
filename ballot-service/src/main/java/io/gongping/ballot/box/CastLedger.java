package io.gongping.ballot.box;

import java.util.List;

/** Where casts are written down. */
public interface CastLedger {

  /**
   * Writes a group of casts in one transaction: of each one that is admissible the spent
   * credential, the ballot and its place in the outbox, or nothing at all.
   *
   * @return one outcome per cast in the order given; when this returns, what is in the box is on
   *     disk
   * @throws BoxUnavailable if the ledger cannot be reached; the group may or may not have been
   *     written
   * @throws RuntimeException if a cast of the group cannot be written; none of it was
   */
  List<CastOutcome> write(List<Cast> group);
}
