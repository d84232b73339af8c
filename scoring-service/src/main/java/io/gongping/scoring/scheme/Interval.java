package io.gongping.scoring.scheme;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Where a number lies, both ends included. The operations give an interval that holds every result;
 * where an end is open they may give more than that, never less.
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

  /** Whether a number lies in it. */
  public boolean contains(BigFraction number) {
    return (low == null || low.compareTo(number) <= 0)
        && (high == null || high.compareTo(number) >= 0);
  }

  /** The only number that it holds, null where there are more. */
  @Nullable BigFraction single() {
    return low != null && low.equals(high) ? low : null;
  }

  /** The sum. */
  public Interval plus(Interval other) {
    return new Interval(
        low == null || other.low == null ? null : low.add(other.low),
        high == null || other.high == null ? null : high.add(other.high));
  }

  /** The negative. */
  public Interval negated() {
    return new Interval(high == null ? null : high.negate(), low == null ? null : low.negate());
  }

  /** The difference. */
  public Interval minus(Interval other) {
    return plus(other.negated());
  }

  /** The product with a number. */
  public Interval times(BigFraction factor) {
    if (factor.signum() == 0) {
      // What may be no number at all does not become one.
      return low == null && high == null ? ANY : only(BigFraction.ZERO);
    }
    if (factor.signum() < 0) {
      return negated().times(factor.negate());
    }
    return new Interval(
        low == null ? null : low.multiply(factor), high == null ? null : high.multiply(factor));
  }

  /** The product. */
  public Interval times(Interval other) {
    BigFraction factor = other.single();
    if (factor != null) {
      return times(factor);
    }
    if (low == null || high == null || other.low == null || other.high == null) {
      BigFraction own = single();
      return own == null ? ANY : other.times(own);
    }
    return around(
        List.of(
            low.multiply(other.low),
            low.multiply(other.high),
            high.multiply(other.low),
            high.multiply(other.high)));
  }

  /** Anything where the divisor may be zero. */
  public Interval dividedBy(Interval divisor) {
    if (divisor.contains(BigFraction.ZERO) || divisor.low == null || divisor.high == null) {
      return ANY;
    }
    return times(new Interval(divisor.high.reciprocal(), divisor.low.reciprocal()));
  }

  /** What is left after a lower and an upper bound; null for none. */
  public Interval clamped(@Nullable BigFraction min, @Nullable BigFraction max) {
    return new Interval(clamp(low, min, max, min), clamp(high, min, max, max));
  }

  private static @Nullable BigFraction clamp(
      @Nullable BigFraction end,
      @Nullable BigFraction min,
      @Nullable BigFraction max,
      @Nullable BigFraction open) {
    return end == null ? open : clamp(end, min, max);
  }

  /** The nearest number from {@code min} to {@code max}. */
  static BigFraction clamp(
      BigFraction number, @Nullable BigFraction min, @Nullable BigFraction max) {
    BigFraction raised = min != null && number.compareTo(min) < 0 ? min : number;
    return max != null && raised.compareTo(max) > 0 ? max : raised;
  }

  /**
   * Whether numbers from here stand in a relation to numbers from there: always, never, or both.
   */
  public Truth compared(Comparison comparison, Interval other) {
    return switch (comparison) {
      case AT_LEAST -> settled(low, other.high, Comparison.AT_LEAST, high, other.low);
      case ABOVE -> settled(low, other.high, Comparison.ABOVE, high, other.low);
      case AT_MOST -> other.compared(Comparison.AT_LEAST, this);
      case BELOW -> other.compared(Comparison.ABOVE, this);
    };
  }

  private static Truth settled(
      @Nullable BigFraction worst,
      @Nullable BigFraction against,
      Comparison comparison,
      @Nullable BigFraction best,
      @Nullable BigFraction atBest) {
    if (worst != null && against != null && comparison.holds(worst, against)) {
      return Truth.TRUE;
    }
    boolean never = best != null && atBest != null && !comparison.holds(best, atBest);
    return never ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** The smallest interval that holds these numbers, at least one. */
  public static Interval around(List<BigFraction> numbers) {
    return new Interval(
        numbers.stream().min(BigFraction::compareTo).orElseThrow(),
        numbers.stream().max(BigFraction::compareTo).orElseThrow());
  }

  /** All together. */
  public static Interval sum(Stream<Interval> of) {
    return of.reduce(only(BigFraction.ZERO), Interval::plus);
  }
}
