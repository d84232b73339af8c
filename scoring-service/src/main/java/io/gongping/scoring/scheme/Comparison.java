package io.gongping.scoring.scheme;

import org.apache.commons.numbers.fraction.BigFraction;

/** How two numbers are compared; exactly, never after rounding. */
public enum Comparison {
  /** 以上: not below. */
  AT_LEAST(">="),
  /** 超过: above. */
  ABOVE(">"),
  /** 以下: not above. */
  AT_MOST("<="),
  /** 不足: below. */
  BELOW("<");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** The sign as scheme documents write it. */
  public String sign() {
    return sign;
  }

  /** Whether the left number stands in this relation to the right one. */
  public boolean holds(BigFraction left, BigFraction right) {
    int order = left.compareTo(right);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case ABOVE -> order > 0;
      case AT_MOST -> order <= 0;
      case BELOW -> order < 0;
    };
  }

  /** The relation of the right number to the left one. */
  Comparison turned() {
    return switch (this) {
      case AT_LEAST -> AT_MOST;
      case ABOVE -> BELOW;
      case AT_MOST -> AT_LEAST;
      case BELOW -> ABOVE;
    };
  }
}
