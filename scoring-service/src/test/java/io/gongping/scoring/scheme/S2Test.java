package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S2: formulas F1 to F9 with both bases of F6, and the bands of the total. */
class S2Test {

  private static final Scheme S2 = Presets.preset("S2.v1");

  private static final Scheme S2_TOTAL = Presets.preset("S2-total.v1");

  private static final List<String> OF_TEAMS =
      List.of("unity", "innovation", "partyBuilding", "integrity");

  private static final List<String> OF_LEADERS =
      List.of("achievement", "innovation", "conduct", "politics");

  @ParameterizedTest(name = "{0}/{1}/{2}: {3}")
  @CsvSource({
    "30, 5, 2, 65/74",
    "31, 4, 2, 33/37",
    "30, 4, 3, 32/37",
    "37, 0, 0, 1/1",
    "0, 0, 37, 0/1"
  })
  void truthfulnessTakesHalfForNotWhollyTrueAndAllForNotTrue(
      long isTrue, long notWholly, long notTrue, String truthfulness) {
    PresetCase leader = leader().votes("truthfulness", isTrue, notWholly, notTrue);
    assertThat(leader(S2, leader).score("truthfulness")).isEqualTo(truthfulness);
  }

  @ParameterizedTest(name = "{0}/{1}/{2}/{3}: {4}")
  @CsvSource({
    "27, 0, 9, 1, 63/74",
    "7, 20, 9, 1, 63/74",
    "28, 0, 8, 1, 32/37",
    "27, 0, 8, 2, 31/37"
  })
  void performanceTakesHalfForAverageAndAllForPoor(
      long excellent, long good, long average, long poor, String performance) {
    PresetCase leader = leader().votes("performance", excellent, good, average, poor);
    assertThat(leader(S2, leader).score("performance")).isEqualTo(performance);
  }

  @Test
  void anAbstentionIsNoFullMark() {
    PresetCase leader = leader().abstained("truthfulness", 13);
    assertThat(leader(S2, leader).score("truthfulness")).isEqualTo("65/74");
  }

  @Test
  void aLeaderBuildsOnTheTeamsQuantitativeScore() {
    PresetOutcome outcome = leader(S2, leader());
    assertThat(outcome.score("completion")).isEqualTo("32/37");
    assertThat(outcome.score("quantitative")).isEqualTo("8864/185");
    assertThat(outcome.score("qualitative")).isEqualTo("86/1");
    assertThat(outcome.score("total")).isEqualTo("15228/185");
  }

  @Test
  void withTheOtherPresetALeaderBuildsOnTheTeamsTotal() {
    PresetOutcome outcome = leader(S2_TOTAL, leader());
    assertThat(outcome.score("quantitative")).isEqualTo("43872/925");
    assertThat(outcome.score("total")).isEqualTo("75692/925");
  }

  /** Nothing of the task was done: whatever the team comes to, a leader has none of it. */
  @Test
  void anUnknownThatIsMultipliedWithZeroIsNotMissing() {
    PresetCase team = team().unverifiedAdjustment("missed");
    PresetCase leader =
        leader()
            .votes("truthfulness", 0, 0, 37)
            .votes("performance", 0, 0, 0, 37)
            .in(team.subject());
    PresetOutcome outcome = PresetOutcome.of(S2_TOTAL, leader);
    assertThat(outcome.score("completion")).isEqualTo("0/1");
    assertThat(outcome.score("total")).isEqualTo("172/5");
    assertThat(outcome.grade()).isEqualTo("POOR");
    assertThat(outcome.missing()).isEmpty();
  }

  @Test
  void whereBoundsOfTheTeamsTotalAgreeTheGradeIsGiven() {
    PresetCase team = team().unverifiedAdjustment("rankUpCity");
    PresetCase leader = leader().in(team.subject());
    PresetOutcome outcome = PresetOutcome.of(S2_TOTAL, leader);
    // from 75692/925 to 5 × 32/37 × 3/5 more: both from 75 and below 90
    assertThat(outcome.score("total")).isEqualTo("unknown");
    assertThat(outcome.grade()).isEqualTo("GOOD");
  }

