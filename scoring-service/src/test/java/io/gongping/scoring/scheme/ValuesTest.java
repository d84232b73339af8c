package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of value makes of ballots and inputs, under each policy. */
class ValuesTest {

  private static final Scheme LABORATORY = Laboratory.scheme();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "OPINIONS, 3/4, 175/2, 8/1",
    "BALLOTS, 1/2, 175/3, 8/3",
    "RETURNED, 3/8, 175/4, 2/1",
    "ISSUED, 3/10, 35/1, 8/5",
  })
  void theDenominatorIsTheOneThatTheSchemeStates(
      String denominator, String share, String coefficient, String points) {
    PresetOutcome outcome =
        PresetOutcome.of(
            Laboratory.with("/policies/denominator", "\"" + denominator + "\""),
            PresetCase.leader()
                .ballotsOf("letters", 10, 8, Map.of("A", 3L, "B", 1L, "-", 2L))
                .ballotsOf("points", 10, 8, Map.of("7", 1L, "9", 1L, "-", 4L)));
    assertThat(outcome.score("share")).isEqualTo(share);
    assertThat(outcome.score("coefficient")).isEqualTo(coefficient);
    assertThat(outcome.score("points")).isEqualTo(points);
  }

  @Test
  void fewerBallotsIssuedThanCountedAreAReasonAndAsManyAreNot() {
    Scheme scheme = Laboratory.with("/policies/denominator", "\"ISSUED\"");
    Map<String, Long> votes = Map.of("A", 3L, "B", 1L);
    PresetCase less = PresetCase.leader().ballotsOf("letters", 3, 3, votes);
    assertThat(PresetOutcome.of(scheme, less).scoreLacks("coefficient"))
        .containsExactly("COUNTS_DIFFER");
    PresetCase same = PresetCase.leader().ballotsOf("letters", 4, 4, votes);
    assertThat(PresetOutcome.of(scheme, same).score("coefficient")).isEqualTo("175/2");
  }

  @ParameterizedTest(name = "marks {0}: {1}, at least seven marks: {2}")
  @CsvSource({
    "'1, 8, 8, 8, 10', 7/1, 7/1",
    "'1, 8, 8, 8, 8, 9', 8/1, 7/1",
    "'0, 8, 8, 8, 8, 8, 10', 8/1, 8/1",
  })
  void theHighestAndTheLowestGoWhereThereAreEnoughMarks(String marks, String more5, String more6) {
    int[] given = List.of(marks.split(", ")).stream().mapToInt(Integer::parseInt).toArray();
    PresetCase leader = PresetCase.leader().pointsOf("ALL", "1", "points", given);
    assertThat(PresetOutcome.of(trimmed(1, 5), leader).score("points")).isEqualTo(more5);
    assertThat(PresetOutcome.of(trimmed(1, 6), leader).score("points")).isEqualTo(more6);
  }

  @Test
  void coefficientsAreTrimmedAndSharesNever() {
    PresetCase leader = PresetCase.leader().votes("letters", 1, 4, 1);
    PresetOutcome outcome = PresetOutcome.of(trimmed(1, 5), leader);
    assertThat(outcome.score("coefficient")).isEqualTo("50/1");
    assertThat(outcome.score("share")).isEqualTo("1/6");
    PresetCase uneven = PresetCase.leader().votes("letters", 3, 3, 0);
    assertThat(PresetOutcome.of(trimmed(2, 5), uneven).score("coefficient")).isEqualTo("75/1");
    PresetCase top = PresetCase.leader().votes("letters", 5, 1, 0);
    assertThat(PresetOutcome.of(trimmed(2, 5), top).score("coefficient")).isEqualTo("100/1");
  }

  @Test
  void eachCategoryIsTrimmedByItself() {
    PresetCase leader =
        PresetCase.leader()
            .pointsOf("A", "0.5", "points", 1, 6, 6, 6, 6, 10)
            .pointsOf("B", "0.5", "points", 0, 10);
    assertThat(PresetOutcome.of(trimmed(1, 5), leader).score("points")).isEqualTo("11/2");
  }

  @Test
  void pooledMarksCountEachRaterOnce() {
    PresetCase leader =
        PresetCase.leader()
            .pointsOf("A", "0.9", "points", 10)
            .pointsOf("B", "0.1", "points", 4, 4)
            .votesOf("A", "0.9", "letters", 1, 0, 0)
            .votesOf("B", "0.1", "letters", 0, 0, 2);
    PresetOutcome pooled =
        PresetOutcome.of(Laboratory.with("/policies/shareBasis", "\"POOLED\""), leader);
    assertThat(pooled.score("points")).isEqualTo("6/1");
    assertThat(pooled.score("share")).isEqualTo("1/3");
    PresetOutcome weighted = PresetOutcome.of(LABORATORY, leader);
    assertThat(weighted.score("points")).isEqualTo("47/5");
    assertThat(weighted.score("share")).isEqualTo("9/10");
  }

  @Test
  void marksThatTheSchemeDoesNotKnowAreAReason() {
    assertThat(lacks(PresetCase.leader().votes("letters", 1, 1, 1, 1), "coefficient"))
        .containsExactly("SCALE_DIFFERS");
    assertThat(lacks(PresetCase.leader().pointsOf("ALL", "1", "points", 10, 11), "points"))
        .containsExactly("SCALE_DIFFERS");
    assertThat(lacks(PresetCase.leader().votes("points", 3), "points"))
        .containsExactly("SCALE_DIFFERS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"coefficient", "share", "points"})
  void anItemThatIsNotOnTheFormIsAReason(String score) {
    assertThat(lacks(PresetCase.leader(), score)).containsExactly("ITEM_MISSING");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"0, 0/1", "10, 10/1", "10.01, unknown", "-0.01, unknown", "2.5, 5/2"})
  void aFigureKeepsToItsRange(String number, String score) {
    PresetCase leader = PresetCase.leader().figure("some", number);
    assertThat(PresetOutcome.of(LABORATORY, leader).score("figure")).isEqualTo(score);
    if (score.equals("unknown")) {
      assertThat(lacks(leader, "figure")).containsExactly("INPUT_OUT_OF_RANGE");
    }
  }

  @ParameterizedTest(name = "{0} of {1} and {2} points: {3}")
  @CsvSource({
    "5, 10, 4, 7/1",
    "10, 10, 0, 6/1",
    "12, 10, 4, 10/1",
    "-1, 10, 4, unknown",
    "5, 10, 4.01, unknown",
    "5, 10, -0.01, unknown",
  })
  void aTreeAddsWhatItsLeavesGive(String actual, String target, String points, String tree) {
    PresetCase leader =
        PresetCase.leader().indicator("done", actual, target).indicatorPoints("given", points);
    assertThat(PresetOutcome.of(LABORATORY, leader).score("tree")).isEqualTo(tree);
  }

  @Test
  void aMeasurementOfTheWrongKindIsAReason() {
    PresetCase swapped =
        PresetCase.leader().indicatorPoints("done", "3").indicator("given", "1", "2");
    assertThat(lacks(swapped, "tree")).containsExactly("INPUT_OUT_OF_RANGE");
  }

  @ParameterizedTest(name = "{0} cases, then {1} points: {2}")
  @CsvSource({
    "0, 1, -1/1",
    "3, 1, 1/2",
    "4, 1, 1/1",
    "5, 1, 1/1",
    "4, 3, -1/1",
    "4, 3.01, unknown",
    "4, 0.99, unknown",
    "1.5, 1, unknown",
    "-1, 1, unknown",
  })
  void bonusesLessDeductionsWithinTheirBounds(String cases, String points, String adjustments) {
    PresetCase leader = PresetCase.leader().adjustment("each", cases).adjustment("between", points);
    PresetOutcome outcome = PresetOutcome.of(LABORATORY, leader);
    assertThat(outcome.score("adjustments")).isEqualTo(adjustments);
  }

  @Test
  void nothingEnteredIsNoAdjustment() {
    assertThat(PresetOutcome.of(LABORATORY, PresetCase.leader()).score("adjustments"))
        .isEqualTo("0/1");
  }

  @Test
  void anEarlierYearIsReadAsItWasRecordedOrStoodInFor() {
    PresetOutcome recorded =
        PresetOutcome.of(LABORATORY, PresetCase.leader().prior(1, "figure", "3.5"));
    assertThat(recorded.score("prior")).isEqualTo("7/2");
    assertThat(recorded.score("stoodIn")).isEqualTo("7/2");
    PresetOutcome missing = PresetOutcome.of(LABORATORY, PresetCase.leader());
    assertThat(missing.scoreLacks("prior")).containsExactly("PRIOR L01 figure");
    assertThat(missing.score("stoodIn")).isEqualTo("7/1");
    PresetOutcome other =
        PresetOutcome.of(LABORATORY, PresetCase.leader().prior(1, "share", "0.5"));
    assertThat(other.score("stoodIn")).isEqualTo("7/1");
  }

  @Test
  void numbersArePutTogetherExactly() {
    PresetOutcome outcome =
        PresetOutcome.of(LABORATORY, PresetCase.leader().figure("some", "2").figure("other", "3"));
    assertThat(outcome.score("difference")).isEqualTo("-1/1");
    assertThat(outcome.score("quotient")).isEqualTo("2/3");
    assertThat(outcome.score("product")).isEqualTo("6/1");
    assertThat(outcome.score("mean")).isEqualTo("2/1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"3, 4/1", "4, 4/1", "5, 5/1", "6, 6/1", "7, 6/1"})
  void aNumberIsKeptWithinBounds(String number, String clamped) {
    assertThat(
            PresetOutcome.of(LABORATORY, PresetCase.leader().figure("some", number)).score("clamp"))
        .isEqualTo(clamped);
  }

  @Test
  void nothingIsDividedByZero() {
    PresetCase leader = PresetCase.leader().figure("some", "2").figure("other", "0");
    assertThat(lacks(leader, "quotient")).containsExactly("DIVISION_BY_ZERO");
  }

  @Test
  void bothMissingInputsOfANumberAreNamed() {
    PresetCase leader = PresetCase.leader().unverifiedFigure("other");
    for (String score : List.of("difference", "quotient", "product", "mean")) {
      assertThat(lacks(leader, score))
          .containsExactly("FIGURE L01 some", "FIGURE L01 other awaits verification");
    }
  }

  @Test
  void aMissingInputThatCanChangeNothingIsNotAskedFor() {
    PresetCase leader = PresetCase.leader().figure("some", "0");
    assertThat(PresetOutcome.of(LABORATORY, leader).score("product")).isEqualTo("0/1");
    Scheme alwaysSix = Laboratory.with("/ruleSets/0/scores/12/value/min", "\"6\"");
    assertThat(PresetOutcome.of(alwaysSix, PresetCase.leader()).score("clamp")).isEqualTo("6/1");
  }

  private static Scheme trimmed(int drop, int whenMoreThan) {
    return Laboratory.with(
        "/policies/trim", "{\"drop\": %d, \"whenMoreThan\": %d}".formatted(drop, whenMoreThan));
  }

  private static List<String> lacks(PresetCase leader, String score) {
    return PresetOutcome.of(LABORATORY, leader).scoreLacks(score);
  }
}
