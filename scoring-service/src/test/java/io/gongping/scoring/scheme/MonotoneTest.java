package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.SchemeTexts.GRADES;
import static io.gongping.scoring.scheme.SchemeTexts.compare;
import static io.gongping.scoring.scheme.SchemeTexts.leaders;
import static io.gongping.scoring.scheme.SchemeTexts.number;
import static io.gongping.scoring.scheme.SchemeTexts.rule;
import static io.gongping.scoring.scheme.SchemeTexts.score;
import static io.gongping.scoring.scheme.SchemeTexts.scores;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A scheme by score bands: more is never worse. */
class MonotoneTest {

  private static final List<String> GRADES_BEST_FIRST = List.of("A", "B", "C", "D");

  private static final String BANDS =
      GRADES
          + ",'rules':["
          + rule("A", compare(score("total"), ">=", number("90")))
          + ","
          + rule("B", compare(score("total"), ">=", number("75")))
          + ","
          + rule("C", compare(score("total"), ">=", number("60")))
          + "],'otherwise':{'grade':'D'}";

  private static final String TOTAL =
      scores(
          "total",
          "{'type':'weightedSum','of':["
              + "{'weight':'0.6','value':{'type':'coefficient','item':'o',"
              + "'coefficients':{'A':'100','B':'80','C':'60','D':'40'}}},"
              + "{'weight':'0.4','value':{'type':'points','item':'q'}}]}");

  private static final Scheme PLAIN = SchemeTexts.scheme(leaders(TOTAL, BANDS));

  private static final Scheme TRIMMED =
      SchemeTexts.withPolicies(
          SchemeTexts.USUAL.replace("}", ",'trim':{'drop':1,'whenMoreThan':5}}"),
          leaders(TOTAL, BANDS));

  @Property(tries = 500)
  void aBetterMarkNeverLowersScoreOrGrade(
      @ForAll @Size(value = 4) List<@IntRange(max = 6) Integer> votes,
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> points,
      @ForAll @IntRange(min = 1, max = 3) int from,
      @ForAll @IntRange(max = 2) int to,
      @ForAll @IntRange(max = 100) int better) {
    Assume.that(to < from && votes.get(from) > 0);
    long[] before = votes.stream().mapToLong(Integer::longValue).toArray();
    long[] after = before.clone();
    after[from]--;
    after[to]++;
    List<Integer> raised = new ArrayList<>(points);
    raised.set(0, Math.max(points.getFirst(), better));
    for (Scheme scheme : List.of(PLAIN, TRIMMED)) {
      TestSubject worse = subject(before, points);
      for (TestSubject other : List.of(subject(after, points), subject(before, raised))) {
        assertThat(other.number(scheme, "total"))
            .isGreaterThanOrEqualTo(worse.number(scheme, "total"));
        assertThat(GRADES_BEST_FIRST.indexOf(other.outcome(scheme)))
            .isLessThanOrEqualTo(GRADES_BEST_FIRST.indexOf(worse.outcome(scheme)));
      }
    }
  }

  @Property(tries = 300)
  void theOrderOfBallotsChangesNothing(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100) Integer> points) {
    assertThat(subject(new long[] {1, 2, 3, 4}, points.reversed()).number(TRIMMED, "total"))
        .isEqualTo(subject(new long[] {1, 2, 3, 4}, points).number(TRIMMED, "total"));
  }

  private static TestSubject subject(long[] votes, List<Integer> points) {
    Map<String, Long> marks = new HashMap<>();
    points.forEach(mark -> marks.merge(mark.toString(), 1L, Long::sum));
    return TestSubject.leader().votes("o", votes).points("q", "A", "1", marks);
  }
}
