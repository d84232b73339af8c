package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.disclosure.NothingWithheld;
import io.gongping.scoring.explanation.TraceText;
import io.gongping.scoring.scheme.store.Presets;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the text of a trace says where something is special; whole texts are examples elsewhere. */
class TraceWordsTest {

  private static final Scheme LABORATORY = Laboratory.scheme();

  private static final Scheme OWN_LEAVES =
      Laboratory.with(
          "/ruleSets/0/indicators/0/of/0",
          """
          {"key": "economy", "label": {"zh": "试", "en": "Trial"}, "weight": "6",
           "measure": "PROPORTIONAL", "nature": "QUANTITATIVE", "scope": "OWN"}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMPETENT   | grade 2 year(s) ago: Competent; asked: Excellent, Competent
          INCOMPETENT | grade 2 year(s) ago: Incompetent; asked: Excellent, Competent
          OF_OLD      | grade 2 year(s) ago: OF_OLD; asked: Excellent, Competent
                      | grade 2 year(s) ago: nothing recorded; asked: Excellent, Competent
          """)
  void anEarlierGradeIsNamed(String recorded, String said) {
    PresetCase leader = PresetCase.leader();
    if (recorded != null) {
      leader.priorGrade(2, recorded);
    }

    assertThat(english(ConditionsTest.flagOfAnEarlierGrade(), leader)).contains(said);
  }

  @Test
  void aRecommendationIsNamedWithItsBallots() {
    Scheme s7 = Presets.preset("S7.v1");
    PresetCase candidate = PresetCase.leader().recommended(26, 34);

    assertThat(text(s7, candidate, "zh-CN")).contains("推荐人选:26票 / 34张有效推荐票", "= 13/17 = 0.7647");
    assertThat(english(s7, candidate))
        .contains("Candidates: named on 26 of 34 ballots that count", "= 13/17 = 0.7647");
    assertThat(text(s7, PresetCase.leader(), "zh-CN")).contains("该对象不是民主推荐的候选人,无推荐得票率");
    assertThat(english(s7, PresetCase.leader()))
        .contains("the subject is not a candidate of the recommendation");
  }

  @Test
  void aHoldSaysWhereItComesFrom() {
    String text = english(Presets.s11(), PresetCase.leader().found("disciplined", "YES"));

    assertThat(text)
        .contains("Proposal: held: the documents in force decide", "\nHold:\n", "[S11 art. 23]");
    assertThat(text.lines().dropWhile(line -> !line.equals("Hold:")).skip(2).findFirst())
        .contains("    [holds] finding Under discipline: Yes (asked: Yes)");
  }

  @Test
  void aFindingThatWaitsIsNotCalledUnmade() {
    String text = english(Presets.s11(), PresetCase.leader().unverified("disciplined"));
    assertThat(text)
        .contains("finding Under discipline: awaits verification (asked: Yes)")
        .contains("finding Political quality: not made yet");
    PresetCase waiting = PresetCase.leader().unverified("disciplined");
    assertThat(text(Presets.s11(), waiting, "zh-CN"))
        .contains("认定 受纪律处分: 待核实")
        .contains("认定 思想政治素质: 尚未认定");
  }

  @Test
  void boundsThatDecideWhileANumberIsUnknownAreShown() {
    PresetCase team =
        PresetCase.team()
            .unverifiedFigure("tasks")
            .figure("cityRanking", "0")
            .figure("duties", "0");
    for (String item : List.of("unity", "innovation", "partyBuilding", "integrity")) {
      team.votes(item, 0, 0, 0, 10);
    }
    Scheme s2 = Presets.preset("S2.v1");

    assertThat(PresetOutcome.of(s2, team).grade()).isEqualTo("POOR");
    assertThat(english(s2, team))
        .contains("figure awaits verification: T1 Tasks")
        .contains("(from 16 to 36) >= 90");
    assertThat(text(s2, team, "zh-CN")).contains("(在16至36之间) >= 90");
  }

  @Test
  void aBoundThatCutsIsNamedAndOneThatDoesNotIsNot() {
    assertThat(english(LABORATORY, PresetCase.leader().adjustment("each", "5")))
        .contains("at most 2 points count");
    assertThat(english(LABORATORY, PresetCase.leader().adjustment("each", "4")))
        .doesNotContain("points count");
  }

