package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.disclosure.ShownItem.Totals;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.scheme.Exact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * grades for two categories, of 136 and 58 for three. Pooled totals beside weighted shares, as they
 * once stood, would give 702 and 1587 cases away; totals beside the grade alone 21 and 51.
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
    Cases now = new Cases();
    Cases beside = new Cases();
    Cases once = new Cases();
    for (int small = 1; small + tenths.size() <= 6; small++) {
      List<Integer> sizes = tenths.size() == 2 ? List.of(small, 5) : List.of(small, 2, 4);
      for (Votes votes : Votes.all(sizes, OPTIONS)) {
        GradedAssessment assessment = attacked.assessment(sizes, Map.of("L01", votes.onBoth()));
        now.add(
            sizes + attacked.view(assessment, List.of("L01")),
            sizes + plain(attacked, assessment),
            votes);
        beside.add(
            sizes + "" + votes.totals() + outcome(attacked, assessment),
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

  /** The totals where they are shown; the outcome where they are not. */
  private static String plain(Attacked attacked, GradedAssessment assessment) {
    Disclosures shown = new Disclosures(assessment);
    Totals totals = shown.items(attacked.subject("L01")).getLast().totals();
    return totals == null
        ? outcome(attacked, assessment)
        : totals.options().stream().map(one -> one.votes() + " ").collect(Collectors.joining());
  }

  private static String outcome(Attacked attacked, GradedAssessment assessment) {
    return ProposalSummary.of(assessment.proposal(attacked.subject("L01"))).toString();
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

  /** Votes that look alike are one case. */
  private static final class Cases {

    private final Map<String, Set<List<Integer>>> alike = new HashMap<>();
    private final Map<String, Set<List<Integer>>> plain = new HashMap<>();
    private final Map<String, String> plainOf = new HashMap<>();

    void add(String view, String plainly, Votes votes) {
      List<Integer> small = votes.categories().getFirst();
      alike.computeIfAbsent(view, unseen -> new HashSet<>()).add(small);
      plain.computeIfAbsent(plainly, unseen -> new HashSet<>()).add(small);
      plainOf.put(view, plainly);
    }

    int count() {
      return alike.size();
    }

    /** The cases that agree on the votes for an option which the plain numbers leave open. */
    List<String> solved() {
      return alike.entrySet().stream()
          .filter(
              one ->
                  agreed(one.getValue())
                      > agreed(Objects.requireNonNull(plain.get(plainOf.get(one.getKey())))))
          .map(Map.Entry::getKey)
          .toList();
    }

    private static long agreed(Set<List<Integer>> small) {
      return IntStream.range(0, OPTIONS)
          .filter(option -> small.stream().map(one -> one.get(option)).distinct().count() == 1)
          .count();
    }
  }
}
