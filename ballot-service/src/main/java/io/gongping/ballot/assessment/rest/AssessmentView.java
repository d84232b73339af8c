package io.gongping.ballot.assessment.rest;

import com.fasterxml.jackson.databind.util.RawValue;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.WithdrawnNotice;
import io.gongping.ballot.assessment.Written;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment. */
@Schema(name = "Assessment")
record AssessmentView(
    UUID id,
    AssessmentState state,
    long version,
    @Schema(implementation = Definition.class) Object definition,
    @Nullable Notice notice,
    List<WithdrawnNotice> withdrawnNotices,
    @Nullable LocalDate closedOn) {

  static AssessmentView of(Assessment assessment, List<WithdrawnNotice> withdrawnNotices) {
    return new AssessmentView(
        assessment.id(),
        assessment.state(),
        assessment.version(),
        definition(assessment.written()),
        assessment.notice(),
        withdrawnNotices,
        assessment.closedOn());
  }

  /** An unfinished draft is shown as it was written: it fits no record yet. */
  private static Object definition(Written written) {
    return switch (written) {
      case Written.Complete(Definition definition) -> definition;
      case Written.Unfinished unfinished -> new RawValue(unfinished.document());
    };
  }
}
