package io.gongping.scoring.finding.rest;

import io.gongping.scoring.finding.Finding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
    Instant enteredAt) {

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

  static FindingView of(Finding finding) {
    return new FindingView(
        finding.subject(),
        finding.finding(),
        finding.version(),
        finding.level(),
        new Evidence(finding.reference(), finding.note()),
        finding.enteredBy(),
        finding.enteredAt());
  }
}
