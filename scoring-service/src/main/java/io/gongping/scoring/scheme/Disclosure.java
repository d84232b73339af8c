package io.gongping.scoring.scheme;

/** How much of a number may be shown without taking a small rater category apart. */
public enum Disclosure {
  /** Exactly. */
  EXACT,
  /** Rounded to its places. */
  ROUNDED,
  /** Not at all: it looks at some of the categories only. */
  WITHHELD
}
