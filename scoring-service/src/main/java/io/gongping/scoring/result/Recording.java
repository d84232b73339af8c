package io.gongping.scoring.result;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.AssessmentDefinition.Unit;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down a decided result so that it stands by itself. */
public final class Recording {

  private Recording() {}

  /**
   * What is kept of a subject that is decided now.
   *
   * @param scores of the evaluation that it was decided on
   */
  public static RecordedResult of(
      GradedAssessment assessment,
      Subject subject,
      Decision decision,
      @Nullable Grade grade,
      List<RecordedScore> scores) {
    AssessmentDefinition definition = assessment.definition();
    Unit unit = assessment.index().unitOf(subject);
    return new RecordedResult(
        assessment.id(),
        subject.key(),
        subject.directoryId(),
        subject.name(),
        subject.kind(),
        unit.organisationId(),
        unit.name(),
        subject.post(),
        subject.title(),
        definition.region(),
        definition.kind(),
        definition.year(),
        assessment.closedOn(),
        definition.scheme().ref(),
        scores,
        grade,
        decision.noGrade(),
        assessment
            .rules(subject)
            .flatMap(RuleSet::best)
            .map(best -> best.equals(grade))
            .orElse(false),
        decision.decidedOn(),
        decision.recordedAt());
  }
}
