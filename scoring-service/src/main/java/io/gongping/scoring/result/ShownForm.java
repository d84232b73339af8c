package io.gongping.scoring.result;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a result in the form in which people see it. */
public interface ShownForm {

  /**
   * A result as it is shown.
   *
   * @param result as JSON, with everything but opinion, decision and publication
   * @param traceText null where the trace is withheld
   */
  record Shown(String result, FrozenEvaluation.@Nullable TraceText traceText) {}

  /** The results of the subjects of an assessment as they are shown now. */
  Function<Subject, Shown> of(GradedAssessment assessment, BestStreaks streaks);
}
