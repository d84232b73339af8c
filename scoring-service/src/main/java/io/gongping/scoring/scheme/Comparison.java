package io.gongping.scoring.scheme;

import org.apache.commons.numbers.fraction.BigFraction;

/** How two numbers are compared; exactly, never after rounding. */
public enum Comparison {
  /** 以上: not below. */
  AT_LEAST(">="),
  /** 超过: above. */
  ABOVE(">");

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
    return this == AT_LEAST ? order >= 0 : order > 0;
  }
}
