package io.gongping.scoring.scheme.check;

import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Interval;
import io.gongping.scoring.scheme.SchemeMistake;
import io.gongping.scoring.scheme.SchemeMistake.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of a scheme, and knows the checks that many parts need. */
final class Mistakes {

  /** Nobody reads more of them. */
  private static final int MOST = 200;

  private final List<SchemeMistake> found = new ArrayList<>();

  List<SchemeMistake> found() {
    return List.copyOf(found);
  }

  void add(String at, Kind kind, String detail) {
    if (found.size() < MOST) {
      found.add(new SchemeMistake(at, kind, detail));
    }
  }

  /** Whether something of the scheme is too large to be looked at any further. */
  boolean isTooLarge() {
    return found.stream().anyMatch(mistake -> mistake.kind() == Kind.TOO_LARGE);
  }

  /** Notes what is there a second time. */
  void unique(String at, List<String> keys) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!seen.add(keys.get(i))) {
        add(at + "/" + i, Kind.DUPLICATE, keys.get(i) + " is there twice");
      }
    }
  }

  /** Notes a number outside two others, both included; null for no bound. */
  void between(
      String at, BigFraction number, @Nullable BigFraction low, @Nullable BigFraction high) {
    if (new Interval(low, high).contains(number)) {
      return;
    }
    List<String> bounds = new ArrayList<>();
    if (low != null) {
      bounds.add("not below " + Exact.plain(low));
    }
    if (high != null) {
      bounds.add("not above " + Exact.plain(high));
    }
    add(at, Kind.OUT_OF_RANGE, "the number is " + String.join(" and ", bounds));
  }

  /** Notes a number that is not above zero. */
  void positive(String at, BigFraction number) {
    if (number.signum() <= 0) {
      add(at, Kind.OUT_OF_RANGE, "above zero");
    }
  }

  /** Notes weights that don't sum to something. */
  void weights(String at, List<BigFraction> weights, BigFraction sum) {
    BigFraction all = weights.stream().reduce(BigFraction.ZERO, BigFraction::add);
    if (!all.equals(sum)) {
      add(
          at,
          Kind.WEIGHTS,
          "the weights sum to " + Exact.plain(all) + " and not to " + Exact.plain(sum));
    }
  }
}
