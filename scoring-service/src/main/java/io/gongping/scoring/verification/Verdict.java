package io.gongping.scoring.verification;

/** What the second person makes of a version. */
public enum Verdict {
  /** It counts from now on. */
  CONFIRMED,
  /** It does not count; whoever enters it has to correct or to withdraw it. */
  REJECTED
}
