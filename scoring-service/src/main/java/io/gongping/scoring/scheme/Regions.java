package io.gongping.scoring.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The places that a number can be in, seen from the thresholds that it is compared with: on one of
 * them, between two, below or above all. Whatever it is, only its place matters; so a number that
 * is compared several times is one question.
 */
final class Regions {

  private final List<BigFraction> thresholds;
  private final List<String> answers = new ArrayList<>();

  /**
   * @param thresholds in ascending order, without repetition
   * @param within where the number lies; what can't hold it is no answer
   */
  Regions(List<BigFraction> thresholds, Interval within) {
    this.thresholds = List.copyOf(thresholds);
    BigFraction low = within.low();
    BigFraction high = within.high();
    for (int i = 0; i <= 2 * thresholds.size(); i++) {
      boolean possible;
      if (isThreshold(i)) {
        possible = within.contains(thresholds.get(i / 2));
      } else {
        boolean endsAbove =
            i == 2 * thresholds.size() || low == null || low.compareTo(thresholds.get(i / 2)) < 0;
        boolean beginsBelow =
            i == 0 || high == null || high.compareTo(thresholds.get(i / 2 - 1)) > 0;
        possible = endsAbove && beginsBelow;
      }
      if (possible) {
        answers.add(Integer.toString(i));
      }
    }
  }

  /** The places that the number can be in, lowest first. */
  List<String> answers() {
    return List.copyOf(answers);
  }

  /** The places where the number stands in a relation to one of the thresholds. */
  Set<String> where(Comparison comparison, BigFraction threshold) {
    int on = 2 * thresholds.indexOf(threshold) + 1;
    Set<String> fulfilling = new HashSet<>();
    for (String answer : answers) {
      if (comparison.holds(BigFraction.of(Integer.parseInt(answer)), BigFraction.of(on))) {
        fulfilling.add(answer);
      }
    }
    return fulfilling;
  }

  private static boolean isThreshold(int place) {
    return place % 2 == 1;
  }
}
