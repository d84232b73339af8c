package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S4: rectification below 80 % satisfaction or at the bottom of the review (F15). */
class S4Test {

  private static final Scheme S4 = Presets.preset("S4.v1");

  @ParameterizedTest(name = "{0} satisfied and {1} fairly satisfied of 500: {2}")
  @CsvSource({
    "398, 0, TRUE",
    "250, 148, TRUE",
    "399, 0, TRUE",
    "400, 0, FALSE",
    "250, 150, FALSE",
    "401, 0, FALSE",
  })
  void fewerThanEightyPercentAreToBeRectified(long satisfied, long fairly, Truth flag) {
    PresetCase team =
        team("T1", 10)
            .votesOf("PUBLIC", "0.5", "satisfaction", satisfied, fairly, 500 - satisfied - fairly);
    List<PresetOutcome> outcomes = PresetOutcome.ofAll(S4, List.of(team, team("T2", 0)));
    assertThat(outcomes.getFirst().flag("rectification")).isEqualTo(flag);
    assertThat(outcomes.getFirst().grade()).isEqualTo("NOT_GRADED");
  }

  @Test
  void theLastOfTheReviewIsToBeRectifiedWhateverItsSatisfaction() {
    List<PresetOutcome> outcomes =
        PresetOutcome.ofAll(S4, List.of(team("T1", 10), team("T2", 9), team("T3", 8)));
    assertThat(outcomes)
        .extracting(outcome -> outcome.flag("rectification"))
        .containsExactly(Truth.FALSE, Truth.FALSE, Truth.TRUE);
  }

  @Test
  void whoSharesTheLastPlaceSharesTheRectification() {
    List<PresetOutcome> outcomes =
        PresetOutcome.ofAll(S4, List.of(team("T1", 10), team("T2", 8), team("T3", 8)));
    assertThat(outcomes)
        .extracting(outcome -> outcome.flag("rectification"))
        .containsExactly(Truth.FALSE, Truth.TRUE, Truth.TRUE);
  }

  @Test
  void aUnitAloneOfItsKindIsNotAtTheBottom() {
    assertThat(PresetOutcome.ofAll(S4, List.of(team("T1", 10))).getFirst().flag("rectification"))
        .isEqualTo(Truth.FALSE);
    PresetCase unrated = team("T1", 10).without("review");
    assertThat(PresetOutcome.ofAll(S4, List.of(unrated)).getFirst().flag("rectification"))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void whereAllTieNobodyIsAtTheBottom() {
    assertThat(PresetOutcome.ofAll(S4, List.of(team("T1", 7), team("T2", 7), team("T3", 7))))
        .extracting(outcome -> outcome.flag("rectification"))
        .containsExactly(Truth.FALSE, Truth.FALSE, Truth.FALSE);
  }

  @Test
  void whoMayComeToTieWithAllIsNotKnownToBeAtTheBottom() {
    PresetCase open = team("T1", 7).without("review");
    assertThat(PresetOutcome.ofAll(S4, List.of(open, team("T2", 7))))
        .extracting(outcome -> outcome.flag("rectification"))
        .containsExactly(Truth.UNKNOWN, Truth.UNKNOWN);
  }

  @Test
  void unitsOfDifferentKindsAreNotComparedInTheReview() {
    List<PresetOutcome> outcomes =
        PresetOutcome.ofAll(
            S4,
            List.of(
                team("T1", 10),
                team("T2", 8),
                team("T3", 6).of(UnitKind.COURT),
                team("T4", 5).of(UnitKind.COURT)));
    assertThat(outcomes)
        .extracting(outcome -> outcome.flag("rectification"))
        .containsExactly(Truth.FALSE, Truth.TRUE, Truth.FALSE, Truth.TRUE);
  }

  @Test
  void anAssessmentWithoutTheNamedCategoriesHasAReason() {
    PresetCase team = PresetCase.team().votes("satisfaction", 10, 0, 0, 0);
    assertThat(PresetOutcome.of(S4, team).score("satisfaction")).isEqualTo("unknown");
    assertThat(PresetOutcome.of(S4, team).scoreLacks("satisfaction"))
        .containsExactly("CATEGORY_MISSING");
  }

  private static PresetCase team(String key, long good) {
    return PresetCase.team(key)
        .votesOf("PUBLIC", "0.5", "satisfaction", 400, 100, 0, 0)
        .votesOf("DELEGATES", "0.5", "review", good, 10 - good, 0, 0);
  }
}
