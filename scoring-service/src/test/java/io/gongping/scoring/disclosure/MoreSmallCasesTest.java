package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.grading.GradedAssessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * As {@link SmallCasesTest}, with all four options: 8,764 ways in which one to four beside five
 * others, and one or two beside two and four, may vote come to 783 cases. None of them is solved.
 * Nor was one of 3,197, from 43,120 ways, with up to six others, with up to three beside two and
 * four, and each of both with grades and without.
 */
class MoreSmallCasesTest {

  @ParameterizedTest(name = "graded {0}, weights {1}, up to {2} beside {3}: 0 solved of {4}")
  @CsvSource({
    "true, 4|6, 4, 5, 498, 3864",
    "false, 5|3|2, 2, 2|4, 285, 4900",
  })
  void noSmallCategoryIsSolvedAmongFourOptions(
      boolean graded, String weights, int smallUpTo, String others, int cases, int votes) {
    Attacked attacked = Attacked.with(numbers(weights), Attacked.scheme("WEIGHTED", graded, true));
    SmallCases found = new SmallCases();
    int tried = 0;
    for (int small = 1; small <= smallUpTo; small++) {
      List<Integer> sizes = new ArrayList<>(List.of(small));
      sizes.addAll(numbers(others));
      for (Votes one : Votes.all(sizes, Votes.OPTIONS)) {
        GradedAssessment assessment = attacked.assessment(sizes, Map.of("L01", one.onBoth()));
        found.add(
            attacked.view(assessment, List.of("L01")),
            sizes + SmallCases.plain(attacked, assessment),
            one);
        tried++;
      }
    }

    assertThat(found.solved()).isEmpty();
    assertThat(List.of(found.count(), tried)).isEqualTo(List.of(cases, votes));
  }

  private static List<Integer> numbers(String text) {
    return Stream.of(text.split("\\|")).map(Integer::valueOf).toList();
  }
}
