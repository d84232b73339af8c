package io.gongping.ballot.scheme;

import java.util.Optional;

/** The copy. A version that is in it never changes. */
public interface ConfirmedSchemes {

  Optional<ConfirmedScheme> find(String id, int version);

  /**
   * Keeps a version.
   *
   * @return false when another document is kept under its id and version: that one stands
   */
  boolean keep(ConfirmedScheme scheme);
}
