package io.gongping.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.tally.Closing.ClosedPaper;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.ReconciliationFailure.Code;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final AssessmentDefinition DEFINITION =
      DefinitionJson.read(SampleAssessment.definition("990100"));

  private static final Cell POLITICS_A = new Cell("T2", "politics", "A");
  private static final LocalDate CLOSED_ON = LocalDate.of(2026, 11, 30);
  private static final Cell OVERALL_A = new Cell("T2", "overall", "A");
  private static final Cell OVERALL_NONE = new Cell("T2", "overall", "-");

  private static final ClosedPaper EMPTY = marksOnly("M1-A", 5000, 0, 0, 0, 0, Map.of());

  /** Three ballots: politics 3 A; overall 2 A and one without an opinion. */
  private static final ClosedPaper CLOSED =
      marksOnly(
          "M2-B",
          5000,
          5,
          4,
          3,
          3,
          Map.of("T2", Map.of("politics", Map.of("A", 3L), "overall", Map.of("A", 2L, "-", 1L))));

  private static final PaperTally COUNTED =
      new PaperTally(3, Map.of(POLITICS_A, 3L, OVERALL_A, 2L, OVERALL_NONE, 1L));

  @Test
  void everythingThatAgreesIsFinal() {
    assertThat(failures(paper -> paper, COUNTED, 0)).isEmpty();
  }

  @Test
  void everyInequalityMayBeAnEquality() {
    assertThat(failures(paper -> marksOnly("M2-B", 5000, 3, 3, 3, 3, paper.counts()), COUNTED, 0))
        .isEmpty();
  }

  @Test
  void anotherNumberOfEntitledRatersIsNamed() {
    assertThat(failures(paper -> marksOnly("M2-B", 4999, 5, 4, 3, 3, paper.counts()), COUNTED, 0))
        .containsExactly(failure(Code.ENTITLED_CHANGED, 5000, 4999));
  }

  @Test
  void moreRatersThanEntitledAreNamed() {
    assertThat(
            failures(paper -> marksOnly("M2-B", 5000, 5001, 4, 3, 3, paper.counts()), COUNTED, 0))
        .containsExactly(failure(Code.PRESENT_ABOVE_ENTITLED, 5000, 5001));
  }

  @Test
  void moreSlipsThanRatersAreNamed() {
    assertThat(failures(paper -> marksOnly("M2-B", 5000, 5, 6, 3, 3, paper.counts()), COUNTED, 0))
        .containsExactly(failure(Code.ISSUED_ABOVE_PRESENT, 5, 6));
  }

  @Test
  void moreSpentThanIssuedSlipsAreNamed() {
    assertThat(failures(paper -> marksOnly("M2-B", 5000, 5, 2, 3, 3, paper.counts()), COUNTED, 0))
        .containsExactly(failure(Code.SPENT_ABOVE_ISSUED, 2, 3));
  }

  @Test
  void ballotsThatAreNotTheSpentSlipsAreNamed() {
    assertThat(failures(paper -> marksOnly("M2-B", 5000, 5, 4, 2, 3, paper.counts()), COUNTED, 0))
        .containsExactly(failure(Code.BALLOTS_NOT_SPENT, 2, 3));
  }

  @Test
  void ballotsThatWereNotTalliedAreNamed() {
    PaperTally lost = new PaperTally(2, Map.of(POLITICS_A, 2L, OVERALL_A, 2L));
    assertThat(failures(paper -> paper, lost, 0))
        .containsExactly(
            failure(Code.BALLOTS_NOT_TALLIED, 3, 2), failure(Code.COUNTS_DIFFER, 0, 2));
  }

  @Test
  void differentCountsAreNamedWithoutSayingThem() {
    PaperTally moved = new PaperTally(3, Map.of(POLITICS_A, 3L, OVERALL_A, 1L, OVERALL_NONE, 2L));
    assertThat(failures(paper -> paper, moved, 0))
        .containsExactly(failure(Code.COUNTS_DIFFER, 0, 2));
  }

  @Test
  void itemsThatDoNotAddUpAreNamedEvenWhenBothCountsAgree() {
    PaperTally torn = new PaperTally(3, Map.of(POLITICS_A, 3L, OVERALL_A, 2L));
    Map<String, Map<String, Map<String, Long>>> same =
        Map.of("T2", Map.of("politics", Map.of("A", 3L), "overall", Map.of("A", 2L)));
    assertThat(failures(paper -> marksOnly("M2-B", 5000, 5, 4, 3, 3, same), torn, 0))
        .containsExactly(failure(Code.ITEM_TOTALS_DIFFER, 0, 1));
  }

  @Test
  void ballotsThatTheBoxDoesNotJudgeAlikeAreNamed() {
    PaperTally stricter =
        new PaperTally(3, 1, Map.of(POLITICS_A, 2L, OVERALL_A, 1L, OVERALL_NONE, 1L), Map.of());
    assertThat(failures(paper -> paper, stricter, 0))
        .containsExactly(failure(Code.INVALID_DIFFER, 0, 1), failure(Code.COUNTS_DIFFER, 0, 2));
  }

  @Test
  void validAndInvalidBallotsThatDoNotAddUpAreNamed() {
    assertThat(
            failures(
                paper ->
                    new ClosedPaper("M2-B", 5000, 5, 4, 3, 3, 2L, 0L, paper.counts(), Map.of()),
                COUNTED,
                0))
        .containsExactly(failure(Code.VALID_AND_INVALID, 3, 2));
  }

  @Test
  void namesThatAreCountedDifferentlyAreNumberedAndNotTold() {
    assertThat(
            failures(
                paper ->
                    new ClosedPaper(
                        "M2-B",
                        5000,
                        5,
                        4,
                        3,
                        3,
                        3L,
                        0L,
                        paper.counts(),
                        Map.of("R1", Map.of("赵六", 1L, "钱七", 2L))),
                COUNTED,
                0))
        .containsExactly(failure(Code.WRITE_INS_DIFFER, 0, 2));
  }

  @Test
  void aPaperThatTheClosingForgetsIsNamed() {
    Closing closing =
        new Closing(new UUID(1, 1), CLOSED_ON, List.of(closed("M1-A"), closed("M1-B")));
    assertThat(Reconciliation.failures(DEFINITION, closing, new Tally(Map.of()), 0))
        .containsExactly(failure(Code.PAPER_NOT_CLOSED, 1, 0));
  }

  @Test
  void aPaperThatTheClosingNamesTwiceIsNamed() {
    Closing closing =
        new Closing(
            new UUID(1, 1), CLOSED_ON, List.of(closed("M1-A"), closed("M1-B"), CLOSED, CLOSED));
    assertThat(Reconciliation.failures(DEFINITION, closing, new Tally(Map.of("M2-B", COUNTED)), 0))
        .containsExactly(failure(Code.PAPER_NOT_CLOSED, 1, 2));
  }

  @Test
  void aPaperThatNobodyDefinedIsNamed() {
    List<ClosedPaper> papers = new ArrayList<>(List.of(closed("M1-A"), closed("M1-B"), CLOSED));
    papers.add(marksOnly("M9-Z", 9, 9, 9, 7, 7, Map.of()));
    assertThat(
            Reconciliation.failures(
                DEFINITION,
                new Closing(new UUID(1, 1), CLOSED_ON, papers),
                new Tally(Map.of("M2-B", COUNTED)),
                0))
        .containsExactly(new ReconciliationFailure(Code.UNKNOWN_PAPER, "M9-Z", 0, 7));
  }

  @Test
  void openDeadLettersAreNamed() {
    assertThat(failures(paper -> paper, COUNTED, 2))
        .containsExactly(new ReconciliationFailure(Code.DEAD_LETTER_OPEN, null, 0, 2));
  }

  private static List<ReconciliationFailure> failures(
      UnaryOperator<ClosedPaper> closed, PaperTally counted, int openDeadLetters) {
    Closing closing =
        new Closing(
            new UUID(1, 1),
            CLOSED_ON,
            List.of(closed("M1-A"), closed("M1-B"), closed.apply(CLOSED)));
    return Reconciliation.failures(
        DEFINITION, closing, new Tally(Map.of("M2-B", counted)), openDeadLetters);
  }

  private static ClosedPaper closed(String paper) {
    return marksOnly(paper, EMPTY.entitled(), 0, 0, 0, 0, Map.of());
  }

  private static ReconciliationFailure failure(Code code, long expected, long found) {
    return new ReconciliationFailure(code, "M2-B", expected, found);
  }

  /** A paper as boxes closed it that knew nothing but marks. */
  private static ClosedPaper marksOnly(
      String paper,
      long entitled,
      long present,
      long issued,
      long spent,
      long ballots,
      Map<String, Map<String, Map<String, Long>>> counts) {
    return new ClosedPaper(
        paper, entitled, present, issued, spent, ballots, null, null, counts, Map.of());
  }
}
