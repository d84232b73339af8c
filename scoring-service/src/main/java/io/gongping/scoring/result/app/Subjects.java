package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.app.SchemeRefusal;
import io.gongping.support.problem.CommonProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a request names, or says what is wrong with it. */
final class Subjects {

  private Subjects() {}

  /** What a decision comes to in one word, for the audit trail: the grade, or why there is none. */
  static String outcome(Decision decision) {
    if (decision.grade() != null) {
      return decision.grade();
    }
    return decision.noGrade() == null ? decision.outcome().name() : decision.noGrade().name();
  }

  static Subject subject(GradedAssessment assessment, String key) {
    return assessment.index().subject(key).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }

  /**
   * The grade that a code names.
   *
   * @param code null where a request names none
   * @return null where the scheme gives this kind of subject scores only
   * @throws io.gongping.support.problem.ProblemException {@code scheme-unknown}, {@code
   *     scheme-differs}, {@code scheme-unconfirmed}, {@code grade-unknown}, {@code grade-missing},
   *     {@code not-graded}
   */
  static @Nullable Grade grade(
      GradedAssessment assessment, Subject subject, @Nullable String code) {
    RuleSet rules =
        assessment
            .rules(subject)
            .orElseThrow(
                () -> SchemeRefusal.problem(assessment.refusal().orElse(Reason.KIND_NOT_GRADED)));
    List<String> grades = rules.grades().stream().map(Grade::code).toList();
    if (grades.isEmpty()) {
      if (code != null) {
        throw ScoringProblem.NOT_GRADED.problem();
      }
      return null;
    }
    if (code == null) {
      throw ScoringProblem.GRADE_MISSING.problem().with("grades", grades);
    }
    return rules
        .grade(code)
        .orElseThrow(() -> ScoringProblem.GRADE_UNKNOWN.problem().with("grades", grades));
  }
}
