package io.gongping.scoring.scheme;

/** Whether a number may be shown without taking a small rater category apart. */
public enum Disclosure {
  /** Exactly. */
  EXACT,
  /** Not at all: it rests on a category that is too small. */
  WITHHELD
}
