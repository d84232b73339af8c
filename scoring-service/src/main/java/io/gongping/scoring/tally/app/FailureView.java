package io.gongping.scoring.tally.app;

import io.gongping.scoring.tally.ReconciliationFailure;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A failure of the reconciliation as callers see it. */
@Schema(name = "ReconciliationFailure")
public record FailureView(
    @Schema(
            description =
                "unknown-paper, paper-not-closed, entitled-changed, present-above-entitled,"
                    + " issued-above-present, spent-above-issued, ballots-not-spent,"
                    + " ballots-not-tallied, valid-and-invalid-differ, invalid-differ,"
                    + " write-ins-differ, counts-differ, item-totals-differ or"
                    + " dead-letter-open.",
            examples = "ballots-not-tallied")
        String code,
    @Schema(description = "Absent for what concerns the whole assessment.", examples = "M1-B")
        @Nullable String paper,
    long expected,
    long found) {

  /** All failures in their order. */
  public static List<FailureView> of(List<ReconciliationFailure> failures) {
    return failures.stream()
        .map(
            failure ->
                new FailureView(
                    failure.code().code(), failure.paper(), failure.expected(), failure.found()))
        .toList();
  }
}
