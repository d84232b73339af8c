package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.support.problem.CommonProblem;

/** Finds what a request names, or says what is wrong with it. */
final class Subjects {

  private Subjects() {}

  static Subject subject(GradedAssessment assessment, String key) {
    return assessment.definition().subject(key).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }

  static Grade grade(GradedAssessment assessment, Subject subject, String code) {
    RuleSet rules = assessment.rules(subject).orElseThrow(ScoringProblem.SCHEME_UNKNOWN::problem);
    return rules
        .grade(code)
        .orElseThrow(
            () ->
                ScoringProblem.GRADE_UNKNOWN
                    .problem()
                    .with("grades", rules.grades().stream().map(Grade::code).toList()));
  }
}
