package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S5: 20 % staff, 20 % superiors, 60 % performance of the unit (F10, F12). */
class S5Test {

  private static final Scheme S5 = Presets.preset("S5.v1");

  @Test
  void threeLayersMakeTheTotal() {
    PresetOutcome outcome = PresetOutcome.of(S5, leader().in(team().subject()));
    assertThat(outcome.score("staff")).isEqualTo("266/3");
    assertThat(outcome.score("superiors")).isEqualTo("93/1");
    assertThat(outcome.score("total")).isEqualTo("1364/15");
    assertThat(outcome.grade()).isEqualTo("NOT_GRADED");
  }

  @ParameterizedTest(name = "supervision {0}, city {1}, province {2}, state {3}: {4}")
  @CsvSource({
    "0, 0, 0, 0, 90/1",
    "1, 2, 0, 0, 91/1",
    "3, 0, 0, 0, 87/1",
    "0, 0, 2, 0, 94/1",
    "0, 0, 0, 2, 96/1",
    "0, 20, 0, 0, 110/1",
    "90, 0, 0, 0, 0/1",
    "91, 0, 0, 0, 0/1",
    "89, 0, 0, 0, 1/1",
  })
  void supervisionTakesAndAwardsGive(
      String supervision, String city, String province, String state, String performance) {
    PresetCase team =
        team()
            .without("supervision")
            .without("cityAward")
            .adjustment("supervision", supervision)
            .adjustment("cityAward", city)
            .adjustment("provincialAward", province)
            .adjustment("nationalAward", state);
    assertThat(PresetOutcome.of(S5, team).score("performance")).isEqualTo(performance);
  }

  @Test
  void leadersAndSocietyShareTheAppraisalEvenly() {
    PresetCase team = team().pointsOf("SOCIETY", "0.2", "service", 80, 81, 81);
    assertThat(PresetOutcome.of(S5, team).score("appraisal")).isEqualTo("259/3");
  }

  @Test
  void theSuperiorsShareTheirPartByWeight() {
    PresetCase leader =
        leader().pointsOf("ORGANISATION", "0.1", "assessment", 94).in(team().subject());
    // (92 × 0.2 + 94 × 0.1) ÷ 0.3
    assertThat(PresetOutcome.of(S5, leader).score("superiors")).isEqualTo("278/3");
  }

  @Test
  void aDeputyOnNoCountyLeadersPaperHasTheOtherSuperiorsPart() {
    PresetCase deputy =
        leader()
            .without("assessment")
            .pointsOf("ORGANISATION", "0.2", "assessment", 94)
            .in(team().subject());
    PresetOutcome outcome = PresetOutcome.of(S5, deputy);
    assertThat(outcome.score("superiors")).isEqualTo("94/1");
    // 266/3 × 0.2 + 94 × 0.2 + 91 × 0.6
    assertThat(outcome.score("total")).isEqualTo("1367/15");
  }

  @Test
  void theStaffAloneMakeTheirPart() {
    PresetCase leader = leader().in(team().subject());
    PresetCase.FIVE_QUALITIES.forEach(
        item -> leader.votesOf("COUNTY_LEADERS", "0.2", item, 0, 0, 9));
    assertThat(PresetOutcome.of(S5, leader).score("staff")).isEqualTo("266/3");
  }

  @Test
  void aMissingLayerIsNamed() {
    PresetCase withoutSuperiors = leader().without("assessment").in(team().subject());
    assertThat(PresetOutcome.of(S5, withoutSuperiors).scoreLacks("total"))
        .containsExactly("ITEM_MISSING");
    PresetCase withoutTeam = leader();
    assertThat(PresetOutcome.of(S5, withoutTeam).scoreLacks("total")).containsExactly("NO_TEAM");
    PresetCase withoutTargets = leader().in(team().without("commonWork").subject());
    assertThat(PresetOutcome.of(S5, withoutTargets).scoreLacks("total"))
        .containsExactly("INDICATOR T1 commonWork");
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 99, 101})
  void pointsOfAnotherScaleAreNotTakenForThoseOfTheScheme(int most) {
    PresetCase team = team().mostPoints("service", most);
    assertThat(PresetOutcome.of(S5, team).scoreLacks("appraisal")).containsExactly("SCALE_DIFFERS");
    assertThat(PresetOutcome.of(S5, team().mostPoints("service", 100)).score("appraisal"))
        .isEqualTo("90/1");
  }

  static PresetCase team() {
    return PresetCase.team()
        .indicatorPoints("economicTargets", "36")
        .indicatorPoints("partyBuilding", "18")
        .indicatorPoints("commonWork", "18")
        .pointsOf("COUNTY_LEADERS", "0.2", "service", 90, 94)
        .pointsOf("SOCIETY", "0.2", "service", 86, 90, 88)
        .adjustment("supervision", "1")
        .adjustment("cityAward", "2");
  }

  static PresetCase leader() {
    PresetCase leader =
        PresetCase.leader()
            .pointsOf("COUNTY_LEADERS", "0.2", "assessment", 92)
            .pointsOf("ORGANISATION", "0.2", "assessment", 94);
    PresetCase.FIVE_QUALITIES.forEach(item -> leader.votesOf("STAFF", "0.4", item, 17, 9, 4));
    return leader;
  }
}
