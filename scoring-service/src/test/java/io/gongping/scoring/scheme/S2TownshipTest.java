package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S2 for townships: the quantitative score from a tree of indicators and bonuses (F4). */
class S2TownshipTest {

  private static final Scheme TOWNSHIP = Presets.preset("S2-township.v1");

  private static final List<String> COMMON =
      List.of("revenue", "industry", "farmers", "openness", "sustainability", "administrativeCost");

  @Test
  void everythingReachedIsAHundredAndNoBonusLiftsIt() {
    assertThat(quantitative(team())).isEqualTo("100/1");
    assertThat(quantitative(team().adjustment("keyTasks", "3"))).isEqualTo("100/1");
  }

  @ParameterizedTest(name = "revenue {0} of 100, {1} key tasks, {2} single items: {3}")
  @CsvSource({
    "50, 0, 0, 185/2",
    "50, 1, 2, 191/2",
    "0, 5, 0, 90/1",
    "0, 6, 0, 90/1",
    "0, 5, 6, 95/1",
    "0, 0, 0, 85/1",
    "101, 0, 0, 100/1",
  })
  void indicatorsCountInProportionAndBonusesWithinTheirBounds(
      String revenue, String keyTasks, String singleItems, String quantitative) {
    PresetCase team =
        team()
            .indicator("revenue", revenue, "100")
            .adjustment("keyTasks", keyTasks)
            .adjustment("singleItems", singleItems);
    assertThat(quantitative(team)).isEqualTo(quantitative);
  }

  @Test
  void theOwnTargetsShareTheirWeight() {
    PresetCase team =
        team()
            .without("ownTargets")
            .target("ownTargets", "12", "3", "3")
            .target("ownTargets", "8", "3", "4");
    assertThat(quantitative(team)).isEqualTo("98/1");
  }

  @Test
  void ownTargetsThatDoNotShareTheWholeWeightAreAReason() {
    for (String weight : List.of("7.9", "8.1")) {
      PresetCase team =
          team()
              .without("ownTargets")
              .target("ownTargets", "12", "3", "3")
              .target("ownTargets", weight, "3", "4");
      PresetOutcome outcome = PresetOutcome.of(TOWNSHIP, team);
      assertThat(outcome.score("quantitative")).isEqualTo("unknown");
      assertThat(outcome.reasons()).containsExactly("TARGET_WEIGHTS");
    }
  }

  @Test
  void anEmptyTargetBookAndAMissingIndicatorAreNamed() {
    assertThat(PresetOutcome.of(TOWNSHIP, team().without("ownTargets")).missing())
        .containsExactly("TARGET T1 ownTargets");
    assertThat(PresetOutcome.of(TOWNSHIP, team().without("openness")).missing())
        .containsExactly("INDICATOR T1 openness");
  }

  @ParameterizedTest(name = "cost {0} with a limit of 100: {1}")
  @CsvSource({
    "0, 100/1",
    "50, 100/1",
    "99, 100/1",
    "100, 100/1",
    "101, 10090/101",
    "125, 98/1",
    "200, 95/1",
  })
  void spendingLessNeverScoresLower(String spent, String quantitative) {
    assertThat(quantitative(team().indicator("administrativeCost", spent, "100")))
        .isEqualTo(quantitative);
  }

  @Property(tries = 300)
  void theLessIsSpentTheMoreItScores(
      @ForAll @IntRange(max = 400) int less, @ForAll @IntRange(max = 400) int more) {
    BigFraction one = points(Math.min(less, more));
    BigFraction other = points(Math.max(less, more));
    assertThat(one).isGreaterThanOrEqualTo(other);
    Statistics.label("beyond the limit")
        .collect(Math.max(less, more) > 100)
        .coverage(shares -> shares.check(true).percentage(above -> above > 30));
    Statistics.label("strictly more")
        .collect(one.compareTo(other) > 0)
        .coverage(shares -> shares.check(true).percentage(above -> above > 20));
  }

  private static BigFraction points(int spent) {
    String[] parts =
        quantitative(team().indicator("administrativeCost", Integer.toString(spent), "100"))
            .split("/", -1);
    return BigFraction.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  @Test
  void aNegativeActualIsNotScored() {
    PresetOutcome outcome = PresetOutcome.of(TOWNSHIP, team().indicator("revenue", "-1", "100"));
    assertThat(outcome.score("quantitative")).isEqualTo("unknown");
    assertThat(outcome.reasons()).containsExactly("INPUT_OUT_OF_RANGE");
  }

  private static String quantitative(PresetCase team) {
    return PresetOutcome.of(TOWNSHIP, team).score("quantitative");
  }

  private static PresetCase team() {
    PresetCase team = PresetCase.team().target("ownTargets", "20", "1", "1");
    COMMON.forEach(leaf -> team.indicator(leaf, "100", "100"));
    List.of("unity", "innovation", "partyBuilding", "integrity")
        .forEach(item -> team.votes(item, 10, 10, 0, 0));
    return team;
  }
}
