package io.gongping.scoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.explanation.TraceText;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.Material;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.ranking.Ranking.Rank;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Truth;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Withheld votes are withheld wherever they go. */
class ShownNumbersTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  /** A leader's total is half its own and half its team's, as in S5 and S2. */
  private static final String LAYERED =
      """
      {
        "id": "LAYERED", "version": 1,
        "title": {"zh": "分层", "en": "Layered"},
        "source": {"zh": "文件", "en": "A document"},
        "policies": {"denominator": "OPINIONS", "emptyCategory": "RENORMALISE", "shareBasis": "BASIS"},
        "ruleSets": [
          {
            "subjects": "TEAM",
            "items": [{"key": "overall", "label": {"zh": "总体", "en": "Overall"}}],
            "options": [
              {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
              {"code": "B", "label": {"zh": "较好", "en": "Good"}},
              {"code": "C", "label": {"zh": "一般", "en": "Average"}},
              {"code": "D", "label": {"zh": "较差", "en": "Poor"}}
            ],
            "scores": [
              {"key": "votes", "label": {"zh": "票", "en": "Votes"},
               "value": {"type": "coefficient", "item": "overall",
                         "coefficients": {"A": "100", "B": "80", "C": "60", "D": "0"}}},
              {"key": "total", "label": {"zh": "总分", "en": "Total"},
               "value": {"type": "score", "score": "votes"}}
            ],
            "findings": []
          },
          {
            "subjects": "LEADER",
            "items": [{"key": "overall", "label": {"zh": "总体", "en": "Overall"}}],
            "options": [
              {"code": "A", "label": {"zh": "优秀", "en": "Excellent"}},
              {"code": "B", "label": {"zh": "称职", "en": "Competent"}},
              {"code": "C", "label": {"zh": "基本称职", "en": "Fair"}},
              {"code": "D", "label": {"zh": "不称职", "en": "Poor"}}
            ],
            "scores": [
              {"key": "votes", "label": {"zh": "票", "en": "Votes"},
               "value": {"type": "coefficient", "item": "overall",
                         "coefficients": {"A": "100", "B": "80", "C": "60", "D": "0"}}},
              {"key": "total", "label": {"zh": "总分", "en": "Total"},
               "value": {"type": "weightedSum", "of": [
                 {"weight": "0.5", "value": {"type": "score", "score": "votes"}},
                 {"weight": "0.5", "value": {"type": "team", "score": "total"}}]}}
            ],
            "flags": [
              {"key": "low", "label": {"zh": "低", "en": "Low"},
               "when": {"type": "compare", "left": {"type": "score", "score": "total"},
                        "op": "<", "right": {"type": "number", "number": "90"}}}
            ],
            "findings": [],
            "ranking": {"score": "votes", "by": []}
          }
        ]
      }
      """;

  private static final String GRADES =
      """
      "grades": [
        {"code": "HIGH", "label": {"zh": "高", "en": "High"}},
        {"code": "LOW", "label": {"zh": "低", "en": "Low"}}
      ],
      "rules": [{"grade": "HIGH", "clause": "1",
        "when": {"type": "compare", "left": {"type": "score", "score": "total"},
                 "op": ">=", "right": {"type": "number", "number": "THRESHOLD"}}}],
      "otherwise": {"grade": "LOW", "clause": "2"}
      """;

  @Test
  void aTeamsWithheldScoreIsWithheldInItsLeaders() {
    Disclosures shown = shown("WEIGHTED", 3, 10, 10);

    assertThat(disclosures(shown, "T1"))
        .isEqualTo(Map.of("votes", Disclosure.WITHHELD, "total", Disclosure.WITHHELD));
    assertThat(disclosures(shown, "L01"))
        .isEqualTo(Map.of("votes", Disclosure.EXACT, "total", Disclosure.WITHHELD));
    ShownEvaluation leader = evaluation(shown, "L01");
    assertThat(leader.scores().get(0).trace().number()).isNotNull();
    assertThat(leader.scores().get(1).trace().all().filter(ShownNumbersTest::isWithheld))
        .hasSize(2);
    assertThat(leader.flags().getFirst().trace().truth()).isEqualTo(Truth.WITHHELD);
    // 2/5 × 280/3 + 3/5 × 98 is the team's number.
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertThat(TraceText.of(leader, Map.of(), locale)).doesNotContain("96.13", "1442/15");
      assertThat(TraceText.of(evaluation(shown, "T1"), Map.of(), locale))
          .doesNotContain("96.13", "1442/15");
    }
  }

  @Test
  void whereEveryCategoryIsLargeEverythingIsExact() {
    Disclosures shown = shown("WEIGHTED", 5, 10, 10);

    assertThat(disclosures(shown, "L01"))
        .isEqualTo(Map.of("votes", Disclosure.EXACT, "total", Disclosure.EXACT));
    assertThat(evaluation(shown, "L01").flags().getFirst().trace().truth())
        .isNotEqualTo(Truth.WITHHELD);
  }

  @Test
  void oneHeapIsTheTotalItself() {
    Disclosures shown = shown("POOLED", 3, 10, 10);

    assertThat(disclosures(shown, "T1").get("votes")).isEqualTo(Disclosure.EXACT);
    assertThat(disclosures(shown, "L01").get("total")).isEqualTo(Disclosure.EXACT);
    ValueTrace.MarksRead marks =
        (ValueTrace.MarksRead) evaluation(shown, "T1").scores().getFirst().trace();
    assertThat(marks.isTogether()).isTrue();
    assertThat(marks.outOf()).isEqualTo(13);
  }

  @ParameterizedTest(name = "{0} and {1} opinions: total {2}, weighted {3}")
  @CsvSource({"5, 10, true, true", "4, 10, true, false", "1, 4, true, false", "2, 2, false, false"})
  void aWeightedShareNeverStandsBesideATotalThatItSolves(
      int city, int staff, boolean total, boolean weighted) {
    ShownItem item = shown("WEIGHTED", city, 10, staff).items(subject("T1")).getLast();

    assertThat(item.totals() != null).isEqualTo(total);
    assertThat(
            item.totals() != null
                && item.totals().options().stream().allMatch(one -> one.weighted() != null))
        .isEqualTo(weighted);
    assertThat(item.categories().isEmpty()).isEqualTo(!weighted);
  }

  /**
   * Of the team's eleven A and two B the two may have come from the three city leaders or from the
   * ten of the staff: 284/3 to 97.6. With its own 98 the first leader's total lies from 289/3 to
   * 97.8, with its own 98.8 the second one's up to 98.2.
   */
  @ParameterizedTest(name = "from {0}: {1}")
  @CsvSource({
    "96.33, TOTALS",
    "96.34, OUTCOME",
    "97, OUTCOME",
    "97.8, OUTCOME",
    "98.2, OUTCOME",
    "98.21, TOTALS",
  })
  void aTeamsTotalsGoWhereALeadersGradeBesideThemTellsTheSplit(String threshold, Extent extent) {
    String graded =
        LAYERED.replace(
            "\"ranking\": {\"score\": \"votes\", \"by\": []}",
            GRADES.replace("THRESHOLD", threshold));
    Disclosures shown = shown(graded.replace("BASIS", "WEIGHTED"), tally(3, 10, 10));

    assertThat(shown.extent(subject("T1"))).isEqualTo(extent);
    assertThat(shown.extent(subject("L01"))).isEqualTo(Extent.CATEGORIES_AND_PAPERS);
    assertThat(shown.items(subject("T1")).getLast().totals() != null)
        .isEqualTo(extent == Extent.TOTALS);
    assertThat(shown.proposal(subject("L01"))).isInstanceOf(Proposal.Graded.class);
  }

  @Test
  void aWithheldNumberLeavesRanksOpen() {
    Disclosures shown = shown("WEIGHTED", 10, 3, 10);

    assertThat(shown.rankings(subject("L01").kind()).values())
        .singleElement()
        .satisfies(
            ranking -> {
              assertThat(ranking.fromTop("L01")).contains(new Rank(1, 3, 0, 3));
              assertThat(ranking.fromTop("L02")).contains(new Rank(1, 2, 0, 3));
              assertThat(ranking.fromTop("L03")).contains(new Rank(2, 3, 0, 3));
            });
  }

  @Test
  void ofAGradeOnWithheldVotesTheOutcomeIsShownAndNotTheWay() {
    GradedAssessment assessment =
        new GradedAssessment(
            new UUID(1, 1),
            DEFINITION,
            DEFINITION.timetable().closesOn(),
            tally(3, 10, 10),
            new PinnedRules.Found(Presets.s11()),
            Material.NONE);
    Disclosures shown = new Disclosures(assessment);
    Proposal whole = assessment.proposal(subject("T1"));
    Proposal told = shown.proposal(subject("T1"));

    assertThat(told).isInstanceOf(whole.getClass());
    assertThat(((Proposal.Undetermined) told).missing())
        .isEqualTo(((Proposal.Undetermined) whole).missing());
    assertThat(evaluation(shown, "T1").rules())
        .anySatisfy(rule -> assertThat(rule.trace().truth()).isEqualTo(Truth.WITHHELD));
    assertThat(TraceText.of(evaluation(shown, "T1"), Map.of(), Locale.ENGLISH))
        .contains("[withheld]", "breakdown withheld: fewer than 5 in a category");
  }

  private static boolean isWithheld(ValueTrace value) {
    return value.amount().lacks().contains(Reason.WITHHELD);
  }

  private static Map<String, Disclosure> disclosures(Disclosures shown, String subject) {
    Map<String, Disclosure> found = new HashMap<>();
    for (RecordedScore score : shown.scores(subject(subject))) {
      found.put(score.key(), score.disclosure());
    }
    return found;
  }

  private static ShownEvaluation evaluation(Disclosures shown, String subject) {
    return shown.evaluation(subject(subject)).orElseThrow();
  }

  private static Disclosures shown(String basis, int team, int firstLeader, int staff) {
    return shown(LAYERED.replace("BASIS", basis), tally(team, firstLeader, staff));
  }

  private static Disclosures shown(String scheme, Tally tally) {
    return new Disclosures(
        new GradedAssessment(
            new UUID(1, 1),
            DEFINITION,
            DEFINITION.timetable().closesOn(),
            tally,
            new PinnedRules.Found(Presets.parse(scheme)),
            Material.NONE));
  }

  /** City leaders give one B to the team, the others A; staff give nine A and one B. */
  private static Tally tally(int team, int firstLeader, int staff) {
    Map<Cell, Long> city = new HashMap<>();
    Map<Cell, Long> all = new HashMap<>();
    put(city, "T1", team - 1, 1);
    put(all, "T1", staff - 1, 1);
    put(city, "L01", firstLeader - 1, 1);
    put(all, "L01", 9, 1);
    put(city, "L02", 10, 0);
    put(all, "L02", 9, 1);
    put(city, "L03", 5, 5);
    put(all, "L03", 9, 1);
    return new Tally(Map.of("M1-A", new PaperTally(10, city), "M1-B", new PaperTally(10, all)));
  }

  private static void put(Map<Cell, Long> votes, String subject, long a, long b) {
    for (String item : new String[] {subject.startsWith("T") ? "politics" : "conduct", "overall"}) {
      votes.put(new Cell(subject, item, "A"), a);
      votes.put(new Cell(subject, item, "B"), b);
    }
  }

  private static Subject subject(String key) {
    return DEFINITION.subject(key).orElseThrow();
  }
}
