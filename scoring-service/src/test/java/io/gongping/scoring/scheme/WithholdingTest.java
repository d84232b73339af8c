package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.grading.Breakdown;
import io.gongping.scoring.grading.Withholding;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.store.Presets;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Fractions that would take a small category apart go, and no others. */
class WithholdingTest {

  @Test
  void aWeightedNumberOfTwoCategoriesHidesItsFraction() {
    Evaluation two = laboratory("WEIGHTED", rated("X", "Y"));

    assertThat(hides(two, "share", WithholdingTest::withheld)).isTrue();
    assertThat(hides(two, "coefficient", WithholdingTest::withheld)).isTrue();
    assertThat(hides(two, "share", WithholdingTest::shown)).isFalse();
    assertThat(hides(two, "coefficient", WithholdingTest::shown)).isFalse();
  }

  @Test
  void oneCategoryOrOneHeapIsTheTotalItself() {
    Evaluation one = laboratory("WEIGHTED", rated("X"));
    Evaluation pooled = laboratory("POOLED", rated("X", "Y"));

    for (String score : new String[] {"share", "coefficient"}) {
      assertThat(hides(one, score, WithholdingTest::withheld)).as(score).isFalse();
      assertThat(hides(pooled, score, WithholdingTest::withheld)).as(score).isFalse();
    }
  }

  @Test
  void whatRestsOnEntriesHidesNothing() {
    Evaluation two =
        laboratory("WEIGHTED", rated("X", "Y").figure("some", "5").figure("other", "2"));

    assertThat(hides(two, "figure", WithholdingTest::withheld)).isFalse();
    assertThat(hides(two, "mean", WithholdingTest::withheld)).isFalse();
  }

  @Test
  void whatIsMadeOfAHiddenNumberIsHidden() {
    PresetCase leader = S5Test.leader().in(S5Test.team().subject());
    Evaluation evaluation = evaluate(preset("S5"), leader);

    assertThat(hides(evaluation, "superiors", WithholdingTest::withheld)).isTrue();
    assertThat(hides(evaluation, "staff", WithholdingTest::withheld))
        .as("a single category")
        .isFalse();
    assertThat(hides(evaluation, "total", WithholdingTest::withheld))
        .as("its part is hidden")
        .isTrue();
    assertThat(hides(evaluation, "total", WithholdingTest::shown)).isFalse();
  }

  @Test
  void aTeamsNumberGoesByTheTeam() {
    PresetCase leader = PresetCase.leader().in(S5Test.team().subject());
    Evaluation evaluation = evaluate(preset("S5"), leader);
    Function<String, Breakdown> ofTheTeam =
        key -> key.equals("T1") ? Breakdown.WITHHELD : Breakdown.CATEGORIES;
    Function<String, Breakdown> ofTheLeader =
        key -> key.equals("T1") ? Breakdown.CATEGORIES : Breakdown.WITHHELD;

    // What the team's number is made of is not known here, so any withheld breakdown hides it.
    assertThat(hides(evaluation, "total", WithholdingTest::withheld)).isTrue();
    assertThat(hides(evaluation, "total", ofTheTeam)).isTrue();
    assertThat(hides(evaluation, "total", ofTheLeader)).isTrue();
    assertThat(hides(evaluation, "total", WithholdingTest::shown)).isFalse();
    assertThat(hides(evaluate(preset("S5"), PresetCase.leader()), "total", ofTheLeader))
        .as("there is no team")
        .isFalse();
  }

  private static Breakdown shown(String subject) {
    return Breakdown.CATEGORIES;
  }

  private static Breakdown withheld(String subject) {
    return Breakdown.WITHHELD;
  }

  private static PresetCase rated(String... categories) {
    PresetCase leader = PresetCase.leader();
    for (String category : categories) {
      leader.votesOf(category, "0.5", "letters", 2, 1, 1);
    }
    return leader;
  }

  private static Evaluation laboratory(String basis, PresetCase leader) {
    return evaluate(Laboratory.with("/policies/shareBasis", "\"%s\"".formatted(basis)), leader);
  }

  private static Scheme preset(String id) {
    return Presets.parse(Presets.document(id + ".v1"));
  }

  private static Evaluation evaluate(Scheme scheme, PresetCase subject) {
    return new Evaluator(scheme).evaluate(subject.subject()).orElseThrow();
  }

  private static boolean hides(
      Evaluation evaluation, String score, Function<String, Breakdown> breakdown) {
    ScoreTrace trace =
        evaluation.scores().stream()
            .filter(one -> one.score().key().equals(score))
            .findFirst()
            .orElseThrow();
    return new Withholding(evaluation, breakdown)
        .hidesFraction(evaluation.subject().subject(), trace.trace());
  }
}
