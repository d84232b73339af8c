package io.gongping.scoring.scheme;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A number that was recorded in an earlier year.
 *
 * @param disclosure how much of it may be shown, and so of every number that rests on it
 */
public record PriorScore(BigFraction number, Disclosure disclosure) {

  /** A number that may be shown as it is. */
  public static PriorScore exact(BigFraction number) {
    return new PriorScore(number, Disclosure.EXACT);
  }
}
