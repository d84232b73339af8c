package io.gongping.scoring.scheme;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Reckons with amounts: exactly where all are known, with bounds where some are not. */
final class Arithmetic {

  private Arithmetic() {}

  static Amount sum(List<Amount> of) {
    @Nullable BigFraction known = fold(of, BigFraction.ZERO, BigFraction::add);
    return known == null
        ? Amount.from(Interval.sum(of.stream().map(Amount::within)), of.stream())
        : Amount.of(known);
  }

  static Amount product(List<Amount> of) {
    @Nullable BigFraction known = fold(of, BigFraction.ONE, BigFraction::multiply);
    return known == null
        ? Amount.from(
            of.stream().map(Amount::within).reduce(Interval.only(BigFraction.ONE), Interval::times),
            of.stream())
        : Amount.of(known);
  }

  static Amount scaled(Amount of, BigFraction by) {
    BigFraction number = of.number();
    return number == null
        ? Amount.from(of.within().times(by), Stream.of(of))
        : Amount.of(number.multiply(by));
  }

  static Amount negated(Amount of) {
    BigFraction number = of.number();
    return number == null
        ? Amount.from(of.within().negated(), Stream.of(of))
        : Amount.of(number.negate());
  }

  static Amount difference(Amount from, Amount less) {
    return sum(List.of(from, negated(less)));
  }

  static Amount quotient(Amount of, Amount by) {
    BigFraction dividend = of.number();
    BigFraction divisor = by.number();
    if (divisor != null && divisor.signum() == 0) {
      return Amount.unknown(Reason.DIVISION_BY_ZERO);
    }
    return dividend == null || divisor == null
        ? Amount.from(of.within().dividedBy(by.within()), Stream.of(of, by))
        : Amount.of(dividend.divide(divisor));
  }

  static Amount clamped(Amount of, @Nullable BigFraction min, @Nullable BigFraction max) {
    BigFraction number = of.number();
    return number == null
        ? Amount.from(of.within().clamped(min, max), Stream.of(of))
        : Amount.of(Interval.clamp(number, min, max));
  }

  private static @Nullable BigFraction fold(
      List<Amount> of, BigFraction start, BinaryOperator<BigFraction> with) {
    BigFraction result = start;
    for (Amount amount : of) {
      BigFraction number = amount.number();
      if (number == null) {
        return null;
      }
      result = with.apply(result, number);
    }
    return result;
  }
}
