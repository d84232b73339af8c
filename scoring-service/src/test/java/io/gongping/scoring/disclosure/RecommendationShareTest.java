package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.scoring.FormsAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.explanation.TraceText;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.recommendation.MergedNames;
import io.gongping.scoring.recommendation.RecommendationResult;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * S7's share of a recommendation beside a rater category that is withheld. The recommendation is on
 * the papers of both categories, M1-A and M1-B; the candidate is rated by both.
 */
class RecommendationShareTest {

  private static final Scheme S7 = Presets.preset("S7.v1");

  private static final AssessmentDefinition DEFINITION = definition();

  private static final Subject CANDIDATE = DEFINITION.subject("L1").orElseThrow();

  /** Ballots of one paper: those that name the candidate, another and nobody. */
  private record Votes(int candidate, int other, int nobody) {

    int all() {
      return candidate + other + nobody;
    }
  }

  @ParameterizedTest(name = "{0} + {1} for the candidate, {2} + {3} for others, {4} nobody: {5}")
  @CsvSource({
    "1, 2, 0, 1, 0, WITHHELD",
    "1, 2, 0, 2, 0, EXACT",
    "1, 2, 0, 1, 9, WITHHELD",
    "4, 0, 0, 0, 0, WITHHELD",
    "5, 0, 0, 0, 0, EXACT",
    "0, 0, 0, 0, 4, WITHHELD",
    "0, 0, 0, 0, 5, EXACT",
    "0, 0, 0, 0, 0, EXACT",
  })
  void theShareIsWithheldWhereFewNamedAnybody(
      int small, int large, int othersOfSmall, int others, int nobody, Disclosure disclosure) {
    Disclosures shown = shown(new Votes(small, othersOfSmall, 0), new Votes(large, others, nobody));
    int counted = small + large + othersOfSmall + others + nobody;

    RecordedScore score = shown.scores(CANDIDATE).getFirst();
    assertThat(score.key()).isEqualTo("recommendation");
    assertThat(score.disclosure()).isEqualTo(disclosure);
    String zh = text(shown, Locale.SIMPLIFIED_CHINESE);
    String en = text(shown, Locale.ENGLISH);
    if (disclosure == Disclosure.WITHHELD) {
      assertThat(shown.evaluation(CANDIDATE).orElseThrow().scores().getFirst().trace().number())
          .isNull();
      assertThat(zh).contains("推荐副县长:推荐他人的选票少于5张,不公布").doesNotContain("张有效推荐票");
      assertThat(en)
          .contains("Deputy head: withheld, fewer than 5 ballots name anybody")
          .doesNotContain("named on");
    } else {
      assertThat(en).contains("named on %d of %d".formatted(small + large, counted));
    }
  }

  /** The small category has one to four raters, whose votes on the items are withheld. */
  @Property
  void howTheSmallCategoryRecommendedIsNotToBeSeen(
      @ForAll @IntRange(max = 4) int smallFor,
      @ForAll @IntRange(min = 1, max = 4) int smallOthers,
      @ForAll @IntRange(max = 12) int largeFor,
      @ForAll @IntRange(max = 12) int largeOthers,
      @ForAll @IntRange(max = 4) int moved) {
    int exchanged = Math.min(moved, Math.min(smallOthers, largeFor));
    String before = seen(new Votes(smallFor, smallOthers, 0), new Votes(largeFor, largeOthers, 0));
    String after =
        seen(
            new Votes(smallFor + exchanged, smallOthers - exchanged, 0),
            new Votes(largeFor - exchanged, largeOthers + exchanged, 0));

    assertThat(after).isEqualTo(before);
  }

  /** Up to four ballots: whoever they name, everything looks the same. */
  @Property
  void fewBallotsLookAlikeWhoeverTheyName(
      @ForAll @IntRange(min = 1, max = 4) int ballots,
      @ForAll @IntRange(max = 4) int first,
      @ForAll @IntRange(max = 4) int second) {
    int one = Math.min(first, ballots);
    int other = Math.min(second, ballots);
    Votes none = new Votes(0, 0, 0);

    assertThat(seen(new Votes(one, ballots - one, 0), none))
        .isEqualTo(seen(new Votes(other, ballots - other, 0), none));
  }

  /** The candidate's trace with the outcome of the recommendation beside it. */
  private static String seen(Votes small, Votes large) {
    RecommendationResult outcome =
        RecommendationResult.of(
            DEFINITION,
            DEFINITION.recommendations().getFirst(),
            tally(small, large),
            MergedNames.of(List.of()));
    return text(shown(small, large), Locale.ENGLISH)
        + List.of(outcome.ballots(), outcome.counted(), outcome.nobody(), outcome.isWithheld())
        + (outcome.isWithheld() ? "" : outcome.standings() + "" + outcome.shortlist());
  }

  private static String text(Disclosures shown, Locale locale) {
    return TraceText.of(shown.evaluation(CANDIDATE).orElseThrow(), Map.of(), locale);
  }

  /** As S7 asks for it: staff and public, and the candidate c1 is the leader L1. */
  private static AssessmentDefinition definition() {
    ObjectNode json = FormsAssessment.definition();
    ((ObjectNode) json.at("/recommendations/0/candidates/0"))
        .put("directoryId", json.at("/subjects/0/directoryId").asText());
    return DefinitionJson.read(json);
  }

  private static Disclosures shown(Votes small, Votes large) {
    return new Disclosures(
        new GradedAssessment(
            DEFINITION.subjects().getFirst().directoryId(),
            DEFINITION,
            DEFINITION.timetable().closesOn(),
            tally(small, large),
            new PinnedRules.Found(S7),
            Material.NONE));
  }

  private static Tally tally(Votes small, Votes large) {
    return new Tally(Map.of("M1-A", paper(small), "M1-B", paper(large)));
  }

  private static PaperTally paper(Votes votes) {
    Map<Cell, Long> cells = new HashMap<>();
    put(cells, "c1", votes.candidate());
    put(cells, "c2", votes.other());
    put(cells, "-", votes.nobody());
    return new PaperTally(votes.all(), 0, cells, Map.of());
  }

  private static void put(Map<Cell, Long> cells, String choice, int votes) {
    if (votes > 0) {
      cells.put(new Cell("R1", "choice", choice), (long) votes);
    }
  }
}
