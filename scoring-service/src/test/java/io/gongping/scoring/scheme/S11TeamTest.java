package io.gongping.scoring.scheme;

import static io.gongping.scoring.scheme.S11Cases.category;
import static io.gongping.scoring.scheme.S11Cases.leader;
import static io.gongping.scoring.scheme.S11Cases.team;
import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.definition.UnitKind;
import io.gongping.scoring.scheme.Proposal.Graded;
import io.gongping.scoring.scheme.Proposal.Undetermined;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** S11 art. 22, with the boundary cases to hold and one step to either side. */
class S11TeamTest {

  @ParameterizedTest(name = "{0}/{1}/{2}/{3}: {4}")
  @CsvSource({
    // 60 %: 24 of 40 passes, 24 of 41 does not
    "24, 12, 3, 1, EXCELLENT",
    "25, 11, 3, 1, EXCELLENT",
    "23, 13, 3, 1, GOOD",
    "24, 13, 3, 1, GOOD",
    "25, 12, 3, 1, EXCELLENT",
    // 90 %: 40 of 45 does not pass, 41 of 45 does
    "27, 13, 3, 2, GOOD",
    "27, 14, 2, 2, EXCELLENT",
    // 269 of 299 shows as 90.0 % and is below
    "200, 69, 20, 10, GOOD",
    "200, 70, 19, 10, EXCELLENT",
  })
  void recognitionForExcellent(long a, long b, long c, long d, String outcome) {
    assertThat(team().votes(a, b, c, d).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest(name = "principal {0}/{1}/{2}/{3}: {4}")
  @CsvSource({
    "24, 12, 3, 1, EXCELLENT",
    "24, 13, 3, 1, GOOD",
    "27, 13, 3, 2, GOOD",
    "23, 13, 3, 1, GOOD",
    "100, 0, 0, 0, EXCELLENT",
  })
  void aPrincipalsBallotCanCostTheTeamItsExcellent(long a, long b, long c, long d, String outcome) {
    assertThat(team().principal(leader().votes(a, b, c, d)).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest(name = "{0}: {1} low of 40 with average targets: {2}")
  @CsvSource({
    "COUNTY, 7, GOOD",
    "COUNTY, 8, AVERAGE",
    "COUNTY, 9, AVERAGE",
    "CITY_DEPARTMENT, 8, GOOD",
    "CITY_DEPARTMENT, 11, GOOD",
    "CITY_DEPARTMENT, 12, AVERAGE",
    "CITY_DEPARTMENT, 13, AVERAGE",
    "VERTICALLY_MANAGED, 8, GOOD",
    "VERTICALLY_MANAGED, 11, GOOD",
    "VERTICALLY_MANAGED, 12, AVERAGE",
  })
  void lowVotesCountAsTheThirdOfThreeForAverage(UnitKind kind, long low, String outcome) {
    S11Cases team =
        team().of(kind).votes(40 - low, 0, low, 0).found("targets", "AVERAGE").noPrincipal();
    assertThat(team.principal(leader()).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @EnumSource(value = UnitKind.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNTY")
  void everyOtherUnitIsMeasuredLikeACityDepartment(UnitKind kind) {
    S11Cases below = team().of(kind).votes(29, 0, 11, 0).found("targets", "AVERAGE");
    S11Cases at = team().of(kind).votes(28, 0, 12, 0).found("targets", "AVERAGE");
    assertThat(below.outcome()).isEqualTo("GOOD");
    assertThat(at.outcome()).isEqualTo("AVERAGE");
  }

  @Test
  void oneOfThreeIsNotYetAverageAndTwoAre() {
    assertThat(team().found("targets", "AVERAGE").outcome()).isEqualTo("GOOD");
    assertThat(team().found("unity", "SOME_PROBLEMS").outcome()).isEqualTo("GOOD");
    assertThat(team().votes(32, 0, 8, 0).outcome()).isEqualTo("GOOD");
    assertThat(team().found("targets", "AVERAGE").found("unity", "SOME_PROBLEMS").outcome())
        .isEqualTo("AVERAGE");
    assertThat(team().votes(32, 0, 8, 0).found("unity", "SOME_PROBLEMS").outcome())
        .isEqualTo("AVERAGE");
  }

  @ParameterizedTest(name = "{0} poor, {1} average of 40 with problems: {2}")
  @CsvSource({
    // 较差 at 30 %: 12 of 40 fires for a team
    "11, 0, GOOD",
    "12, 0, POOR",
    "13, 0, POOR",
    // 一般 and 较差 together at 50 %: 20 of 40 fires for a team
    "0, 19, GOOD",
    "0, 20, POOR",
    "0, 21, POOR",
    "10, 9, GOOD",
    "10, 10, POOR",
  })
  void lowRecognitionWithOutstandingProblemsIsPoor(long poor, long average, String outcome) {
    S11Cases team =
        team().of(UnitKind.CITY_DEPARTMENT).votes(40 - poor - average, 0, average, poor);
    assertThat(team.found("outstandingProblems", "FOUND").outcome()).isEqualTo(outcome);
    assertThat(team.found("outstandingProblems", "NONE").outcome())
        .as("without outstanding problems the votes alone don't make a team poor")
        .isEqualTo("GOOD");
  }

  @ParameterizedTest
  @CsvSource({"targets, LARGE_GAP", "unity, DISUNITED"})
  void oneFindingIsEnoughForPoor(String finding, String level) {
    assertThat(team().found(finding, level).outcome()).isEqualTo("POOR");
  }

  @Test
  void poorGoesBeforeAverage() {
    Proposal proposal =
        team()
            .found("targets", "LARGE_GAP")
            .found("unity", "SOME_PROBLEMS")
            .votes(32, 0, 8, 0)
            .proposal();
    assertThat(proposal)
        .isInstanceOfSatisfying(
            Graded.class, graded -> assertThat(graded.grade().code()).isEqualTo("POOR"));
    assertThat(proposal.fired())
        .containsExactly(
            "S11 art. 22(3)",
            "S11 art. 22(3)1",
            "S11 art. 22(2)",
            "S11 art. 22(2)2",
            "S11 art. 22(2)3");
  }

  @Test
  void aGraveErrorOfAnOtherwiseExcellentTeamIsAConflict() {
    Proposal proposal = team().found("graveError", "OCCURRED").proposal();
    assertThat(proposal)
        .isInstanceOfSatisfying(
            Proposal.Conflict.class,
            conflict ->
                assertThat(conflict.grades())
                    .extracting(Grade::code)
                    .containsExactly("EXCELLENT", "POOR"));
  }

  @Test
  void goodIsWhatRemains() {
    Proposal proposal = team().found("targets", "MET").proposal();
    assertThat(proposal)
        .isEqualTo(
            new Graded(
                S11Cases.S11.ruleSets().getFirst().grade("GOOD").orElseThrow(),
                null,
                List.of("S11 art. 22(4)")));
  }

  @ParameterizedTest
  @CsvSource({"populationTarget", "publicSecurityTarget"})
  void aVetoLowersByOneGrade(String target) {
    assertThat(team().found(target, "BADLY_MISSED").proposal())
        .isInstanceOfSatisfying(
            Graded.class,
            graded -> {
              assertThat(graded.grade().code()).isEqualTo("GOOD");
              assertThat(graded.beforeVeto())
                  .isNotNull()
                  .extracting(Grade::code)
                  .isEqualTo("EXCELLENT");
            });
    assertThat(team().found(target, "BADLY_MISSED").found("targets", "MET").outcome())
        .isEqualTo("AVERAGE");
    assertThat(
            team()
                .found(target, "BADLY_MISSED")
                .found("targets", "AVERAGE")
                .found("unity", "SOME_PROBLEMS")
                .outcome())
        .isEqualTo("POOR");
  }

  @Test
  void bothTargetsMissedLowerOnce() {
    assertThat(
            team()
                .found("populationTarget", "BADLY_MISSED")
                .found("publicSecurityTarget", "BADLY_MISSED")
                .outcome())
        .isEqualTo("GOOD");
  }

  @Test
  void aVetoDoesNotGoBelowPoor() {
    assertThat(
            team().found("unity", "DISUNITED").found("populationTarget", "BADLY_MISSED").proposal())
        .isInstanceOfSatisfying(
            Graded.class,
            graded -> {
              assertThat(graded.grade().code()).isEqualTo("POOR");
              assertThat(graded.beforeVeto()).isNull();
            });
  }

  @Test
  void beforeAnyFindingTheGradeIsUndeterminedAndNamesWhatIsMissing() {
    assertThat(missing(team().nothingFound()))
        .containsExactly(
            "targets",
            "unity",
            "graveError",
            "countyRanking",
            "populationTarget",
            "publicSecurityTarget");
  }

  @Test
  void problemsAreAskedForOnlyWhenTheVotesMakeThemMatter() {
    assertThat(missing(team().unmade("outstandingProblems"))).isEmpty();
    assertThat(missing(team().unmade("outstandingProblems").votes(28, 0, 0, 12)))
        .containsExactly("outstandingProblems");
  }

  @ParameterizedTest(name = "{0}: ranking {1}, main work {2}: {3}")
  @CsvSource({
    "COUNTY, AHEAD, NO_BREAKTHROUGH, EXCELLENT",
    "COUNTY, NOT_AHEAD, BREAKTHROUGH, GOOD",
    "CITY_DEPARTMENT, AHEAD, NO_BREAKTHROUGH, GOOD",
    "CITY_DEPARTMENT, NOT_AHEAD, BREAKTHROUGH, EXCELLENT",
    "VERTICALLY_MANAGED, AHEAD, NO_BREAKTHROUGH, GOOD",
    "VERTICALLY_MANAGED, NOT_AHEAD, BREAKTHROUGH, EXCELLENT",
  })
  void countiesAndDepartmentsHaveTheirOwnLimbOfTheFirstClause(
      UnitKind kind, String ranking, String mainWork, String grade) {
    S11Cases team = team().of(kind).found("countyRanking", ranking).found("mainWork", mainWork);
    assertThat(team.outcome()).isEqualTo(grade);
  }

  @Test
  void theLimbOfTheOtherKindIsNotAskedFor() {
    S11Cases county = team().unmade("countyRanking", "mainWork");
    assertThat(missing(county)).containsExactly("countyRanking");
    S11Cases department = team().of(UnitKind.CITY_DEPARTMENT).unmade("countyRanking", "mainWork");
    assertThat(missing(department)).containsExactly("mainWork");
  }

  @Test
  void aSettledPoorNeedsNoMoreFindings() {
    // 一般 needs no asking, 优秀 is out of reach, and no veto lowers 较差.
    assertThat(team().nothingFound().found("unity", "DISUNITED").outcome()).isEqualTo("POOR");
  }

  @Test
  void aMissingVetoFindingLeavesTheGradeOpenUnlessItIsTheLowest() {
    assertThat(missing(team().unmade("populationTarget"))).containsExactly("populationTarget");
    assertThat(
            missing(
                team().unmade("populationTarget").found("publicSecurityTarget", "BADLY_MISSED")))
        .as("the other target lowers it already, and only once")
        .isEmpty();
  }

  @Test
  void aTeamWithoutARatedPrincipalIsUndeterminedForThatReason() {
    assertThat(team().noPrincipal().proposal())
        .isInstanceOfSatisfying(
            Undetermined.class,
            open -> {
              assertThat(open.reasons()).containsExactly(Reason.NO_PRINCIPAL);
              assertThat(open.missing()).isEmpty();
            });
  }

  @Test
  void aMissingPrincipalDoesNotMatterWhereExcellentIsOutOfReach() {
    assertThat(team().noPrincipal().found("targets", "MET").outcome()).isEqualTo("GOOD");
  }

  @Test
  void aVerticallyManagedTeamNeedsNoPrincipal() {
    assertThat(team().noPrincipal().of(UnitKind.VERTICALLY_MANAGED).outcome())
        .isEqualTo("EXCELLENT");
  }

  @Test
  void withoutAnOpinionTheGradeIsUndeterminedForThatReason() {
    assertThat(team().votes(0, 0, 0, 0, 12).proposal())
        .isInstanceOfSatisfying(
            Undetermined.class,
            open -> assertThat(open.reasons()).containsExactly(Reason.NO_OPINIONS));
  }

  @Test
  void aFormWithoutTheItemIsANamedReason() {
    assertThat(team().without("overall").proposal())
        .isInstanceOfSatisfying(
            Undetermined.class,
            open -> assertThat(open.reasons()).containsExactly(Reason.ITEM_MISSING));
  }

  @Test
  void noOpinionIsLeftOutOfTheDenominator() {
    assertThat(team().votes(24, 12, 3, 1, 50).outcome()).isEqualTo("EXCELLENT");
  }

  @Test
  void categoriesEnterByWeightNotBySize() {
    // 3/10 × 1 + 7/10 × 3/7 = 6/10 exactly; pooled it would be 33 of 50.
    S11Cases team =
        team()
            .categories(category("A", "0.3", 30, 0, 0, 0, 0), category("B", "0.7", 6, 8, 0, 0, 0));
    assertThat(team.outcome()).isEqualTo("EXCELLENT");
    // One vote less: 3/10 + 7/10 × 5/14 = 11/20.
    S11Cases less =
        team()
            .categories(category("A", "0.3", 30, 0, 0, 0, 0), category("B", "0.7", 5, 9, 0, 0, 0));
    assertThat(less.outcome()).isEqualTo("GOOD");
  }

  private static List<String> missing(S11Cases team) {
    return team.proposal() instanceof Undetermined open
        ? open.missing().stream().map(Missing::key).toList()
        : List.of();
  }
}
