package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.Exact;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts small cases: an attacker who knows the rules and how many of each category voted puts all
 * votes into one case that look alike in everything that is shown. The small category is solved
 * where all votes of a case agree on its votes for an option which the totals, where they are
 * shown, or else the grade alone would leave open.
 *
 * <p>One to four of the small category and five others, or one to three, two and four, choose among
 * three options. None of the cases that are shown now is solved: of 164 without grades and 145 with
 * grades for two categories, of 136 and 58 for three, which 4,848 ways to vote come to. Pooled
 * totals beside weighted shares, as they once stood, would give 702 and 1587 cases away; totals
 * beside the grade alone 21 and 51.
 */
class SmallCasesTest {

  private static final int OPTIONS = 3;

  @ParameterizedTest(
      name = "graded {0}, weights {1}: 0 solved of {4}; beside shares {2}, beside the grade {3}")
  @CsvSource({
    "false, 4|6, 702, 0, 164",
    "true, 4|6, 702, 21, 145",
    "false, 5|3|2, 1587, 0, 136",
    "true, 5|3|2, 1587, 51, 58",
  })
  void noSmallCategoryIsSolved(
      boolean graded, String weights, int besideShares, int besideGrade, int cases) {
    List<Integer> tenths = Stream.of(weights.split("\\|")).map(Integer::valueOf).toList();
    Attacked attacked = Attacked.with(tenths, Attacked.scheme("WEIGHTED", graded, true));
    SmallCases now = new SmallCases();
    SmallCases beside = new SmallCases();
    SmallCases once = new SmallCases();
    for (int small = 1; small + tenths.size() <= 6; small++) {
      List<Integer> sizes = tenths.size() == 2 ? List.of(small, 5) : List.of(small, 2, 4);
      for (Votes votes : Votes.all(sizes, OPTIONS)) {
        GradedAssessment assessment = attacked.assessment(sizes, Map.of("L01", votes.onBoth()));
        now.add(
            attacked.view(assessment, List.of("L01")),
            sizes + SmallCases.plain(attacked, assessment),
            votes);
        beside.add(
            sizes + "" + votes.totals() + SmallCases.outcome(attacked, assessment),
            sizes + "" + votes.totals(),
            votes);
        once.add(sizes + side(votes, tenths), sizes + "" + votes.totals(), votes);
      }
    }

    assertThat(now.solved()).isEmpty();
    assertThat(List.of(beside.solved().size(), once.solved().size(), now.count()))
        .as("totals beside the grade, totals beside weighted shares, cases now")
        .isEqualTo(List.of(besideGrade, besideShares, cases));
  }

  /** Pooled totals and weighted shares side by side, as they once stood. */
  private static String side(Votes votes, List<Integer> tenths) {
    StringBuilder view = new StringBuilder(votes.totals().toString());
    for (int option = 0; option < OPTIONS; option++) {
      BigFraction weighted = BigFraction.ZERO;
      for (int i = 0; i < tenths.size(); i++) {
        weighted =
            weighted.add(
                BigFraction.of(tenths.get(i) * votes.votes(i, option), 10 * votes.opinions(i)));
      }
      view.append(' ').append(Exact.decimal(weighted));
    }
    return view.toString();
  }
}
