package io.gongping.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.box.Paper.PaperEffect;
import io.gongping.ballot.box.Paper.PaperOverSelection;
import io.gongping.ballot.box.Paper.PaperQuota;
import io.gongping.ballot.box.Paper.PaperRule;
import io.gongping.ballot.box.Paper.PaperRuleKind;
import io.gongping.ballot.box.Paper.PaperSmallUnits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Points, quotas, validity rules, recommendations and examples on a paper. */
class FormsTest {

  private static final PaperRule VOID_IF_EQUAL =
      new PaperRule(PaperRuleKind.ALL_EQUAL, PaperEffect.VOID, null, null);

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "9", "10", "60", "99", "100", "-"})
  void pointsAreWholeNumbersUpToTheMaximum(String points) {
    MarkSheet sheet = MarkSheet.of(SamplePapers.leaders(1, List.of(), List.of()));
    assertThat(text(sheet, marks(Map.of("conduct", "A", "score", points))))
        .isEqualTo("A," + points);
    assertThat(sheet.read("A," + points).marks()).isEqualTo(Map.of("L1", "A," + points));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"101", "-1", "+1", "07", "00", "87.5", "A", "", " 87", "８７", "1e2", "999"})
  void nothingElseIsPoints(String points) {
    MarkSheet sheet = MarkSheet.of(SamplePapers.leaders(1, List.of(), List.of()));
    assertThat(mistakes(sheet, marks(Map.of("conduct", "A", "score", points))))
        .containsExactly("/marks/L1/score points-out-of-range");
  }

  @ParameterizedTest(name = "of {0} people {1} may be 好")
  @CsvSource({"1, 0", "3, 0", "4, 1", "6, 1", "7, 2", "9, 2", "10, 3", "13, 3", "14, 4"})
  void theQuotaOfThirtyPercentIsRoundedDown(int people, int allowed) {
    MarkSheet sheet =
        MarkSheet.of(
            SamplePapers.leaders(
                people, List.of(new PaperQuota("A", "30", PaperSmallUnits.FORBID)), List.of()));
    assertThat(mistakes(sheet, marks(people, allowed))).isEmpty();
    assertThat(mistakes(sheet, marks(people, allowed + 1)))
        .containsExactly("/marks/L" + (allowed + 1) + "/conduct quota-exceeded");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 1", "4, 1", "9, 2", "10, 3"})
  void whereTheQuotaComesToNobodyOneMayBeAllowed(int people, int allowed) {
    MarkSheet sheet =
        MarkSheet.of(
            SamplePapers.leaders(
                people, List.of(new PaperQuota("A", "30", PaperSmallUnits.ALLOW_ONE)), List.of()));
    assertThat(mistakes(sheet, marks(people, allowed))).isEmpty();
    if (people > allowed) {
      assertThat(mistakes(sheet, marks(people, allowed + 1))).hasSize(1);
    }
  }

  @Test
  void aRefusedQuotaSaysHowManyAreAllowed() {
    MarkSheet sheet =
        MarkSheet.of(
            SamplePapers.leaders(
                4, List.of(new PaperQuota("A", "30", PaperSmallUnits.FORBID)), List.of()));
    assertThat(sheet.check(marks(4, 3)))
        .isInstanceOfSatisfying(
            MarkSheet.Invalid.class,
            invalid ->
                assertThat(invalid.mistakes().getFirst().members())
                    .isEqualTo(Map.of("unit", "U1", "option", "A", "limit", 1, "given", 3)));
  }

  @Test
  void ballotsOfEqualOpinionsAreRefusedOrVoidAsTheFormSays() {
    Map<String, String> equal = Map.of("conduct", "A", "score", "-");
    MarkSheet refusing = sheet(2, PaperRuleKind.ALL_EQUAL, PaperEffect.REFUSE);
    assertThat(mistakes(refusing, marks(equal, equal))).containsExactly("/marks marks-all-equal");
    assertThat(mistakes(refusing, marks(equal, Map.of("conduct", "B", "score", "-")))).isEmpty();

    MarkSheet voiding = sheet(2, PaperRuleKind.ALL_EQUAL, PaperEffect.VOID);
    assertThat(isVoid(voiding, marks(equal, equal))).isTrue();
    assertThat(isVoid(voiding, marks(equal, Map.of("conduct", "B", "score", "-")))).isFalse();
  }

  @Test
  void aSingleOpinionIsNotAllEqualAndNoOpinionIsNone() {
    MarkSheet sheet = sheet(2, PaperRuleKind.ALL_EQUAL, PaperEffect.VOID);
    Map<String, String> none = Map.of("conduct", "-", "score", "-");
    assertThat(isVoid(sheet, marks(none, none))).isFalse();
    assertThat(isVoid(sheet, marks(Map.of("conduct", "A", "score", "-"), none))).isFalse();
  }

  @Test
  void theBestOfEachScaleIsAllTop() {
    MarkSheet sheet = sheet(2, PaperRuleKind.ALL_TOP, PaperEffect.VOID);
    Map<String, String> best = Map.of("conduct", "A", "score", "100");
    assertThat(isVoid(sheet, marks(best, best))).isTrue();
    assertThat(isVoid(sheet, marks(best, Map.of("conduct", "-", "score", "100")))).isTrue();
    assertThat(isVoid(sheet, marks(best, Map.of("conduct", "A", "score", "99")))).isFalse();
  }

  @Test
  void anOptionMayBeGivenToAShareOfTheMarksOnTheFormsScale() {
    PaperRule half = new PaperRule(PaperRuleKind.AT_MOST, PaperEffect.REFUSE, "A", "50");
    MarkSheet sheet = MarkSheet.of(SamplePapers.leaders(5, List.of(), List.of(half)));
    assertThat(mistakes(sheet, marks(5, 2))).isEmpty();
    assertThat(mistakes(sheet, marks(5, 3))).containsExactly("/marks/L3/conduct option-too-often");
  }

  @Test
  void invalidBallotsAreCountedApart() {
    MarkSheet sheet = MarkSheet.of(SamplePapers.leaders(2, List.of(), List.of(VOID_IF_EQUAL)));
    PaperTally tally = new PaperTally(sheet);
    tally.add("A,-;A,-");
    tally.add("A,87;B,-");
    tally.add("A,100;-,0");
    assertThat(tally.ballots()).isEqualTo(3);
    assertThat(tally.invalid()).isEqualTo(1);
    assertThat(tally.counts())
        .isEqualTo(
            Map.of(
                "L1",
                Map.of("conduct", Map.of("A", 2L), "score", Map.of("87", 1L, "100", 1L)),
                "L2",
                Map.of("conduct", Map.of("B", 1L, "-", 1L), "score", Map.of("-", 1L, "0", 1L))));
  }

  @Test
  void lettersWithRulesAreStillKeptAsLetters() {
    Paper paper = SamplePapers.teamAndLeader();
    assertThat(MarkSheet.of(paper).isPlain()).isTrue();
    assertThat(MarkSheet.of(SamplePapers.leaders(1, List.of(), List.of())).isPlain()).isFalse();
  }

  @Test
  void whoIsNamedIsKeptInOneOrder() {
    MarkSheet sheet =
        MarkSheet.of(SamplePapers.recommending(SamplePapers.two(PaperOverSelection.VOID_ITEM)));
    GivenBallot given = choosing(List.of("c3", "c1"), List.of(" 赵 六 ", "Ａｎｎ  Lee", "买买提 · 艾力"));
    assertThat(text(sheet, given))
        .isEqualTo("A\nchoice R1 c1 c3\nname R1 Ann Lee\nname R1 买买提·艾力\nname R1 赵六");
    assertThat(sheet.read(text(sheet, given)).choices())
        .isEqualTo(
            Map.of(
                "R1",
                new BallotContent.Choice(List.of("c1", "c3"), List.of("Ann Lee", "买买提·艾力", "赵六"))));
  }

  @Test
  void everyMistakeInAChoiceIsPointedAt() {
    MarkSheet sheet =
        MarkSheet.of(SamplePapers.recommending(SamplePapers.two(PaperOverSelection.VOID)));
    assertThat(
            mistakes(
                sheet,
                choosing(
                    List.of("c1", "c9", "c1"),
                    List.of(
                        "李　四", "赵六", "赵 六", "123", "", "赵\u0000七", "赵\u200b七", "x".repeat(51)))))
        .containsExactly(
            "/choices/R1/candidates/1 candidate-unknown",
            "/choices/R1/candidates/2 chosen-twice",
            "/choices/R1/writeIns/0 write-in-is-candidate",
            "/choices/R1/writeIns/2 chosen-twice",
            "/choices/R1/writeIns/3 text-malformed",
            "/choices/R1/writeIns/4 value-out-of-range",
            "/choices/R1/writeIns/5 text-malformed",
            "/choices/R1/writeIns/6 text-malformed",
            "/choices/R1/writeIns/7 value-out-of-range");
    assertThat(
            mistakes(
                sheet,
                new GivenBallot(
                    Map.of("L1", Map.of("misuse", "A")),
                    Map.of("R9", new GivenBallot.Choice(null, null)),
                    Map.of())))
        .containsExactly("/choices/R9 recommendation-unknown");
  }

  @Test
  void namesMayBeWrittenInOnlyWhereThatIsAllowed() {
    Paper.PaperRecommendation two = SamplePapers.two(PaperOverSelection.REFUSE);
    Paper.PaperRecommendation closed =
        new Paper.PaperRecommendation(
            two.key(), two.title(), null, 1, 2, two.candidates(), false, two.overSelection());
    assertThat(
            mistakes(
                MarkSheet.of(SamplePapers.recommending(closed)),
                choosing(List.of("c1"), List.of("赵六"))))
        .containsExactly("/choices/R1/writeIns write-in-not-allowed");
  }

  @Test
  void namingTooManyRefusesVoidsTheItemOrVoidsTheBallot() {
    GivenBallot three = choosing(List.of("c1", "c2"), List.of("赵六"));
    assertThat(mistakes(over(PaperOverSelection.REFUSE), three))
        .containsExactly("/choices/R1 too-many-chosen");

    PaperTally item = tally(over(PaperOverSelection.VOID_ITEM), three);
    assertThat(item.invalid()).isZero();
    assertThat(item.counts())
        .containsEntry("R1", Map.of("choice", Map.of("!", 1L)))
        .containsKey("L1");
    assertThat(item.writeIns()).isEmpty();

    PaperTally ballot = tally(over(PaperOverSelection.VOID), three);
    assertThat(ballot.invalid()).isEqualTo(1);
    assertThat(ballot.counts()).isEmpty();
  }

  @Test
  void votesForCandidatesAndOthersAreCounted() {
    MarkSheet sheet = over(PaperOverSelection.REFUSE);
    PaperTally tally =
        tally(
            sheet,
            choosing(List.of("c1", "c2"), List.of()),
            choosing(List.of("c1"), List.of("赵六")),
            choosing(List.of(), List.of("赵 六")),
            new GivenBallot(Map.of("L1", Map.of("misuse", "A")), Map.of(), Map.of()),
            choosing(List.of(), List.of()));
    assertThat(tally.counts())
        .containsEntry("R1", Map.of("choice", Map.of("c1", 2L, "c2", 1L, "-", 2L)));
    assertThat(tally.writeIns()).isEqualTo(Map.of("R1", Map.of("赵六", 2L)));
  }

  @Test
  void aNegativeAnswerNeedsItsExampleAndNothingElseMayHaveOne() {
    MarkSheet sheet = over(PaperOverSelection.REFUSE);
    assertThat(mistakes(sheet, example("D", Map.of())))
        .containsExactly("/examples/L1/misuse example-missing");
    assertThat(mistakes(sheet, example("A", Map.of("misuse", "文字"))))
        .containsExactly("/examples/L1/misuse example-not-asked");
    assertThat(mistakes(sheet, example("D", Map.of("misuse", "文字", "luck", "更多"))))
        .containsExactly("/examples/L1/luck example-not-asked");
    assertThat(mistakes(sheet, example("C", Map.of("misuse", "  "))))
        .containsExactly("/examples/L1/misuse value-out-of-range");
    assertThat(mistakes(sheet, example("C", Map.of("misuse", "字".repeat(501)))))
        .containsExactly("/examples/L1/misuse value-out-of-range");
    assertThat(mistakes(sheet, example("C", Map.of("misuse", "两\n行"))))
        .containsExactly("/examples/L1/misuse text-malformed");
    for (String unseen : List.of("\ufe0f", "\u3164", "\u2800", "\udb40\udd00", "\ue000")) {
      assertThat(mistakes(sheet, example("C", Map.of("misuse", "文" + unseen + "字"))))
          .containsExactly("/examples/L1/misuse text-malformed");
      assertThat(mistakes(sheet, choosing(List.of(), List.of("赵" + unseen + "七"))))
          .containsExactly("/choices/R1/writeIns/0 text-malformed");
    }
    String text = text(sheet, example("C", Map.of("misuse", " 公车 私用 ")));
    assertThat(text).isEqualTo("C\nexample L1 misuse 公车 私用");
    assertThat(sheet.read(text).examples()).isEqualTo(Map.of("L1", Map.of("misuse", "公车 私用")));
  }

  private static MarkSheet over(PaperOverSelection effect) {
    return MarkSheet.of(SamplePapers.recommending(SamplePapers.two(effect)));
  }

  private static MarkSheet sheet(int leaders, PaperRuleKind rule, PaperEffect effect) {
    return MarkSheet.of(
        SamplePapers.leaders(leaders, List.of(), List.of(new PaperRule(rule, effect, null, null))));
  }

  private static PaperTally tally(MarkSheet sheet, GivenBallot... ballots) {
    PaperTally tally = new PaperTally(sheet);
    for (GivenBallot ballot : ballots) {
      tally.add(text(sheet, ballot));
    }
    return tally;
  }

  private static boolean isVoid(MarkSheet sheet, GivenBallot ballot) {
    return tally(sheet, ballot).invalid() == 1;
  }

  private static GivenBallot example(String mark, Map<String, String> examples) {
    return new GivenBallot(Map.of("L1", Map.of("misuse", mark)), Map.of(), Map.of("L1", examples));
  }

  private static GivenBallot choosing(List<String> candidates, List<String> writeIns) {
    return new GivenBallot(
        Map.of("L1", Map.of("misuse", "A")),
        Map.of("R1", new GivenBallot.Choice(candidates, writeIns)),
        Map.of());
  }

  /** A ballot that gives the first so many of the people an A and the others a B. */
  private static GivenBallot marks(int people, int best) {
    Map<String, Map<String, String>> marks = new LinkedHashMap<>();
    for (int i = 1; i <= people; i++) {
      marks.put("L" + i, Map.of("conduct", i <= best ? "A" : "B", "score", "60"));
    }
    return new GivenBallot(marks, Map.of(), Map.of());
  }

  @SafeVarargs
  private static GivenBallot marks(Map<String, String>... leaders) {
    Map<String, Map<String, String>> marks = new LinkedHashMap<>();
    for (Map<String, String> leader : leaders) {
      marks.put("L" + (marks.size() + 1), leader);
    }
    return new GivenBallot(marks, Map.of(), Map.of());
  }

  private static String text(MarkSheet sheet, GivenBallot ballot) {
    assertThat(mistakes(sheet, ballot)).isEmpty();
    return ((MarkSheet.Valid) sheet.check(ballot)).ballot().text();
  }

  private static List<String> mistakes(MarkSheet sheet, GivenBallot ballot) {
    return sheet.check(ballot) instanceof MarkSheet.Invalid invalid
        ? invalid.mistakes().stream()
            .map(mistake -> mistake.pointer() + " " + mistake.code().code())
            .toList()
        : List.of();
  }
}
