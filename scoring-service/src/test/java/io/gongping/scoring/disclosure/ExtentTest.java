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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One step to either side of the smallest group that is shown. */
class ExtentTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  private static final SubjectIndex INDEX = new SubjectIndex(DEFINITION);

  @ParameterizedTest(name = "city {0}, staff {1}: {2}")
  @CsvSource({
    "5, 5, CATEGORIES_AND_PAPERS",
    "4, 5, TOTALS",
    "5, 4, TOTALS",
    "1, 30, TOTALS",
    "2, 3, TOTALS",
    "2, 2, OUTCOME",
    "4, 0, OUTCOME",
    "0, 5, CATEGORIES_AND_PAPERS",
    "0, 0, CATEGORIES_AND_PAPERS",
  })
  void fiveOpinionsAreShown(long city, long staff, Extent shown) {
    assertThat(of("T1", paper("T1", city, city), paper("T1", staff, staff))).isEqualTo(shown);
  }

  @ParameterizedTest(name = "first item {0}, last {1}: {2}")
  @CsvSource({"5, 4, TOTALS", "4, 5, TOTALS", "5, 5, CATEGORIES_AND_PAPERS"})
  void everyItemCounts(long politics, long overall, Extent shown) {
    assertThat(of("T1", paper("T1", politics, overall), paper("T1", 9, 9))).isEqualTo(shown);
  }

  @ParameterizedTest(name = "two papers of a category, {0} and {1}: {2}")
  @CsvSource({
    "5, 5, CATEGORIES_AND_PAPERS",
    "4, 5, CATEGORIES",
    "4, 1, CATEGORIES",
    "3, 1, OUTCOME",
    "4, 0, OUTCOME",
  })
  void papersGoBeforeTheirCategory(long first, long second, Extent shown) {
    var opened = SampleAssessment.definition("990100");
    ((ObjectNode) opened.at("/papers/0")).put("category", "B");
    AssessmentDefinition merged = DefinitionJson.read(opened);
    SubjectIndex index = new SubjectIndex(merged);
    Subject team = index.subject("T1").orElseThrow();

    assertThat(
            Extent.of(
                merged,
                index.papersOf(team),
                new Tally(
                    Map.of("M1-A", paper("T1", first, first), "M1-B", paper("T1", second, second))),
                team))
        .isEqualTo(shown);
  }

  @Test
  void whoHasNoOpinionIsNotOneOfTheFive() {
    PaperTally four =
        new PaperTally(
            9,
            Map.of(
                new Cell("T1", "politics", "A"), 9L,
                new Cell("T1", "overall", "A"), 4L,
                new Cell("T1", "overall", "-"), 5L));
    assertThat(of("T1", four, paper("T1", 9, 9))).isEqualTo(Extent.TOTALS);
  }

  private static Extent of(String subject, PaperTally city, PaperTally staff) {
    Subject rated = INDEX.subject(subject).orElseThrow();
    List<AssessmentDefinition.Paper> papers = INDEX.papersOf(rated);
    return Extent.of(DEFINITION, papers, new Tally(Map.of("M1-A", city, "M1-B", staff)), rated);
  }

  private static PaperTally paper(String subject, long politics, long overall) {
    return new PaperTally(
        Math.max(politics, overall),
        Map.of(
            new Cell(subject, "politics", "A"), politics,
            new Cell(subject, "overall", "B"), overall));
  }
}
