package io.gongping.scoring.result.rest;

import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Missing;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Reason;
import io.gongping.support.web.LocalizedText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Proposal", description = "What the rules propose; the committee decides.")
record ProposalView(
    @Schema(
            description =
                "GRADE: see `grade`. UNDETERMINED: see `missing` and `reasons`. CONFLICT: the top"
                    + " grade and a low one fire together, people decide. HELD: a leader under"
                    + " discipline, other documents decide. NOT_GRADED: the scheme gives this kind"
                    + " scores only.")
        ProposalSummary.Outcome outcome,
    @Nullable GradeView grade,
    @Schema(description = "The grade that bars and vetoes lowered; absent when none did.")
        @Nullable GradeView beforeVeto,
    @Schema(
            description =
                "What people have not entered or verified and can still change the outcome.")
        List<MissingView> missing,
    @Schema(description = "What no entry can fill, such as a ballot without opinions.")
        List<ReasonView> reasons,
    @Schema(description = "The grades that fire together in a conflict, best first.")
        List<GradeView> conflicting,
    @Schema(description = "The clauses that hold.", examples = "[\"S11 art. 22(1)3\"]")
        List<String> fired) {

  @Schema(name = "Grade")
  record GradeView(@Schema(examples = "EXCELLENT") String code, LocalizedText label) {

    static GradeView of(Grade grade) {
      return new GradeView(grade.code(), grade.label());
    }

    static @Nullable GradeView ofNullable(@Nullable Grade grade) {
      return grade == null ? null : of(grade);
    }
  }

  @Schema(name = "MissingInput", description = "What people still have to enter or verify.")
  record MissingView(
      Missing.Kind kind,
      @Schema(description = "Key of the finding, figure and so on.", examples = "targets")
          String key,
      @Schema(
              description = "Whom it is about; for a team possibly a principal, and vice versa.",
              examples = "T1")
          String subject,
      LocalizedText label,
      @Schema(description = "Entered already; the other role has to verify it.")
          boolean awaitsVerification) {

    static MissingView of(Missing missing) {
      return new MissingView(
          missing.kind(),
          missing.key(),
          missing.subject(),
          missing.label(),
          missing.awaitsVerification());
    }
  }

  @Schema(name = "Reason")
  record ReasonView(@Schema(examples = "no-opinions") String code, LocalizedText label) {

    static ReasonView of(Reason reason) {
      return new ReasonView(reason.code(), reason.label());
    }
  }

  static ProposalView of(Proposal proposal) {
    ProposalSummary.Outcome outcome = ProposalSummary.of(proposal).outcome();
    return switch (proposal) {
      case Proposal.Graded graded -> {
        yield new ProposalView(
            outcome,
            GradeView.of(graded.grade()),
            GradeView.ofNullable(graded.beforeVeto()),
            List.of(),
            List.of(),
            List.of(),
            graded.fired());
      }
      case Proposal.Undetermined open ->
          new ProposalView(
              outcome,
              null,
              null,
              open.missing().stream().map(MissingView::of).toList(),
              open.reasons().stream().map(ReasonView::of).toList(),
              List.of(),
              open.fired());
      case Proposal.Conflict conflict ->
          new ProposalView(
              outcome,
              null,
              null,
              List.of(),
              List.of(),
              conflict.grades().stream().map(GradeView::of).toList(),
              conflict.fired());
      case Proposal.Held held ->
          new ProposalView(outcome, null, null, List.of(), List.of(), List.of(), held.fired());
      case Proposal.NotGraded none ->
          new ProposalView(outcome, null, null, List.of(), List.of(), List.of(), none.fired());
    };
  }
}
