package io.gongping.scoring.result.rest;

import io.gongping.scoring.history.app.NoGradeView;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Opinion")
record OpinionView(
    int version,
    @Schema(
            description =
                "Absent where there should be none, or where the scheme gives scores only.")
        @Nullable GradeView grade,
    @Schema(description = "Why there should be no grade for now; absent otherwise.")
        @Nullable NoGradeView noGrade,
    @Nullable String text,
    String givenBy,
    Instant givenAt) {

  static OpinionView of(@Nullable GradeView grade, Opinion opinion) {
    return new OpinionView(
        opinion.version(),
        grade,
        NoGradeView.ofNullable(opinion.noGrade()),
        opinion.text(),
        opinion.givenBy().name(),
        opinion.givenAt());
  }
}
