package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.scheme.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the committee decided.
 *
 * @param grade null where there is none for now, or the scheme gives scores only: then the decision
 *     confirms them
 * @param noGrade why there is no grade for now; null otherwise
 * @param reason why it departs from the proposal, or confirms scores that are not all known
 */
public record Resolution(
    @Nullable String grade,
    @Nullable NoGrade noGrade,
    @Nullable String reason,
    LocalDate decidedOn) {

  /** Whether a decision says the same. */
  boolean isOf(Decision decision) {
    return Objects.equals(grade, decision.grade())
        && noGrade == decision.noGrade()
        && Objects.equals(reason, decision.reason())
        && decidedOn.equals(decision.decidedOn());
  }

  /**
   * A resolution that may be recorded.
   *
   * @param grade null unless the outcome is a grade
   */
  record Checked(Decision.Outcome outcome, @Nullable Grade grade, boolean departs) {}

  /**
   * Holds the resolution against the rules for the subject and what was proposed.
   *
   * @param scores of the evaluation that it is made on
   * @throws io.gongping.support.problem.ProblemException {@code grade-unknown}, {@code
   *     grade-missing}, {@code not-graded}, {@code scheme-unknown}, {@code no-grade-and-grade},
   *     {@code no-grade-of-team}, {@code date-in-future}, {@code reason-missing}, {@code
   *     scores-open}
   */
  Checked check(
      GradedAssessment assessment,
      Subject subject,
      ProposalSummary proposal,
      List<RecordedScore> scores,
      LocalDate today) {
    @Nullable Grade named = named(assessment, subject);
    if (decidedOn.isAfter(today)) {
      throw ScoringProblem.DATE_IN_FUTURE.problem();
    }
    boolean departs =
        noGrade == null ? proposal.isDepartedFromBy(named) : proposal.noGradeDeparts();
    boolean unreasoned = reason == null || reason.isBlank();
    if (departs && unreasoned) {
      throw ScoringProblem.REASON_MISSING.problem().with("outcome", proposal.outcome().name());
    }
    if (noGrade != null) {
      return new Checked(Decision.Outcome.NO_GRADE, null, departs);
    }
    if (named != null) {
      return new Checked(Decision.Outcome.GRADE, named, departs);
    }
    List<String> open =
        scores.stream().filter(score -> score.number() == null).map(RecordedScore::key).toList();
    if (unreasoned && !open.isEmpty()) {
      throw ScoringProblem.SCORES_OPEN.problem().with("scores", open);
    }
    return new Checked(Decision.Outcome.SCORES, null, departs);
  }

  private @Nullable Grade named(GradedAssessment assessment, Subject subject) {
    if (noGrade == null) {
      return Subjects.grade(assessment, subject, grade);
    }
    requireNoGradeFits(assessment, subject, grade);
    return null;
  }

  /**
   * Refuses a reason for no grade where it has no place.
   *
   * @throws io.gongping.support.problem.ProblemException {@code no-grade-and-grade}, {@code
   *     no-grade-of-team}, {@code not-graded}, {@code scheme-unknown}
   */
  static void requireNoGradeFits(
      GradedAssessment assessment, Subject subject, @Nullable String grade) {
    if (grade != null) {
      throw ScoringProblem.NO_GRADE_AND_GRADE.problem();
    }
    if (subject.kind() != SubjectKind.LEADER) {
      throw ScoringProblem.NO_GRADE_OF_TEAM.problem();
    }
    if (assessment
        .rules(subject)
        .orElseThrow(ScoringProblem.SCHEME_UNKNOWN::problem)
        .grades()
        .isEmpty()) {
      throw ScoringProblem.NOT_GRADED.problem();
    }
  }
}
