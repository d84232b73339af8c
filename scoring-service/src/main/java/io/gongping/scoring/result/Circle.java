package io.gongping.scoring.result;

/** Who a result is made known to (S11 art. 24 and 25). */
public enum Circle {
  /** The unit and the person concerned. */
  UNIT,
  /** Everybody. */
  PUBLIC
}