  @Test
  void theTeamsBonusReachesItsLeadersOnlyThroughTheTotal() {
    PresetCase team = team().adjustment("exceeded", "3");
    PresetCase leader = leader().in(team.subject());
    assertThat(PresetOutcome.of(S2, leader).score("total")).isEqualTo("15228/185");
    // (457/5 + 3) × 32/37 × 3/5 + 172/5
    assertThat(PresetOutcome.of(S2_TOTAL, leader).score("total")).isEqualTo("77132/925");
  }

  @Test
  void aTeamHasSixtyPercentQuantitativeAndFortyQualitative() {
    PresetOutcome outcome = PresetOutcome.of(S2, team());
    assertThat(outcome.score("quantitative")).isEqualTo("277/3");
    assertThat(outcome.score("qualitative")).isEqualTo("90/1");
    assertThat(outcome.score("weighted")).isEqualTo("457/5");
    assertThat(outcome.score("total")).isEqualTo("457/5");
  }

  @ParameterizedTest(name = "{0} × {1}: {2}")
  @CsvSource({
    "rankUpCity, 2, 467/5",
    "rankUpCity, 5, 482/5",
    "rankUpCity, 6, 482/5",
    "rankUpCounty, 1, 462/5",
    "rankUpCounty, 7, 482/5",
    "rankDownCity, 2, 447/5",
    "rankDownCity, 9, 432/5",
    "rankDownCounty, 3, 442/5",
    "exceeded, 4, 477/5",
    "exceeded, 6, 482/5",
    "missed, 6, 427/5",
    "missed, 0, 457/5",
  })
  void ranksAndTasksMoveTheTotalWithinTheirBounds(String type, String count, String total) {
    assertThat(PresetOutcome.of(S2, team().adjustment(type, count)).score("total"))
        .isEqualTo(total);
  }

  @Test
  void allEntriesOfATypeTogetherKeepItsBound() {
    PresetCase team = team().adjustment("exceeded", "3").adjustment("exceeded", "3");
    assertThat(PresetOutcome.of(S2, team).score("total")).isEqualTo("482/5");
  }

  @Test
  void aTaskThatALeaderMissedIsTheLeadersOwn() {
    assertThat(leader(S2, leader().adjustment("missed", "1")).score("total"))
        .isEqualTo("15043/185");
  }

  @ParameterizedTest(name = "quantitative ({0} + {1} + {2})/3 and all excellent: {3}")
  @CsvSource({
    // 3/5 of 250/3 and 40 is 90, of 175/3 it is 75, of 100/3 it is 60
    "83, 83, 84, OUTSTANDING",
    "83, 83, 83.99, GOOD",
    "58, 58, 59, GOOD",
    "58, 58, 58.99, AVERAGE",
    "33, 33, 34, AVERAGE",
    "33, 33, 33.99, POOR",
    "100, 100, 100, OUTSTANDING",
    "0, 0, 0, POOR",
  })
  void theTotalGivesATeamItsGrade(String tasks, String ranking, String duties, String grade) {
    PresetCase team =
        team().figure("tasks", tasks).figure("cityRanking", ranking).figure("duties", duties);
    OF_TEAMS.forEach(item -> team.votes(item, 20, 0, 0, 0));
    assertThat(PresetOutcome.of(S2, team).grade()).isEqualTo(grade);
  }

