package io.gongping.scoring.scheme;

import java.util.Optional;

/** The rules that an assessment was pinned to, or why there are none that it may be graded by. */
public sealed interface PinnedRules {

  /** The very document that stood confirmed when notice was given. */
  record Found(Scheme rules) implements PinnedRules {}

  /** Ballots are counted all the same; nothing is graded. */
  record Refused(Reason reason) implements PinnedRules {}

  /** The rules where they may be used. */
  default Optional<Scheme> scheme() {
    return this instanceof Found found ? Optional.of(found.rules()) : Optional.empty();
  }

  /** Why they may not be used. */
  default Optional<Reason> refusal() {
    return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
  }
}
