package io.gongping.scoring.history.app;

import io.gongping.scoring.history.NoGrade;
import io.gongping.support.web.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a leader has no grade, as it is shown. */
@Schema(name = "NoGradeReason", description = "Why a leader has no grade for now.")
public record NoGradeView(
    NoGrade code,
    @Schema(
            description = "The code in civil servants' information systems (A1517).",
            examples = "5A")
        String standardCode,
    LocalizedText label) {

  /** The view of a reason; null where there is none. */
  public static @Nullable NoGradeView ofNullable(@Nullable NoGrade reason) {
    return reason == null ? null : new NoGradeView(reason, reason.standardCode(), reason.label());
  }
}
