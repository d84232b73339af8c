package io.gongping.scoring.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rational numbers from and to text. No number of a grade ever passes through a double. */
public final class Exact {

  /** Places that a share is shown with; comparing never rounds. */
  public static final int SHOWN_PLACES = 4;

  private Exact() {}

  /**
   * The number that a decimal text stands for, exactly.
   *
   * @throws NumberFormatException when the text is not a decimal number
   */
  public static BigFraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  /** The same number as a fraction. */
  public static BigFraction of(BigDecimal decimal) {
    BigDecimal whole = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return BigFraction.of(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
  }

  /** For display only: {@value #SHOWN_PLACES} places, half up. */
  public static String decimal(BigFraction number) {
    return number.bigDecimalValue(SHOWN_PLACES, RoundingMode.HALF_UP).toPlainString();
  }

  /** For display only: with this many places, half up. */
  public static String decimal(BigFraction number, int places) {
    return number.bigDecimalValue(places, RoundingMode.HALF_UP).toPlainString();
  }

  /**
   * The number as people write it: without a fraction where it is a decimal number of at most
   * {@value #SHOWN_PLACES} places, such as {@code 60} and {@code 0.5}, as a fraction otherwise.
   */
  public static String plain(BigFraction number) {
    BigDecimal rounded = number.bigDecimalValue(SHOWN_PLACES, RoundingMode.HALF_UP);
    return of(rounded).equals(number)
        ? rounded.stripTrailingZeros().toPlainString()
        : fraction(number);
  }

  /** Numerator and denominator in lowest terms, such as {@code 3/5}; {@code 1/1} for one. */
  public static String fraction(BigFraction number) {
    return number.getNumerator() + "/" + number.getDenominator();
  }
}
