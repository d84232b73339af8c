package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S8: a themed block of indicators inside a team's total, and a special ballot on leaders. */
class S8Test {

  private static final Scheme S8 = Presets.preset("S8.v1");

  @Test
  void theBlockCountsAQuarterOfATeamsTotal() {
    PresetOutcome outcome = PresetOutcome.of(S8, team());
    assertThat(outcome.score("water")).isEqualTo("167/2");
    assertThat(outcome.score("satisfaction")).isEqualTo("85/1");
    assertThat(outcome.score("total")).isEqualTo("695/8");
    assertThat(outcome.grade()).isEqualTo("NOT_GRADED");
  }

  @ParameterizedTest(name = "{0} at {1} of {2}: {3}")
  @CsvSource({
    "management, 0, 10, 70/1",
    "management, 10, 10, 85/1",
    "management, 11, 10, 85/1",
    "wells, 3, 3, 177/2",
    "wells, 1, 3, 157/2",
    "mechanism, 0, 1, 157/2",
    "agriculture, 100, 100, 173/2",
    "city, 5, 5, 171/2",
    "science, 4, 4, 177/2",
    "publicity, 0, 12, 157/2",
    "ecology, 0, 7, 147/2",
    "structure, 2, 4, 157/2",
  })
  void anItemGivesItsWeightInProportionAndNeverMore(
      String leaf, String actual, String target, String water) {
    assertThat(PresetOutcome.of(S8, team().indicator(leaf, actual, target)).score("water"))
        .isEqualTo(water);
  }

  @Test
  void everythingAtItsMostIsAHundred() {
    PresetCase team =
        team()
            .figure("selfBuilding", "20")
            .figure("performance", "35")
            .votes("satisfaction", 9, 0, 0, 0);
    List.of("management", "structure", "wells", "mechanism", "agriculture", "ecology")
        .forEach(leaf -> team.indicator(leaf, "1", "1"));
    List.of("city", "science", "publicity").forEach(leaf -> team.indicator(leaf, "1", "1"));
    assertThat(PresetOutcome.of(S8, team).score("total")).isEqualTo("100/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"management", "wells", "publicity"})
  void aMissingIndicatorIsNamed(String leaf) {
    assertThat(PresetOutcome.of(S8, team().without(leaf)).scoreLacks("total"))
        .containsExactly("INDICATOR T1 " + leaf);
  }

  @Test
  void theSpecialBallotCountsThirtyPercentOfALeadersTotal() {
    PresetOutcome outcome = PresetOutcome.of(S8, leader());
    assertThat(outcome.score("water")).isEqualTo("2800/31");
    assertThat(outcome.score("satisfaction")).isEqualTo("260/3");
    assertThat(outcome.score("total")).isEqualTo("2762/31");
  }

  @Test
  void oneVoteMoreMovesALeadersTotalExactly() {
    // 21 × 100 + 8 × 80 + 2 × 60 + 1 × 40 over 32
    PresetOutcome outcome = PresetOutcome.of(S8, leader().votes("water", 21, 8, 2, 1));
    assertThat(outcome.score("water")).isEqualTo("725/8");
    assertThat(outcome.score("total")).isEqualTo("1427/16");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"RENORMALISE, 171/2, 165/2", "ZERO, 171/2, 99/2", "BLOCK, 171/2, unknown"})
  void anEmptyCategoryIsTreatedAsTheSchemeSays(String policy, String all, String withoutA) {
    Scheme scheme = Presets.parse(Presets.document("S8.v1").replace("RENORMALISE", policy));
    PresetCase leader =
        leader()
            .without("water")
            .votesOf("A", "0.4", "water", 5, 5, 0, 0)
            .votesOf("B", "0.3", "water", 1, 3, 0, 0)
            .votesOf("C", "0.3", "water", 0, 4, 0, 0);
    assertThat(PresetOutcome.of(scheme, leader).score("water")).isEqualTo(all);
    leader.votesOf("A", "0.4", "water", 0, 0, 0, 0);
    assertThat(PresetOutcome.of(scheme, leader).score("water")).isEqualTo(withoutA);
  }

  private static PresetCase team() {
    return PresetCase.team()
        .figure("selfBuilding", "18")
        .figure("performance", "31")
        .indicator("management", "9", "10")
        .indicator("structure", "4", "4")
        .indicator("wells", "2", "3")
        .indicator("mechanism", "1", "1")
        .indicator("agriculture", "80", "100")
        .indicator("ecology", "7", "7")
        .indicator("city", "3", "5")
        .indicator("science", "3", "4")
        .indicator("publicity", "12", "12")
        .votes("satisfaction", 10, 6, 3, 1);
  }

  private static PresetCase leader() {
    return PresetCase.leader()
        .figure("performance", "36")
        .votes("water", 20, 8, 2, 1)
        .votes("satisfaction", 10, 20, 0, 0);
  }
}
