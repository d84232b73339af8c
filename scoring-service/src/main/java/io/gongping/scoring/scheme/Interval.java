package io.gongping.scoring.scheme;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where a number lies, both ends included.
 *
 * @param low null for no lower end
 * @param high null for no upper end
 */
public record Interval(@Nullable BigFraction low, @Nullable BigFraction high) {

  /** Any number at all. */
  public static final Interval ANY = new Interval(null, null);

  /** Nothing but this number. */
  public static Interval only(BigFraction number) {
    return new Interval(number, number);
  }

  /** From one number to another. */
  public static Interval between(BigFraction low, BigFraction high) {
    return new Interval(low, high);
  }
}
