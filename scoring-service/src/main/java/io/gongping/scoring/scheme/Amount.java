package io.gongping.scoring.scheme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** A number, or what keeps it from being known. */
public sealed interface Amount {

  /** Where it lies. */
  Interval within();

  /** The number, null where it is not known. */
  default @Nullable BigFraction number() {
    return null;
  }

  /** What keeps it from being known; empty for a known number. */
  default List<Lack> lacks() {
    return List.of();
  }

  /** A number. */
  record Known(BigFraction number) implements Amount {

    @Override
    public Interval within() {
      return Interval.only(number);
    }
  }

  /**
   * No number yet.
   *
   * @param within where it will lie once the inputs that lack are there; {@link Interval#ANY} where
   *     something else stands in the way
   * @param lacks at least one
   */
  record Unknown(Interval within, List<Lack> lacks) implements Amount {

    public Unknown {
      lacks = List.copyOf(lacks);
    }
  }

  /** A number. */
  static Amount of(BigFraction number) {
    return new Known(number);
  }

  /** A number that can't be worked out. */
  static Amount unknown(Reason reason) {
    return new Unknown(Interval.ANY, List.of(reason));
  }

  /** What is told of a number that is withheld. */
  static Amount withheld() {
    return unknown(Reason.WITHHELD);
  }

  /** A number that waits for an input. */
  static Amount unknown(Interval within, Missing missing) {
    return new Unknown(within, List.of(missing));
  }

  /**
   * What comes of several amounts that are not all known. What leaves only one possibility is known
   * for all that: whatever is missing can't change it any more.
   */
  static Amount from(Interval within, Stream<Amount> parts) {
    BigFraction single = within.single();
    if (single != null) {
      return new Known(single);
    }
    Set<Lack> lacks = new LinkedHashSet<>();
    parts.forEach(part -> lacks.addAll(part.lacks()));
    return new Unknown(within, List.copyOf(lacks));
  }
}
