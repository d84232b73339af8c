package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectIndex;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** No group that is smaller than five is ever taken apart, nor one with fewer opinions. */
class ExtentPropertiesTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  private static final Subject TEAM = DEFINITION.subject("T1").orElseThrow();

  @Property
  void categoriesAreShownExactlyWhenEveryGroupIsLargeEnough(
      @ForAll @IntRange(max = 12) int cityPolitics,
      @ForAll @IntRange(max = 12) int cityOverall,
      @ForAll @IntRange(max = 12) int staffPolitics,
      @ForAll @IntRange(max = 12) int staffOverall,
      @ForAll @IntRange(max = 20) int noOpinion) {
    Tally tally =
        new Tally(
            Map.of(
                "M1-A", paper(cityPolitics, cityOverall, noOpinion),
                "M1-B", paper(staffPolitics, staffOverall, noOpinion)));
    boolean allLarge =
        List.of(cityPolitics, cityOverall, staffPolitics, staffOverall).stream()
            .allMatch(opinions -> isLarge(opinions, noOpinion));

    assertThat(Extent.of(DEFINITION, new SubjectIndex(DEFINITION).papersOf(TEAM), tally, TEAM))
        .isEqualTo(
            allLarge
                ? Extent.CATEGORIES_AND_PAPERS
                : isLarge(cityPolitics + staffPolitics, 2 * noOpinion)
                        && isLarge(cityOverall + staffOverall, 2 * noOpinion)
                    ? Extent.TOTALS
                    : Extent.OUTCOME);
  }

  @Property
  void papersOfOneCategoryAreHiddenBeforeTheCategoryIs(
      @ForAll @IntRange(max = 12) int first, @ForAll @IntRange(max = 12) int second) {
    AssessmentDefinition merged = withBothPapersInOneCategory();
    Tally tally =
        new Tally(Map.of("M1-A", paper(first, first, 0), "M1-B", paper(second, second, 0)));
    SubjectIndex index = new SubjectIndex(merged);
    Subject team = index.subject("T1").orElseThrow();
    Extent shown = Extent.of(merged, index.papersOf(team), tally, team);

    boolean papersLarge = isLarge(first, 0) && isLarge(second, 0);
    Extent expected = isLarge(first + second, 0) ? Extent.CATEGORIES : Extent.OUTCOME;
    assertThat(shown).isEqualTo(papersLarge ? Extent.CATEGORIES_AND_PAPERS : expected);
  }

  private static boolean isLarge(int opinions, int noOpinion) {
    return opinions == 0 ? noOpinion == 0 || noOpinion >= 5 : opinions >= 5;
  }

  private static AssessmentDefinition withBothPapersInOneCategory() {
    var json = SampleAssessment.definition("990100");
    json.path("papers").forEach(paper -> ((ObjectNode) paper).put("category", "B"));
    return DefinitionJson.read(json);
  }

  private static PaperTally paper(int politics, int overall, int noOpinion) {
    Map<Cell, Long> votes = new HashMap<>();
    put(votes, "politics", "A", politics / 2);
    put(votes, "politics", "D", politics - politics / 2);
    put(votes, "overall", "B", overall);
    put(votes, "politics", "-", noOpinion);
    put(votes, "overall", "-", noOpinion);
    return new PaperTally((long) Math.max(politics, overall) + noOpinion, votes);
  }

  private static void put(Map<Cell, Long> votes, String item, String option, long count) {
    if (count > 0) {
      votes.put(new Cell("T1", item, option), count);
    }
  }
}
