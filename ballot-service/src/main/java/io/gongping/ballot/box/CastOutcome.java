package io.gongping.ballot.box;

/** What came of a cast. */
public enum CastOutcome {
  /** The ballot is in the box, by this cast or by an equal one before it. */
  IN_THE_BOX,
  SLIP_UNKNOWN,
  /** The slip belongs to another paper. */
  SLIP_FOREIGN,
  /** The slip was spent on a ballot with other content. */
  SLIP_SPENT,
  ASSESSMENT_CLOSED,
  /** The box is open, but the last day of casting has passed. */
  CLOSING_DAY_PASSED,
  /** It is not known whether the ballot is in the box; the same request again will tell. */
  UNAVAILABLE
}
