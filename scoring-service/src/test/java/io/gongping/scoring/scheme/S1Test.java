package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.store.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S1: the principal's report on the ballot, and its comparison with what else is known. */
class S1Test {

  private static final Scheme S1 = Presets.preset("S1.v1");

  @Test
  void theReportTheFiveQualitiesAndTheCompetenceHaveScores() {
    PresetOutcome outcome = PresetOutcome.of(S1, leader().votes("integrity", 40, 0, 0, 0));
    assertThat(outcome.score("truthfulness")).isEqualTo("3/4");
    assertThat(outcome.score("qualities")).isEqualTo("448/5");
    assertThat(outcome.score("competence")).isEqualTo("37/40");
    assertThat(outcome.grade()).isEqualTo("NOT_GRADED");
  }

  @ParameterizedTest(name = "{1} not wholly true and {2} not true of 40: {3}")
  @CsvSource({
    "29, 11, 0, FALSE",
    "29, 6, 5, FALSE",
    "28, 12, 0, TRUE",
    "28, 0, 12, TRUE",
    "27, 12, 1, TRUE",
  })
  void theBallotCanContradictTheReport(long isTrue, long notWholly, long notTrue, Truth flag) {
    PresetCase leader = leader().votes("report", isTrue, notWholly, notTrue);
    assertThat(PresetOutcome.of(S1, leader).flag("discrepancy")).isEqualTo(flag);
  }

  @ParameterizedTest
  @CsvSource({"organisationView, MATERIAL_DISCREPANCY", "otherAbnormality, FOUND"})
  void oneFindingIsEnoughForAVerificationCase(String finding, String level) {
    PresetOutcome outcome = PresetOutcome.of(S1, leader().found(finding, level));
    assertThat(outcome.flag("discrepancy")).isEqualTo(Truth.TRUE);
  }

  @Test
  void whetherThereIsADiscrepancyIsUnknownUntilBothFindingsAreVerified() {
    for (String finding : new String[] {"organisationView", "otherAbnormality"}) {
      assertThat(PresetOutcome.of(S1, leader().without(finding)).flag("discrepancy"))
          .isEqualTo(Truth.UNKNOWN);
      assertThat(PresetOutcome.of(S1, leader().unverified(finding)).flag("discrepancy"))
          .isEqualTo(Truth.UNKNOWN);
    }
  }

  private static PresetCase leader() {
    PresetCase leader =
        PresetCase.leader()
            .votes("report", 30, 6, 4)
            .votes("post", 25, 12, 3)
            .found("organisationView", "CONSISTENT")
            .found("otherAbnormality", "NONE");
    for (String item : PresetCase.FIVE_QUALITIES) {
      leader.votes(item, 20, 15, 4, 1);
    }
    return leader;
  }
}
