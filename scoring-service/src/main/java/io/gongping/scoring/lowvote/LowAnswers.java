package io.gongping.scoring.lowvote;

import io.gongping.scoring.definition.AssessmentDefinition.Option;
import io.gongping.scoring.definition.AssessmentDefinition.Scale;
import java.util.List;
import java.util.stream.IntStream;

/** Which answers on a scale are low: the lower half of its options, points below 60 %. */
final class LowAnswers {

  private static final int PASS = 60;
  private static final int FULL = 100;

  private LowAnswers() {}

  /**
   * The low answers as a tally writes them. Of an odd number of options the middle one is not low.
   */
  static List<String> of(Scale scale) {
    Integer max = scale.max();
    if (max != null) {
      return IntStream.rangeClosed(0, max)
          .filter(points -> (long) points * FULL < (long) max * PASS)
          .mapToObj(Integer::toString)
          .toList();
    }
    List<String> options = scale.options().stream().map(Option::code).toList();
    return options.subList(options.size() - options.size() / 2, options.size());
  }
}
