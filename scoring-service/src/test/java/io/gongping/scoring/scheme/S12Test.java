package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S12: five themes, bands of the total, facts that bar 优秀. */
class S12Test {

  private static final Scheme S12 = Presets.preset("S12.v1");

  private static final List<String> THEMES =
      List.of("politics", "development", "conduct", "execution", "partyBuilding");

  @ParameterizedTest(name = "{0}/{1}/{2}/{3} on every theme: {4}, {5} and {6}")
  @CsvSource({
    "20, 0, 0, 0, 100/1, EXCELLENT, EXCELLENT",
    "10, 10, 0, 0, 90/1, EXCELLENT, EXCELLENT",
    "100, 101, 0, 0, 18080/201, GOOD, COMPETENT",
    "0, 3, 1, 0, 75/1, GOOD, COMPETENT",
    "0, 300, 101, 0, 30060/401, AVERAGE, BASICALLY_COMPETENT",
    "0, 0, 20, 0, 60/1, AVERAGE, BASICALLY_COMPETENT",
    "0, 0, 200, 1, 12040/201, POOR, INCOMPETENT",
    "0, 0, 0, 20, 40/1, POOR, INCOMPETENT",
  })
  void theTotalGivesTheGrade(
      long a, long b, long c, long d, String total, String ofTeam, String ofLeader) {
    PresetOutcome team = PresetOutcome.of(S12, rated(PresetCase.team(), a, b, c, d));
    assertThat(team.score("total")).isEqualTo(total);
    assertThat(team.grade()).isEqualTo(ofTeam);
    PresetOutcome leader = PresetOutcome.of(S12, rated(PresetCase.leader(), a, b, c, d));
    assertThat(leader.score("total")).isEqualTo(total);
    assertThat(leader.grade()).isEqualTo(ofLeader);
  }

  @Test
  void everyThemeHasTheSameWeight() {
    for (String theme : THEMES) {
      PresetCase leader = rated(PresetCase.leader(), 10, 0, 0, 0).votes(theme, 0, 0, 0, 10);
      assertThat(PresetOutcome.of(S12, leader).score("total")).isEqualTo("88/1");
    }
  }

  @ParameterizedTest(name = "political problem {0}, formalism {1}: {2}")
  @CsvSource({
    "NONE, NONE, EXCELLENT",
    "FOUND, NONE, COMPETENT",
    "NONE, FOUND, COMPETENT",
    "FOUND, FOUND, COMPETENT",
  })
  void aVerifiedProblemBarsExcellentOnce(String political, String formalism, String grade) {
    PresetCase leader =
        rated(PresetCase.leader(), 20, 0, 0, 0)
            .found("politicalProblem", political)
            .found("formalism", formalism);
    assertThat(PresetOutcome.of(S12, leader).grade()).isEqualTo(grade);
  }

  @Test
  void aProblemChangesNothingBelowExcellent() {
    PresetCase leader =
        rated(PresetCase.leader(), 0, 20, 0, 0)
            .found("politicalProblem", "FOUND")
            .found("formalism", "FOUND");
    assertThat(PresetOutcome.of(S12, leader).grade()).isEqualTo("COMPETENT");
  }

  @Test
  void aVerificationIsAskedForOnlyWhereExcellentIsWithinReach() {
    PresetCase excellent = rated(PresetCase.leader(), 20, 0, 0, 0).without("formalism");
    assertThat(PresetOutcome.of(S12, excellent).grade()).isEqualTo("UNDETERMINED");
    assertThat(PresetOutcome.of(S12, excellent).missing()).containsExactly("FINDING L01 formalism");
    assertThat(PresetOutcome.of(S12, excellent.found("politicalProblem", "FOUND")).grade())
        .as("one bar is as good as two")
        .isEqualTo("COMPETENT");
    PresetCase good = rated(PresetCase.leader(), 0, 20, 0, 0).without("formalism");
    assertThat(PresetOutcome.of(S12, good).grade()).isEqualTo("COMPETENT");
  }

  @ParameterizedTest(name = "{0} basically competent and {1} incompetent of 40: {2}")
  @CsvSource({"7, 0, FALSE", "8, 0, TRUE", "4, 4, TRUE", "0, 7, FALSE", "0, 8, TRUE"})
  void lowVotesForPoliticsAreMarked(long low, long lowest, Truth flag) {
    PresetCase leader =
        rated(PresetCase.leader(), 20, 0, 0, 0)
            .votes("politics", 40 - low - lowest, 0, low, lowest);
    assertThat(PresetOutcome.of(S12, leader).flag("lowPolitics")).isEqualTo(flag);
  }

  @Test
  void withoutAnOpinionOnOneThemeThereIsNoTotal() {
    PresetCase leader =
        rated(PresetCase.leader(), 20, 0, 0, 0).votes("conduct").abstained("conduct", 20);
    PresetOutcome outcome = PresetOutcome.of(S12, leader);
    assertThat(outcome.grade()).isEqualTo("UNDETERMINED");
    assertThat(outcome.reasons()).containsExactly("NO_OPINIONS");
  }

  private static PresetCase rated(PresetCase subject, long a, long b, long c, long d) {
    THEMES.forEach(theme -> subject.votes(theme, a, b, c, d));
    return subject.found("politicalProblem", "NONE").found("formalism", "NONE");
  }
}
