package io.gongping.scoring.recommendation;

/** Somebody who got votes. */
public sealed interface Person {

  /** A candidate by key. */
  record Proposed(String candidate) implements Person {}

  /** Somebody else by name. */
  record Named(String name) implements Person {}
}
