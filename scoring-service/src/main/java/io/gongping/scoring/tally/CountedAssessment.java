package io.gongping.scoring.tally;

import io.gongping.scoring.definition.AssessmentDefinition;
import java.util.List;
import java.util.UUID;

/**
 * An assessment and how far its count is.
 *
 * @param failures of the last reconciliation; empty while open and once final
 */
public record CountedAssessment(
    UUID id,
    AssessmentDefinition definition,
    AssessmentState state,
    List<ReconciliationFailure> failures) {

  public CountedAssessment {
    failures = List.copyOf(failures);
  }
}
