package io.gongping.scoring.verification.app;

import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A verification as the API shows it. */
@Schema(name = "Verification", description = "What a second person made of a version.")
public record VerificationView(
    Verdict verdict, @Nullable String reason, String verifiedBy, Instant verifiedAt) {

  /** A verification as the API takes it. */
  @Schema(name = "VerificationEntry")
  public record Entry(
      @Schema(description = "CONFIRMED: it counts. REJECTED: it has to be corrected or withdrawn.")
          @NotNull
          Verdict verdict,
      @Schema(description = "Needed for a rejection.") @Size(max = 4000) @Nullable String reason) {}

  /** The view of a verification; null where there is none yet. */
  public static @Nullable VerificationView of(Optional<Verification> verification) {
    return verification
        .map(
            made ->
                new VerificationView(made.verdict(), made.reason(), made.by().name(), made.at()))
        .orElse(null);
  }
}
