package io.gongping.scoring.scheme.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SchemeText;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.requirement.Requirements.Item;
import io.gongping.scoring.scheme.requirement.Requirements.OfSubjects;
import io.gongping.scoring.scheme.store.Presets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsReaderTest {

  private static final List<String> FOUR = List.of("A", "B", "C", "D");

  @Test
  void s11ReadsTheOverallItemOfATeamAndOfItsPrincipals() {
    OfSubjects team = of("S11.v1", SubjectKind.TEAM);

    assertThat(team.items()).containsExactly(new Item("overall", FOUR, null, List.of()));
    assertThat(team.principals())
        .isEqualTo(
            new Requirements.Principals(
                List.of(new Item("overall", FOUR, null, List.of())), false));
    assertThat(team.overall()).isEqualTo("overall");
    assertThat(team.graded()).isTrue();
    assertThat(team.findings()).contains("targets", "unity").isSorted();
    assertThat(team.unitKinds()).isNotEmpty();
    assertThat(of("S11.v1", SubjectKind.LEADER).principals()).isNull();
  }

  @Test
  void s2ReadsItemsOfOneRankOnScalesOfTheirOwnAndTheTeamOfALeader() {
    OfSubjects team = of("S2.v1", SubjectKind.TEAM);
    OfSubjects leader = of("S2.v1", SubjectKind.LEADER);

    assertThat(team.overall()).isNull();
    assertThat(team.items())
        .extracting(Item::key)
        .contains("unity", "innovation", "partyBuilding", "integrity");
    assertThat(leader.team()).isTrue();
    assertThat(leader.items())
        .contains(new Item("truthfulness", List.of("A", "B", "C"), null, List.of()));
  }

  @Test
  void s5ReadsPointsWithTheirMaximum() {
    assertThat(of("S5.v1", SubjectKind.TEAM).items())
        .anySatisfy(
            item -> {
              assertThat(item.key()).isEqualTo("service");
              assertThat(item.most()).isEqualTo(100);
              assertThat(item.options()).isEmpty();
            });
  }

  @Test
  void categoriesAreThoseThatValuesName() {
    Requirements requirements =
        RequirementsReader.of(Presets.parse(SchemeText.leadersRanked("C1", 1)));

    assertThat(requirements.subjects())
        .singleElement()
        .satisfies(
            leaders -> {
              assertThat(leaders.items())
                  .containsExactly(new Item("overall", FOUR, null, List.of("A")));
              assertThat(leaders.earlierYears()).isEqualTo(1);
              assertThat(leaders.team()).isFalse();
            });
  }

  @Test
  void s7AloneReadsTheRecommendationOfItsLeaders() {
    assertThat(Presets.all())
        .filteredOn(
            scheme ->
                RequirementsReader.of(scheme).subjects().stream()
                    .anyMatch(OfSubjects::recommendation))
        .extracting(scheme -> scheme.ref().id())
        .containsExactly("S7");
    assertThat(of("S7.v1", SubjectKind.LEADER).figures()).isEmpty();
  }

  @Test
  void whatIsReadOfPrincipalsIsTheirsAndNotTheTeams() {
    String s11 = Presets.document("S11.v1");
    int principals = s11.indexOf("\"everyPrincipal\"");
    String changed =
        s11.substring(0, principals)
            + s11.substring(principals)
                .replaceFirst(
                    "\\{\"type\": \"share\", \"item\": \"overall\", \"options\": \\[\"A\", \"B\"]}",
                    "{\"type\": \"recommendation\"}");

    assertThat(RequirementsReader.of(Presets.parse(changed)).subjects())
        .filteredOn(one -> one.kind() == SubjectKind.TEAM)
        .singleElement()
        .satisfies(
            team -> {
              assertThat(team.recommendation()).isFalse();
              assertThat(team.principals())
                  .isNotNull()
                  .extracting(Requirements.Principals::recommendation)
                  .isEqualTo(true);
            });
  }

  @Test
  void everyPresetReadsSomethingOfEveryKindThatItHasRulesFor() {
    assertThat(Presets.all())
        .allSatisfy(
            scheme ->
                assertThat(RequirementsReader.of(scheme).subjects())
                    .hasSameSizeAs(scheme.ruleSets())
                    .allSatisfy(
                        of ->
                            assertThat(
                                    of.items().size()
                                        + of.figures().size()
                                        + of.indicators().size()
                                        + of.findings().size())
                                .isPositive()));
  }

  private static OfSubjects of(String preset, SubjectKind kind) {
    return RequirementsReader.of(Presets.preset(preset)).subjects().stream()
        .filter(one -> one.kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
