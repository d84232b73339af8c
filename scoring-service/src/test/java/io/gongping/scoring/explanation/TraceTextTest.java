package io.gongping.scoring.explanation;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Category;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.disclosure.ShownEvaluation;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import io.gongping.support.test.CommittedContract;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the examples are what people would read; redo them by hand. */
class TraceTextTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void aTraceReadsLikeItsExample(String language) {
    Subject team = DEFINITION.subject("T1").orElseThrow();
    GradedAssessment assessment =
        new GradedAssessment(
            new UUID(1, 1),
            DEFINITION,
            LocalDate.of(2026, 11, 30),
            tally(),
            new PinnedRules.Found(Presets.s11()),
            new Material(
                Map.of(
                    "T1",
                    Map.of(
                        "targets", Entered.confirmed("MET_WELL"),
                        "countyRanking", Entered.confirmed("AHEAD"),
                        "mainWork", Entered.confirmed("BREAKTHROUGH"),
                        "unity", Entered.confirmed("UNITED"),
                        "graveError", Entered.confirmed("NONE"))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of()));
    ShownEvaluation evaluation = new Disclosures(assessment).evaluation(team).orElseThrow();

    String text =
        TraceText.of(
            evaluation,
            DEFINITION.categories().stream()
                .collect(Collectors.toMap(Category::key, Category::label)),
            Locale.forLanguageTag(language));

    CommittedContract.matches(
        "scoring-service/src/test/resources/traces/team." + language + ".txt", text);
  }

  /** City leaders 8 of 10, staff 20 of 30, one principal with a small category. */
  private static Tally tally() {
    Map<Cell, Long> city = new HashMap<>();
    Map<Cell, Long> staff = new HashMap<>();
    put(city, "T1", 8, 2, 0);
    put(staff, "T1", 20, 9, 1);
    put(city, "L01", 9, 1, 0);
    put(staff, "L01", 27, 3, 0);
    put(city, "L02", 2, 1, 0);
    put(staff, "L02", 27, 3, 0);
    return new Tally(Map.of("M1-A", new PaperTally(10, city), "M1-B", new PaperTally(30, staff)));
  }

  private static void put(Map<Cell, Long> votes, String subject, long a, long b, long d) {
    String other = subject.startsWith("T") ? "politics" : "conduct";
    for (String item : new String[] {other, "overall"}) {
      votes.put(new Cell(subject, item, "A"), a);
      votes.put(new Cell(subject, item, "B"), b);
      if (d > 0) {
        votes.put(new Cell(subject, item, "D"), d);
      }
    }
  }
}
