package io.gongping.scoring.definition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The version of a scheme that an assessment was pinned to when its notice was given, before
 * anybody could vote.
 *
 * @param id such as {@code S11}
 * @param version from 1
 * @param digest SHA-256 in hexadecimal of the document as it was confirmed; an event without one
 *     pins nothing, so that nothing is graded
 * @param pinnedAt when the notice was given
 */
public record PinnedScheme(
    String id, int version, @Nullable String digest, @Nullable Instant pinnedAt) {

  /** Which version it is. */
  public SchemeRef ref() {
    return new SchemeRef(id, version);
  }
}
