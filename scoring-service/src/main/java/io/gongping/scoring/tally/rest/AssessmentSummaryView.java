package io.gongping.scoring.tally.rest;

import io.gongping.scoring.scheme.PinnedRules;
import io.gongping.scoring.tally.ListedAssessment;
import io.gongping.support.web.LocalizedText;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CountedAssessmentSummary", description = "An assessment in a list.")
record AssessmentSummaryView(
    UUID id,
    LocalizedText title,
    String kind,
    int year,
    @Schema(examples = "990100") String region,
    AssessmentView.Scheme scheme,
    AssessmentView.State state) {

  static AssessmentSummaryView of(ListedAssessment assessment, PinnedRules rules) {
    return new AssessmentSummaryView(
        assessment.id(),
        assessment.title(),
        assessment.kind(),
        assessment.year(),
        assessment.region(),
        AssessmentView.Scheme.of(assessment.scheme(), rules),
        AssessmentView.State.valueOf(assessment.state().name()));
  }
}
