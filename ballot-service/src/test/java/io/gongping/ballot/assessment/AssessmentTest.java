package io.gongping.ballot.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gongping.ballot.BallotProblem;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.problem.ProblemException;
import io.gongping.support.web.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

  private static final LocalDate OPENS = LocalDate.of(2026, 11, 21);
  private static final Notice NOTICE = new Notice(OPENS.minusDays(3), "公告栏");
  private static final Definition DEFINITION = definition();

  private final Assessment draft =
      Assessment.draft(UUID.randomUUID(), new Written.Complete(DEFINITION));

  @Test
  void itGoesFromDraftToClosedAndCountsTheVersionsThatCallersSee() {
    Assessment noticed = draft.noticed(NOTICE, OPENS);
    Assessment opening = noticed.opening(OPENS, UUID::randomUUID);
    Assessment open = opening.opened();
    Assessment closing = open.closing(OPENS);
    Assessment closed = closing.closed();
    assertThat(List.of(draft, noticed, opening, open, closing, closed))
        .extracting(Assessment::version)
        .containsExactly(1L, 2L, 2L, 3L, 3L, 4L);
    assertThat(closed.state()).isEqualTo(AssessmentState.CLOSED);
  }

  @Test
  void aDecisionMadeAgainChangesNothing() {
    Assessment opening = draft.noticed(NOTICE, OPENS).opening(OPENS, UUID::randomUUID);
    assertThat(opening.opening(OPENS, UUID::randomUUID)).isSameAs(opening);
    Assessment closing = opening.opened().closing(OPENS);
    assertThat(closing.closing(OPENS.plusDays(1))).isSameAs(closing);
  }

  @Test
  void everyPaperGetsAnIdWhenTheBoxOpens() {
    assertThat(DEFINITION.papers().getFirst().paperId()).isNull();
    assertThat(
            draft
                .noticed(NOTICE, OPENS)
                .opening(OPENS, UUID::randomUUID)
                .definition()
                .papers()
                .getFirst()
                .paperId())
        .isNotNull();
  }

  @Test
  void theNoticeMustBeThreeDaysAhead() {
    refused(() -> draft.noticed(new Notice(OPENS.minusDays(2), "x"), OPENS), "notice-too-short");
    assertThat(draft.noticed(new Notice(OPENS.minusDays(3), "x"), OPENS).state())
        .isEqualTo(AssessmentState.NOTICED);
  }

  @Test
  void theNoticeMustNotLieInTheFuture() {
    LocalDate published = OPENS.minusDays(10);
    refused(
        () -> draft.noticed(new Notice(published, "x"), published.minusDays(1)),
        "notice-in-future");
    assertThat(draft.noticed(new Notice(published, "x"), published).notice()).isNotNull();
  }

  @Test
  void itDoesNotOpenBeforeItsDay() {
    Assessment noticed = draft.noticed(NOTICE, OPENS.minusDays(3));
    refused(() -> noticed.opening(OPENS.minusDays(1), UUID::randomUUID), "opening-too-early");
    assertThat(noticed.opening(OPENS.plusDays(1), UUID::randomUUID).state())
        .isEqualTo(AssessmentState.OPENING);
  }

  @Test
  void aNoticeIsTakenBackBeforeTheOpeningAndGivenAgain() {
    Assessment back = draft.noticed(NOTICE, OPENS).withdrawn();
    assertThat(back.state()).isEqualTo(AssessmentState.DRAFT);
    assertThat(back.notice()).isNull();
    assertThat(back.version()).isEqualTo(3);
    assertThat(back.revised(draft.written()).noticed(NOTICE, OPENS).version()).isEqualTo(5);
  }

  @Test
  void anUnfinishedDraftIsNotAnnounced() {
    ProblemError missing = new ProblemError("/title", BallotProblem.MEMBER_MISSING);
    Assessment unfinished =
        Assessment.draft(
            UUID.randomUUID(), new Written.Unfinished("990100", "{}", List.of(missing)));
    assertThat(unfinished.region()).isEqualTo("990100");
    assertThatThrownBy(() -> unfinished.noticed(NOTICE, OPENS))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(BallotProblem.DEFINITION_INVALID);
              assertThat(problem.members().get("errors")).isEqualTo(List.of(missing));
            });
    assertThat(unfinished.revised(draft.written()).noticed(NOTICE, OPENS).state())
        .isEqualTo(AssessmentState.NOTICED);
  }

  @Test
  void itDoesNotOpenAfterItsLastDay() {
    Assessment noticed = draft.noticed(NOTICE, OPENS);
    LocalDate last = OPENS.plusDays(9);
    assertThat(noticed.opening(last, UUID::randomUUID).state()).isEqualTo(AssessmentState.OPENING);
    refused(() -> noticed.opening(last.plusDays(1), UUID::randomUUID), "opening-too-late");
    Assessment opening = noticed.opening(last, UUID::randomUUID);
    assertThat(opening.opening(last.plusDays(1), UUID::randomUUID))
        .as("what was decided in time is carried through")
        .isSameAs(opening);
  }

  @Test
  void itClosesOnAnyDayAndKeepsThatDay() {
    Assessment open = draft.noticed(NOTICE, OPENS).opening(OPENS, UUID::randomUUID).opened();
    assertThat(open.closedOn()).isNull();
    for (int day : new int[] {0, 9, 10, 400}) {
      Assessment closed = open.closing(OPENS.plusDays(day)).closed();
      assertThat(closed.closedOn()).isEqualTo(OPENS.plusDays(day));
    }
  }

  @Test
  void noStepIsSkippedOrTakenBack() {
    Assessment noticed = draft.noticed(NOTICE, OPENS);
    Assessment open = noticed.opening(OPENS, UUID::randomUUID).opened();
    Assessment closed = open.closing(OPENS).closed();
    for (ThrowingCallable step :
        List.<ThrowingCallable>of(
            () -> draft.opening(OPENS, UUID::randomUUID),
            draft::opened,
            () -> draft.closing(OPENS),
            () -> noticed.revised(draft.written()),
            () -> noticed.noticed(NOTICE, OPENS),
            () -> noticed.closing(OPENS),
            () -> open.opening(OPENS, UUID::randomUUID),
            () -> open.revised(draft.written()),
            draft::withdrawn,
            open::withdrawn,
            () -> noticed.opening(OPENS, UUID::randomUUID).withdrawn(),
            open::closed,
            () -> closed.closing(OPENS),
            closed::opened)) {
      refused(step, "wrong-state");
    }
  }

  private static void refused(ThrowingCallable step, String code) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.code().code()).isEqualTo(code));
  }

  private static Definition definition() {
    LocalizedText text = new LocalizedText("文", "text");
    return new Definition(
        Definition.Kind.ANNUAL,
        2026,
        "990100",
        text,
        new Definition.Scheme("S11", 1),
        List.of(new Definition.Unit("U1", new UUID(1, 1), "县", Definition.UnitKind.COUNTY)),
        List.of(
            new Definition.Scale(
                "s",
                Definition.ScaleKind.OPTIONS,
                true,
                List.of(new Definition.Option("A", text)),
                null)),
        List.of(
            new Definition.Form(
                "f",
                "s",
                List.of(new Definition.Item("overall", text, null, List.of())),
                List.of(),
                List.of())),
        List.of(
            new Definition.Subject(
                "T1",
                Definition.SubjectKind.TEAM,
                "U1",
                new UUID(1, 2),
                "班子",
                null,
                null,
                null,
                "f")),
        List.of(new Definition.Category("A", text, BigDecimal.ONE)),
        List.of(new Definition.Meeting("M1", "会", "堂", OPENS)),
        List.of(new Definition.Paper("P", "M1", "A", List.of("T1"), List.of(), 10, null)),
        List.of(),
        new Definition.Timetable(OPENS, OPENS.plusDays(9)));
  }
}
