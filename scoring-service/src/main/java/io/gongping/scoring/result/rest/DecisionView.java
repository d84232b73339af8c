package io.gongping.scoring.result.rest;

import io.gongping.scoring.history.app.NoGradeView;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Decision", description = "One revision of what the committee decided.")
record DecisionView(
    @Schema(description = "From 1; a later one corrects the one before.") int revision,
    @Schema(description = "The revision that it corrects; absent for the first.")
        @Nullable Integer supersedes,
    @Schema(
            description =
                "GRADE: see `grade`. SCORES: the scheme gives scores only, which are confirmed."
                    + " NO_GRADE: none for now, see `noGrade`; a later revision may complete it."
                    + " VOID: the assessment was distorted, there is no result.")
        Decision.Outcome outcome,
    @Schema(description = "GRADE only.") @Nullable GradeView grade,
    @Schema(description = "NO_GRADE only.") @Nullable NoGradeView noGrade,
    boolean departsFromProposal,
    @Nullable String reason,
    @Schema(description = "Why the revision before was corrected or declared void.")
        @Nullable String correctionReason,
    LocalDate decidedOn,
    @Schema(description = "Of a correction: who proposed it.") String recordedBy,
    Instant recordedAt,
    @Schema(description = "Of a correction: the second person.") @Nullable String confirmedBy,
    @Nullable Instant confirmedAt) {

  static DecisionView of(@Nullable GradeView grade, Decision decision) {
    Person confirmedBy = decision.confirmedBy();
    return new DecisionView(
        decision.revision(),
        decision.supersedes(),
        decision.outcome(),
        grade,
        NoGradeView.ofNullable(decision.noGrade()),
        decision.departs(),
        decision.reason(),
        decision.correctionReason(),
        decision.decidedOn(),
        decision.recordedBy().name(),
        decision.recordedAt(),
        confirmedBy == null ? null : confirmedBy.name(),
        decision.confirmedAt());
  }
}
