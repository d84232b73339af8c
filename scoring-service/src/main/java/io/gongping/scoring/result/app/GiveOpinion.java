package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records the opinion of the assessing body (S11 art. 19). */
@ApplicationScoped
public class GiveOpinion {

  /** Stands in the audit trail where there are scores only. */
  static final String NO_GRADE = "none";

  private final Gradings gradings;
  private final Findings findings;
  private final Results results;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  GiveOpinion(
      Gradings gradings,
      Findings findings,
      Results results,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.gradings = gradings;
    this.findings = findings;
    this.results = results;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was given.
   *
   * @param grade the one that the opinion names; null where the scheme gives scores only
   */
  public record Given(Opinion opinion, @Nullable Grade grade) {}

  /**
   * Adds an opinion on a subject that is not decided yet.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code grade-unknown}, {@code grade-missing}, {@code not-graded},
   *     {@code opinion-empty}, {@code scheme-unknown}, {@code already-decided}, {@code own-case}
   */
  @Transactional
  public Given give(UUID id, String subjectKey, @Nullable String grade, @Nullable String text) {
    GradedAssessment assessment = gradings.of(id);
    Subject subject = Subjects.subject(assessment, subjectKey);
    Person by =
        duties.requireUninvolved(Act.GIVE_OPINION, assessment.definition().concernedBy(subject));
    @Nullable Grade named = Subjects.grade(assessment, subject, grade);
    if (grade == null && (text == null || text.isBlank())) {
      throw ScoringProblem.OPINION_EMPTY.problem();
    }
    findings.lock(id, subjectKey);
    if (results.decision(id, subjectKey).isPresent()) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    int version = results.opinion(id, subjectKey).map(Opinion::version).orElse(0) + 1;
    Opinion opinion = new Opinion(id, subjectKey, version, grade, text, by, clock.instant());
    results.add(opinion);
    audit.record(
        "opinion.given",
        "assessments/%s/results/%s".formatted(id, subjectKey),
        Map.of("grade", grade == null ? NO_GRADE : grade, "version", Integer.toString(version)));
    return new Given(opinion, named);
  }
}
