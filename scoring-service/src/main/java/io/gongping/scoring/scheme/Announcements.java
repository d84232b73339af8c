package io.gongping.scoring.scheme;

/** Remembers which versions the other services were told of. */
public interface Announcements {

  /**
   * Notes a version in the transaction of the caller.
   *
   * @return false when it was noted before
   */
  boolean add(CataloguedScheme scheme);

  /** Whether this very document was noted under its id and version. */
  boolean holds(CataloguedScheme scheme);
}
