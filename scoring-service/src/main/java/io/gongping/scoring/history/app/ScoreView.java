package io.gongping.scoring.history.app;

import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Exact;
import io.gongping.support.web.LocalizedText;
import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score as it is shown. */
@Schema(name = "Score")
public record ScoreView(
    @Schema(description = "Its key in the scheme.", examples = "total") String key,
    LocalizedText label,
    @Schema(
            description = "Rounded half up for display; absent where it is not known or withheld.",
            examples = "92.33")
        @Nullable String number,
    @Schema(
            description =
                "Exact, in lowest terms; absent where it would take a small rater category apart.",
            examples = "277/3")
        @Nullable String fraction,
    @Schema(
            description =
                "WITHHELD: the score rests on the votes of a rater category that is too small,"
                    + " of this subject or of another, or of an earlier year.")
        Disclosure disclosure) {

  /** The view of a score. */
  public static ScoreView of(RecordedScore score) {
    BigFraction shown = score.shown().orElse(null);
    return new ScoreView(
        score.key(),
        score.label(),
        shown == null ? null : Exact.decimal(shown, score.places()),
        shown == null ? null : Exact.fraction(shown),
        score.disclosure());
  }
}
