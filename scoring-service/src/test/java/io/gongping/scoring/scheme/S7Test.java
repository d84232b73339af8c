package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S7: what the six links bring, and where they contradict each other. */
class S7Test {

  private static final Scheme S7 = Presets.preset("S7.v1");

  @Test
  void everyLinkWithANumberHasAScore() {
    PresetOutcome outcome = PresetOutcome.of(S7, leader().recommended(26, 34));
    assertThat(outcome.score("recommendation")).isEqualTo("13/17");
    assertThat(outcome.score("excellentRate")).isEqualTo("3/5");
    assertThat(outcome.score("ballot")).isEqualTo("272/3");
    assertThat(outcome.score("internal")).isEqualTo("272/3");
    assertThat(outcome.score("satisfaction")).isEqualTo("21/25");
    assertThat(outcome.grade()).isEqualTo("NOT_GRADED");
  }

  @ParameterizedTest(name = "{0} and {1} satisfied of 100: {2}")
  @CsvSource({
    "OBJECTIONS, 79, FALSE",
    "OBJECTIONS, 80, TRUE",
    "NO_OBJECTION, 79, TRUE",
    "NO_OBJECTION, 80, FALSE",
  })
  void noticeAndSurveyAreHeldAgainstEachOther(String notice, long satisfied, Truth flag) {
    PresetCase leader = leader().found("publicNotice", notice);
    for (String item : List.of("effectiveness", "service", "image")) {
      leader.votesOf("PUBLIC", "0.5", item, satisfied - 9, 9, 100 - satisfied, 0);
    }
    assertThat(PresetOutcome.of(S7, leader).flag("surveyContradicted")).isEqualTo(flag);
  }

  @ParameterizedTest(name = "superiors {0}, departments {1}, inside {2} of 20 excellent: {3}")
  @CsvSource({
    "POOR, GOOD, 0, TRUE",
    "GOOD, POOR, 0, TRUE",
    "POOR, POOR, 20, TRUE",
    "AVERAGE, AVERAGE, 20, FALSE",
    "POOR, GOOD, -1, FALSE",
  })
  void theUnitsViewIsHeldAgainstThatOfOthers(
      String superiors, String departments, long excellent, Truth flag) {
    PresetCase leader = leader().found("superiors", superiors).found("departments", departments);
    if (excellent < 0) {
      leader.votesOf("STAFF", "0.5", "achievement", 0, 19, 1, 0);
    } else {
      leader.votesOf("STAFF", "0.5", "achievement", excellent, 20 - excellent, 0, 0);
    }
    assertThat(PresetOutcome.of(S7, leader).flag("performanceContradicted")).isEqualTo(flag);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({"0, 34, 0/1", "1, 1, 1/1", "269, 299, 269/299", "34, 34, 1/1"})
  void theShareOfTheRecommendationIsExact(long votes, long counted, String share) {
    assertThat(PresetOutcome.of(S7, leader().recommended(votes, counted)).score("recommendation"))
        .isEqualTo(share);
  }

  @Test
  void whoIsNoCandidateHasNoShareAndNothingElseWaitsForIt() {
    PresetOutcome outcome = PresetOutcome.of(S7, leader());
    assertThat(outcome.score("recommendation")).isEqualTo("unknown");
    assertThat(outcome.scoreLacks("recommendation")).containsExactly("NOT_A_CANDIDATE");
    assertThat(outcome.score("ballot")).isEqualTo("272/3");
  }

  @Test
  void ofTwoRecommendationsNoneIsPreferred() {
    assertThat(
            PresetOutcome.of(S7, leader().recommended(3, 10).recommended(3, 10))
                .scoreLacks("recommendation"))
        .containsExactly("SEVERAL_RECOMMENDATIONS");
  }

  @Test
  void withoutABallotThereIsNoShare() {
    assertThat(PresetOutcome.of(S7, leader().recommended(0, 0)).scoreLacks("recommendation"))
        .containsExactly("NO_OPINIONS");
  }

  private static PresetCase leader() {
    PresetCase leader =
        PresetCase.leader()
            .votesOf("STAFF", "0.5", "department", 18, 10, 2, 0)
            .found("departments", "GOOD")
            .found("superiors", "GOOD")
            .found("self", "GOOD")
            .found("publicNotice", "NO_OBJECTION");
    PresetCase.FIVE_QUALITIES.forEach(item -> leader.votesOf("STAFF", "0.5", item, 18, 10, 2, 0));
    List.of("effectiveness", "service", "image")
        .forEach(item -> leader.votesOf("PUBLIC", "0.5", item, 60, 24, 10, 6));
    return leader;
  }
}
