package io.gongping.scoring.scheme;

import io.gongping.scoring.scheme.Policies.Trim;
import io.gongping.scoring.scheme.ValueTrace.Mark;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The marks of one category with its highest and lowest left out (去掉最高分和最低分).
 *
 * @param marks all that were given, worth most first
 * @param dropped how many are left out at either end
 * @param sum of those that are left
 * @param count how many are left
 */
record TrimmedMarks(List<Mark> marks, int dropped, BigFraction sum, long count) {

  static TrimmedMarks of(Policies policies, List<Mark> marks) {
    long count = 0;
    BigFraction sum = BigFraction.ZERO;
    for (Mark mark : marks) {
      count += mark.votes();
      sum = sum.add(mark.worth().multiply(mark.votes()));
    }
    Trim trim = policies.trim();
    if (trim == null || count <= trim.whenMoreThan()) {
      return new TrimmedMarks(marks, 0, sum, count);
    }
    BigFraction ends = first(marks, trim.drop()).add(first(marks.reversed(), trim.drop()));
    return new TrimmedMarks(marks, trim.drop(), sum.subtract(ends), count - 2L * trim.drop());
  }

  private static BigFraction first(List<Mark> marks, int howMany) {
    long open = howMany;
    BigFraction sum = BigFraction.ZERO;
    for (Mark mark : marks) {
      long taken = Math.min(open, mark.votes());
      sum = sum.add(mark.worth().multiply(taken));
      open -= taken;
    }
    return sum;
  }
}
