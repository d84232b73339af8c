package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Formula.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Turns comparisons of numbers that are not known into questions. All comparisons have to be
 * noticed before the first is asked for: they share a question where they are about one number.
 */
public final class Comparisons {

  private final Map<Object, Unknown> unknown = new HashMap<>();

  /** A number and everything that it is compared with. */
  private record Unknown(Interval within, List<Lack> lacks, TreeSet<BigFraction> thresholds) {}

  /** The difference of two numbers, which is compared with zero. */
  private record Pair(Object left, Object right) {}

  /**
   * One side of a comparison.
   *
   * @param about tells numbers apart
   */
  public record Side(Object about, Interval within, List<Lack> lacks) {}

  /** Notes that two numbers will be compared. */
  public void notice(Side left, Side right) {
    BigFraction leftNumber = left.within().single();
    BigFraction rightNumber = right.within().single();
    if (rightNumber != null) {
      notice(left.about(), left.within(), left.lacks(), rightNumber);
    } else if (leftNumber != null) {
      notice(right.about(), right.within(), right.lacks(), leftNumber);
    } else if (!unknown.containsKey(new Pair(right.about(), left.about()))) {
      List<Lack> lacks = new ArrayList<>(left.lacks());
      right.lacks().stream().filter(lack -> !lacks.contains(lack)).forEach(lacks::add);
      notice(
          new Pair(left.about(), right.about()),
          left.within().minus(right.within()),
          lacks,
          BigFraction.ZERO);
    }
  }

  private void notice(Object about, Interval within, List<Lack> lacks, BigFraction threshold) {
    unknown
        .computeIfAbsent(about, unseen -> new Unknown(within, lacks, new TreeSet<>()))
        .thresholds()
        .add(threshold);
  }

  /**
   * The formula of a comparison that was noticed.
   *
   * @throws IllegalStateException if it was not
   */
  public Formula formula(Side left, Comparison comparison, Side right) {
    BigFraction leftNumber = left.within().single();
    BigFraction rightNumber = right.within().single();
    if (leftNumber != null && rightNumber != null) {
      return new Formula.Settled(Truth.of(comparison.holds(leftNumber, rightNumber)));
    }
    if (rightNumber != null) {
      return open(left.about(), comparison, rightNumber);
    }
    if (leftNumber != null) {
      return open(right.about(), comparison.turned(), leftNumber);
    }
    if (left.about().equals(right.about())) {
      return new Formula.Settled(Truth.of(comparison.holds(BigFraction.ONE, BigFraction.ONE)));
    }
    Pair turned = new Pair(right.about(), left.about());
    return unknown.containsKey(turned)
        ? open(turned, comparison.turned(), BigFraction.ZERO)
        : open(new Pair(left.about(), right.about()), comparison, BigFraction.ZERO);
  }

  private Formula open(Object about, Comparison comparison, BigFraction threshold) {
    @Nullable Unknown number = unknown.get(about);
    if (number == null) {
      throw new IllegalStateException("A comparison was not noticed");
    }
    Regions regions = new Regions(List.copyOf(number.thresholds()), number.within());
    Set<String> fulfilling = regions.where(comparison, threshold);
    return Formula.open(new Question(about, regions.answers(), number.lacks()), fulfilling);
  }
}
