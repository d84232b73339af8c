package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Entered;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Inputs;
import io.gongping.scoring.scheme.Inputs.Measurement;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.scoring.scheme.PriorScore;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** S9: the mean over years is shown exactly, unless something that it rests on was withheld. */
class SeveralYearsTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  @Test
  void itIsExactWhereNothingIsWithheld() {
    Map<String, RecordedScore> scores = scores(Disclosure.EXACT);

    assertThat(shown(scores, "performance")).isEqualTo("74/1");
    // (74 + 239/3)/2 and (74 + 239/3 + 640/7)/3, of numbers that no decimals hold
    assertThat(shown(scores, "performanceOverYears")).isEqualTo("461/6");
    assertThat(shown(scores, "performanceOverThreeYears")).isEqualTo("5147/63");
  }

  @Test
  void whatRestsOnAWithheldYearIsWithheldAndNothingElse() {
    Map<String, RecordedScore> scores = scores(Disclosure.WITHHELD);

    assertThat(shown(scores, "performance")).isEqualTo("74/1");
    assertThat(shown(scores, "performanceOverYears")).isEqualTo("461/6");
    assertThat(scores)
        .hasEntrySatisfying(
            "performanceOverThreeYears",
            score -> assertThat(score.disclosure()).isEqualTo(Disclosure.WITHHELD));
    assertThat(shown(scores, "performanceOverThreeYears")).isEqualTo("not shown");
  }

  private static String shown(Map<String, RecordedScore> scores, String key) {
    return Objects.requireNonNull(scores.get(key)).shown().map(Exact::fraction).orElse("not shown");
  }

  private static Map<String, RecordedScore> scores(Disclosure twoYearsAgo) {
    Map<Integer, PriorResult> prior =
        Map.of(
            1, recorded(2025, new PriorScore(BigFraction.of(239, 3), Disclosure.EXACT)),
            2, recorded(2024, new PriorScore(BigFraction.of(640, 7), twoYearsAgo)));
    Material material =
        new Material(
            Map.of(),
            Map.of("T1", new Inputs(Map.of(), measured(), Map.of(), Map.of())),
            Map.of("T1", prior),
            Map.of(),
            Map.of());
    GradedAssessment assessment =
        new GradedAssessment(
            new UUID(1, 9),
            DEFINITION,
            LocalDate.of(2026, 11, 30),
            threeVotes(),
            new PinnedRules.Found(Presets.preset("S9.v1")),
            material);
    return new Disclosures(assessment)
        .scores(DEFINITION.subject("T1").orElseThrow()).stream()
            .collect(Collectors.toMap(RecordedScore::key, score -> score));
  }

  private static PriorResult recorded(int year, PriorScore performance) {
    return new PriorResult(year, Map.of("performance", performance), null);
  }

  /** 20 + 18 + 7.5 + 10 + 5 + 13.5 + 0. */
  private static Map<String, Entered<Measurement>> measured() {
    return Map.of(
        "revenue", completion("105"),
        "industry", completion("92"),
        "employment", completion("80"),
        "services", completion("100"),
        "housing", completion("65"),
        "environment", completion("90"),
        "development", completion("59"));
  }

  private static Entered<Measurement> completion(String actual) {
    return Entered.confirmed(new Measurement.Completion(Exact.of("100"), Exact.of(actual)));
  }

  /** So few that the votes themselves are withheld. */
  private static Tally threeVotes() {
    Map<Cell, Long> votes = new HashMap<>();
    votes.put(new Cell("T1", "politics", "A"), 3L);
    votes.put(new Cell("T1", "overall", "A"), 3L);
    return new Tally(Map.of("M1-A", new PaperTally(3, votes)));
  }
}