  @ParameterizedTest(name = "tasks exceeded {0}, missed {1}: {2}")
  @CsvSource({
    // 3/5 of 277/3 and 40 is 95.4
    "0, 5, EXCELLENT",
    "0, 6, GOOD",
    "0, 20, GOOD",
    "0, 21, AVERAGE",
    "0, 35, AVERAGE",
    "0, 36, POOR",
    "1, 6, EXCELLENT",
  })
  void theTotalGivesALeaderTheGrade(String exceeded, String missed, String grade) {
    PresetCase leader =
        leader()
            .votes("truthfulness", 37, 0, 0)
            .votes("performance", 37, 0, 0, 0)
            .adjustment("exceeded", exceeded)
            .adjustment("missed", missed);
    OF_LEADERS.forEach(item -> leader.votes(item, 20, 0, 0, 0));
    assertThat(leader(S2, leader).grade()).isEqualTo(grade);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasks", "cityRanking", "duties"})
  void aMissingFigureIsNamedByTheTeamAndByItsLeaders(String figure) {
    PresetCase team = team().without(figure);
    PresetOutcome ofTeam = PresetOutcome.of(S2, team);
    assertThat(ofTeam.score("total")).isEqualTo("unknown");
    assertThat(ofTeam.grade()).isEqualTo("UNDETERMINED");
    assertThat(ofTeam.missing()).containsExactly("FIGURE T1 " + figure);
    PresetOutcome ofLeader = PresetOutcome.of(S2, leader().in(team.subject()));
    assertThat(ofLeader.grade()).isEqualTo("UNDETERMINED");
    assertThat(ofLeader.missing()).containsExactly("FIGURE T1 " + figure);
    assertThat(ofLeader.score("completion")).isEqualTo("32/37");
  }

  @Test
  void anUnverifiedEntryIsNeitherCountedNorLeftOut() {
    assertThat(PresetOutcome.of(S2, team().unverifiedFigure("duties")).missing())
        .containsExactly("FIGURE T1 duties awaits verification");
    assertThat(PresetOutcome.of(S2, team().unverifiedAdjustment("missed")).missing())
        .containsExactly("ADJUSTMENT T1 missed awaits verification");
  }

  @Test
  void aLeaderWhoseTeamIsNotAssessedHasNoTotalAndAReason() {
    PresetOutcome outcome = PresetOutcome.of(S2, leader());
    assertThat(outcome.grade()).isEqualTo("UNDETERMINED");
    assertThat(outcome.reasons()).containsExactly("NO_TEAM");
  }

  @ParameterizedTest(name = "{0}: {1} average and {2} poor of 20: {3}")
  @CsvSource({
    "unity, 5, 0, FALSE",
    "unity, 6, 0, TRUE",
    "integrity, 3, 3, TRUE",
    "partyBuilding, 0, 5, FALSE",
    "innovation, 0, 6, TRUE",
  })
  void lowVotesOfATeamAreMarkedForTheAnalysis(String item, long average, long poor, Truth flag) {
    PresetCase team = team().votes(item, 20 - average - poor, 0, average, poor);
    assertThat(PresetOutcome.of(S2, team).flag("lowVotes")).isEqualTo(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"performance", "achievement", "innovation", "conduct", "politics"})
  void lowVotesOfALeaderAreMarkedForTheAnalysis(String item) {
    assertThat(leader(S2, leader().votes(item, 10, 5, 3, 2)).flag("lowVotes"))
        .isEqualTo(Truth.FALSE);
    assertThat(leader(S2, leader().votes(item, 10, 4, 3, 3)).flag("lowVotes"))
        .isEqualTo(Truth.TRUE);
  }

  static PresetCase team() {
    PresetCase team =
        PresetCase.team().figure("tasks", "96").figure("cityRanking", "88").figure("duties", "93");
    OF_TEAMS.forEach(item -> team.votes(item, 10, 10, 0, 0));
    return team;
  }

  static PresetCase leader() {
    PresetCase leader =
        PresetCase.leader().votes("truthfulness", 30, 5, 2).votes("performance", 20, 7, 9, 1);
    OF_LEADERS.forEach(item -> leader.votes(item, 12, 4, 2, 2));
    return leader;
  }

  private static PresetOutcome leader(Scheme scheme, PresetCase leader) {
    return PresetOutcome.of(scheme, leader.in(team().subject()));
  }
}