  @Test
  void whatIsNotEnteredAndWhatNobodyVerifiedAreToldApart() {
    String text =
        english(
            LABORATORY,
            PresetCase.leader().unverifiedAdjustment("between").unverifiedFigure("some"));

    assertThat(text)
        .contains(
            "L01 Trial: awaits verification",
            "between0 → awaits verification",
            "Trial (weight 6): not entered yet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FINDING    | false | missing finding
          FINDING    | true  | finding awaits verification
          FIGURE     | false | missing figure
          FIGURE     | true  | figure awaits verification
          INDICATOR  | false | missing indicator
          INDICATOR  | true  | indicator awaits verification
          TARGET     | false | missing target book
          TARGET     | true  | target book awaits verification
          ADJUSTMENT | true  | adjustment awaits verification
          PRIOR      | false | missing earlier result
          """)
  void whatIsMissingIsNamedByItsKind(Missing.Kind kind, boolean waits, String words) {
    PresetCase subject =
        switch (kind) {
          case FINDING -> waits ? graded().unverified("targets") : graded();
          case FIGURE -> waits ? leader().unverifiedFigure("some") : leader();
          case INDICATOR -> waits ? leader().unverifiedIndicator("done") : leader();
          case TARGET -> waits ? block().unverifiedTarget("economy") : block();
          case ADJUSTMENT -> leader().unverifiedAdjustment("each");
          case PRIOR -> leader();
        };
    Scheme scheme =
        switch (kind) {
          case FINDING -> Presets.s11();
          case TARGET -> OWN_LEAVES;
          default -> LABORATORY;
        };

    assertThat(english(scheme, subject)).contains(words);
  }

  @Test
  void anEarlierNumberSaysItsYearOrThatAnotherStandsIn() {
    assertThat(english(LABORATORY, PresetCase.leader().prior(1, "figure", "8")))
        .contains("recorded for 2025", "= 8/1 = 8.0000")
        .doesNotContain("stands in");
    assertThat(english(LABORATORY, PresetCase.leader()))
        .contains("nothing recorded, the scheme's number stands in", "= 7/1 = 7.0000")
        .doesNotContain("recorded for");
  }

  @Test
  void pooledVotesHaveNoWeights() {
    Scheme pooled = Laboratory.with("/policies/shareBasis", "\"POOLED\"");
    PresetCase leader =
        PresetCase.leader()
            .votesOf("X", "0.4", "letters", 3, 1, 0)
            .votesOf("Y", "0.6", "letters", 1, 0, 1);

    assertThat(english(pooled, leader))
        .contains("pooled share = votes / base", "X: 3 of 4\n", "Y: 1 of 2\n", "together: 4 of 6")
        .doesNotContain("applied");
    assertThat(english(LABORATORY, leader))
        .contains("weighted share", "X: 3 of 4, weight 2/5, applied 2/5");
  }

  @Test
  void aCategoryWithoutOpinionsIsSaidToBeLeftOut() {
    PresetCase leader =
        PresetCase.leader()
            .votesOf("X", "0.4", "letters", 3, 1, 0)
            .votesOf("Y", "0.6", "letters", 0, 0, 0);

    assertThat(english(LABORATORY, leader))
        .contains("X: 3 of 4, weight 2/5, applied 1/1", "Y: no opinion, left out")
        .doesNotContain("Y: 0 of 0");
    assertThat(english(LABORATORY, leader).lines().filter(line -> line.contains("left out")))
        .as("the policy, the share and the mean")
        .hasSize(3);
  }

  @Test
  void trimmingIsSaid() {
    Scheme trimmed = Laboratory.with("/policies/trim", "{\"drop\": 1, \"whenMoreThan\": 5}");
    PresetCase leader = PresetCase.leader().pointsOf("ALL", "1", "points", 1, 5, 6, 7, 8, 10);

    assertThat(english(trimmed, leader))
        .contains(
            "in categories with more than 5 marks the highest and lowest 1 are dropped",
            "= 26 of 4, highest and lowest 1 dropped");
    assertThat(english(LABORATORY, leader)).doesNotContain("dropped");
  }

  @Test
  void theTextIsChineseForChineseReaders() {
    assertThat(text(LABORATORY, PresetCase.leader(), "zh-CN"))
        .contains("考核办法", "建议: 只计分,不定档次", "试");
  }

  private static PresetCase graded() {
    return PresetCase.team();
  }

  private static PresetCase leader() {
    return PresetCase.leader();
  }

  private static PresetCase block() {
    return PresetCase.leader().indicatorPoints("given", "4");
  }

  private static String english(Scheme scheme, PresetCase subject) {
    return text(scheme, subject, "en");
  }

  private static String text(Scheme scheme, PresetCase subject, String language) {
    Evaluation evaluation = new Evaluator(scheme).evaluate(subject.subject()).orElseThrow();
    return TraceText.of(
        NothingWithheld.of(evaluation),
        Map.of("Z", new LocalizedText("其他", "Others")),
        Locale.forLanguageTag(language));
  }
}
