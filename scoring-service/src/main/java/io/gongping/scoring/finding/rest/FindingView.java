package io.gongping.scoring.finding.rest;

import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.VerificationState;
import io.gongping.scoring.verification.app.VerificationView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Finding", description = "One version of what assessors judged.")
record FindingView(
    @Schema(examples = "T1") String subject,
    @Schema(description = "Its key in the scheme.", examples = "targets") String finding,
    int version,
    @Schema(examples = "MET_WELL") String level,
    Evidence evidence,
    String enteredBy,
    Instant enteredAt,
    @Schema(description = "It counts when this is CONFIRMED.") VerificationState state,
    @Schema(description = "Absent while it is PENDING.") @Nullable VerificationView verification) {

  @Schema(name = "Evidence")
  record Evidence(
      @Schema(description = "Where the evidence lies.", examples = "考核材料 2026-T1-03")
          @NotBlank
          @Size(max = 500)
          String reference,
      @Schema(description = "What it says, or why the finding was changed.") @Size(max = 4000)
          @Nullable String note) {}

  @Schema(name = "FindingEntry")
  record Entry(
      @Schema(description = "One of the levels that the scheme names.", examples = "MET_WELL")
          @NotBlank
          @Size(max = 64)
          String level,
      @NotNull @Valid Evidence evidence) {}

  @Schema(name = "FindingVersion")
  record VersionSeen(
      @Schema(examples = "T1") @NotBlank @Size(max = 64) String subject,
      @Schema(examples = "targets") @NotBlank @Size(max = 64) String finding,
      @Schema(description = "The version that was looked at.") @Min(1) int version) {}

  @Schema(name = "FindingVerificationsEntry")
  record VerificationsEntry(
      @NotNull Verdict verdict,
      @Schema(description = "Needed for a rejection.") @Size(max = 4000) @Nullable String reason,
      @NotEmpty @Size(max = 500) List<@NotNull @Valid VersionSeen> findings) {}

  static FindingView of(Finding finding) {
    return new FindingView(
        finding.subject(),
        finding.finding(),
        finding.version(),
        finding.level(),
        new Evidence(finding.reference(), finding.note()),
        finding.enteredBy().name(),
        finding.enteredAt(),
        VerificationState.of(finding.verification()),
        VerificationView.of(finding.verification()));
  }
}
