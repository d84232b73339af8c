package io.gongping.scoring.ranking;

import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** How a share of a number of people becomes a number of people. */
public enum Rounding {
  /** Down: 20 % of 14 are 2. */
  FLOOR(RoundingMode.FLOOR),
  /** To the nearest, halves up: 20 % of 14 are 3, 25 % of 14 are 4. */
  HALF_UP(RoundingMode.HALF_UP),
  /** Up: 20 % of 11 are 3. */
  CEILING(RoundingMode.CEILING);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /** The whole number that a share of zero or more stands for. */
  public int whole(BigFraction number) {
    return number.bigDecimalValue(0, mode).intValueExact();
  }
}
