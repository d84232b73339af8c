package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.S11Cases.leader;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Proposal.Undetermined;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S11 art. 23, with the boundary cases to hold and one step to either side. */
class S11LeaderTest {

  @ParameterizedTest(name = "{0}/{1}/{2}/{3}: {4}")
  @CsvSource({
    "24, 12, 3, 1, EXCELLENT",
    "23, 13, 3, 1, COMPETENT",
    "24, 13, 3, 1, COMPETENT",
    "27, 13, 3, 2, COMPETENT",
    "27, 14, 2, 2, EXCELLENT",
  })
  void recognitionForExcellent(long a, long b, long c, long d, String outcome) {
    assertThat(leader().votes(a, b, c, d).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "politics, SOUND",
    "leadership, SOUND",
    "conduct, SOUND",
    "duties, MET",
    "integrity, SOUND",
    "politics, AVERAGE",
    "leadership, AVERAGE",
    "conduct, CLEAR_SHORTCOMINGS",
    "duties, BARELY_MET",
    "integrity, SOME_GAPS",
  })
  void oneFindingBelowTheBestCostsExcellent(String finding, String level) {
    assertThat(leader().found(finding, level).outcome()).isEqualTo("COMPETENT");
  }

  @ParameterizedTest(name = "{0}: {1} low of 40 with three weak findings: {2}")
  @CsvSource({
    "COUNTY, 7, COMPETENT",
    "COUNTY, 8, BASICALLY_COMPETENT",
    "COUNTY, 9, BASICALLY_COMPETENT",
    "CITY_DEPARTMENT, 8, COMPETENT",
    "CITY_DEPARTMENT, 11, COMPETENT",
    "CITY_DEPARTMENT, 12, BASICALLY_COMPETENT",
  })
  void lowVotesCountAsTheFourthOfSix(UnitKind kind, long low, String outcome) {
    S11Cases leader =
        leader()
            .of(kind)
            .votes(40 - low, 0, low, 0)
            .found("politics", "AVERAGE")
            .found("leadership", "AVERAGE")
            .found("conduct", "CLEAR_SHORTCOMINGS");
    assertThat(leader.outcome()).isEqualTo(outcome);
  }

  @Test
  void fourWeakFindingsAreBasicallyCompetentWithoutAnyLowVote() {
    S11Cases leader =
        leader()
            .found("politics", "AVERAGE")
            .found("leadership", "AVERAGE")
            .found("conduct", "CLEAR_SHORTCOMINGS");
    assertThat(leader.outcome()).isEqualTo("COMPETENT");
    assertThat(leader.found("integrity", "SOME_GAPS").outcome()).isEqualTo("BASICALLY_COMPETENT");
    assertThat(leader.found("duties", "BARELY_MET").outcome()).isEqualTo("BASICALLY_COMPETENT");
  }

  @ParameterizedTest(name = "{0} incompetent, {1} basically competent of 40, verified: {2}")
  @CsvSource({
    // more than 30 %: 12 of 40 does not fire, 13 does
    "11, 0, COMPETENT",
    "12, 0, COMPETENT",
    "13, 0, INCOMPETENT",
    // more than 50 %: 20 of 40 does not fire, 21 does
    "0, 19, COMPETENT",
    "0, 20, COMPETENT",
    "0, 21, INCOMPETENT",
    "10, 10, COMPETENT",
    "10, 11, INCOMPETENT",
  })
  void lowRecognitionVerifiedAsSeriousIsIncompetent(long d, long c, String outcome) {
    S11Cases leader = leader().votes(40 - c - d, 0, c, d);
    assertThat(leader.found("verifiedSerious", "YES").outcome()).isEqualTo(outcome);
    assertThat(leader.found("verifiedSerious", "NO").outcome()).isEqualTo("COMPETENT");
  }

  @ParameterizedTest
  @CsvSource({
    "politics, OUTSTANDING_PROBLEMS",
    "leadership, UNFIT",
    "strife, HARMS_UNITY",
    "conduct, SERIOUS",
    "duties, SERIOUS_LOSS",
    "unitsIntegrity, SERIOUS_VIOLATION",
    "integrity, CORRUPT",
  })
  void oneSeriousFindingIsEnoughForIncompetent(String finding, String level) {
    assertThat(leader().found("politics", "SOUND").found(finding, level).outcome())
        .isEqualTo("INCOMPETENT");
  }

  @ParameterizedTest
  @CsvSource({"strife, HARMS_UNITY", "unitsIntegrity, SERIOUS_VIOLATION"})
  void oneThatContradictsOtherwiseExcellentFindingsIsForPeopleToDecide(
      String finding, String level) {
    assertThat(leader().found(finding, level).outcome()).isEqualTo("CONFLICT");
  }

  @Test
  void aLeaderUnderDisciplineIsHeldWhateverElseIsFound() {
    assertThat(leader().found("disciplined", "YES").outcome()).isEqualTo("HELD");
    assertThat(leader().nothingFound().found("disciplined", "YES").outcome()).isEqualTo("HELD");
  }

  @Test
  void whetherALeaderIsUnderDisciplineAlwaysMatters() {
    assertThat(missing(leader().unmade("disciplined"))).containsExactly("disciplined");
    assertThat(missing(leader().unmade("disciplined").found("conduct", "SERIOUS")))
        .containsExactly("disciplined");
  }

  @Test
  void beforeAnyFindingEveryOneThatMattersIsNamed() {
    assertThat(missing(leader().nothingFound()))
        .containsExactly(
            "disciplined",
            "politics",
            "leadership",
            "strife",
            "conduct",
            "unitsIntegrity",
            "integrity",
            "duties");
    assertThat(missing(leader().nothingFound().votes(27, 0, 0, 13)))
        .containsExactly(
            "disciplined",
            "politics",
            "leadership",
            "strife",
            "conduct",
            "unitsIntegrity",
            "integrity",
            "duties",
            "verifiedSerious");
  }

  @Test
  void oneSeriousFindingSettlesTheOthers() {
    assertThat(
            missing(
                leader().nothingFound().found("disciplined", "NO").found("duties", "SERIOUS_LOSS")))
        .isEmpty();
  }

  @Test
  void aFindingThatCanOnlyMakeItWorseIsStillAskedFor() {
    assertThat(missing(leader().unmade("integrity").found("politics", "SOUND")))
        .as("a serious violation would make an otherwise competent leader incompetent")
        .containsExactly("integrity");
  }

  @Test
  void aVerificationIsNotAskedForWhereTheVotesAreGood() {
    assertThat(leader().unmade("verifiedSerious").outcome()).isEqualTo("EXCELLENT");
  }

  private static List<String> missing(S11Cases leader) {
    return leader.proposal() instanceof Undetermined open
        ? open.missing().stream().map(Missing::key).toList()
        : List.of();
  }
}
