package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S9: performance and opinion, two papers that are never added (F16). */
class S9Test {

  private static final Scheme S9 = Presets.preset("S9.v1");

  @Test
  void theTwoPapersStandSideBySide() {
    PresetOutcome outcome = PresetOutcome.of(S9, team());
    assertThat(outcome.score("performance")).isEqualTo("74/1");
    assertThat(outcome.score("opinion")).isEqualTo("88/1");
    assertThat(outcome.grade()).isEqualTo("NOT_GRADED");
  }

  @Test
  void noScoreReadsBothPapers() {
    PresetOutcome complete = PresetOutcome.of(S9, team());
    PresetCase otherOpinion = team();
    List.of("politics", "economy", "institutions", "harmony")
        .forEach(item -> otherOpinion.votes(item, 0, 0, 0, 7));
    PresetOutcome changed = PresetOutcome.of(S9, otherOpinion);
    for (String score :
        List.of("performance", "performanceOverYears", "performanceOverThreeYears")) {
      assertThat(changed.score(score)).isEqualTo(complete.score(score));
    }
    PresetOutcome lessDone = PresetOutcome.of(S9, team().indicator("revenue", "0", "100"));
    assertThat(lessDone.score("opinion")).isEqualTo(complete.score("opinion"));
    assertThat(complete.scores())
        .containsExactlyInAnyOrder(
            "performance", "opinion", "performanceOverYears", "performanceOverThreeYears");
  }

  @ParameterizedTest(name = "revenue at {0} of 1000: {1}")
  @CsvSource({
    "1001, 74/1",
    "1000, 74/1",
    "999, 72/1",
    "900, 72/1",
    "899, 69/1",
    "800, 69/1",
    "799, 64/1",
    "600, 64/1",
    "599, 54/1",
    "0, 54/1",
  })
  void completionGivesThePointsOfItsBand(String revenue, String performance) {
    PresetCase team = team().indicator("revenue", revenue, "1000");
    assertThat(PresetOutcome.of(S9, team).score("performance")).isEqualTo(performance);
  }

  @Test
  void thePastCountsWhereItIsRecorded() {
    PresetOutcome with = PresetOutcome.of(S9, team().prior(1, "performance", "80"));
    assertThat(with.score("performanceOverYears")).isEqualTo("77/1");
    PresetOutcome without = PresetOutcome.of(S9, team());
    assertThat(without.scoreLacks("performanceOverYears")).containsExactly("PRIOR T1 performance");
    PresetOutcome older = PresetOutcome.of(S9, team().prior(2, "performance", "80"));
    assertThat(older.score("performanceOverYears")).isEqualTo("unknown");
  }

  @Test
  void severalEarlierYearsCountWhereAllAreRecorded() {
    PresetCase both = team().prior(1, "performance", "80").prior(2, "performance", "90");
    assertThat(PresetOutcome.of(S9, both).score("performanceOverThreeYears")).isEqualTo("244/3");
    assertThat(PresetOutcome.of(S9, both).score("performanceOverYears")).isEqualTo("77/1");
    PresetCase one = team().prior(1, "performance", "80");
    assertThat(PresetOutcome.of(S9, one).score("performanceOverThreeYears")).isEqualTo("unknown");
    assertThat(PresetOutcome.of(S9, one).scoreLacks("performanceOverThreeYears"))
        .containsExactly("PRIOR T1 performance");
  }

  @Test
  void eachLayerOfRatersEntersByItsWeight() {
    PresetCase team = team();
    for (String item : List.of("politics", "economy", "institutions", "harmony")) {
      team.without(item);
      for (int layer = 1; layer <= 8; layer++) {
        team.votesOf(
            "LAYER" + layer, "0.125", item, layer == 1 ? 1 : 0, layer == 1 ? 0 : 9 * layer);
      }
    }
    // one layer 100, seven 80, whatever their sizes
    assertThat(PresetOutcome.of(S9, team).score("opinion")).isEqualTo("165/2");
  }

  @Test
  void aLeaderHasTheTeamsPerformanceAndAnOpinionOfTheOwn() {
    PresetCase leader = PresetCase.leader().in(team().subject());
    PresetCase.FIVE_QUALITIES.forEach(item -> leader.votes(item, 16, 4, 0, 0));
    PresetOutcome outcome = PresetOutcome.of(S9, leader);
    assertThat(outcome.score("performance")).isEqualTo("74/1");
    assertThat(outcome.score("opinion")).isEqualTo("96/1");
  }

  private static PresetCase team() {
    PresetCase team =
        PresetCase.team()
            .indicator("revenue", "105", "100")
            .indicator("industry", "92", "100")
            .indicator("employment", "80", "100")
            .indicator("services", "1", "1")
            .indicator("housing", "65", "100")
            .indicator("environment", "9", "10")
            .indicator("development", "59", "100");
    List.of("politics", "economy", "institutions", "harmony")
        .forEach(item -> team.votes(item, 12, 5, 2, 1));
    return team;
  }
}
