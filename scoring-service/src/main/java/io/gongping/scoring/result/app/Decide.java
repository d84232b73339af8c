package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.Recording;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records what the committee decided (S11 art. 19). It is done once for each subject. */
@ApplicationScoped
public class Decide {

  private final Gradings gradings;
  private final Findings findings;
  private final Results results;
  private final Records records;
  private final Calendar calendar;
  private final Caller caller;
  private final AuditTrail audit;
  private final Clock clock;

  Decide(
      Gradings gradings,
      Findings findings,
      Results results,
      Records records,
      Calendar calendar,
      Caller caller,
      AuditTrail audit,
      Clock clock) {
    this.gradings = gradings;
    this.findings = findings;
    this.results = results;
    this.records = records;
    this.calendar = calendar;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the committee decided. */
  public record Resolution(String grade, @Nullable String reason, LocalDate decidedOn) {}

  /**
   * Records a decision.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code grade-unknown}, {@code scheme-unknown}, {@code
   *     date-in-future}, {@code already-decided}, {@code opinion-missing}, {@code reason-missing}
   */
  @Transactional
  public Decision decide(UUID id, String subjectKey, Resolution resolution) {
    // From here on no finding of the subject can change, so the proposal read next stands.
    findings.lock(id, subjectKey);
    GradedAssessment assessment = gradings.of(id);
    Subject subject = Subjects.subject(assessment, subjectKey);
    Grade grade = Subjects.grade(assessment, subject, resolution.grade());
    if (resolution.decidedOn().isAfter(calendar.today())) {
      throw ScoringProblem.DATE_IN_FUTURE.problem();
    }
    if (results.decision(id, subjectKey).isPresent()) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    if (results.opinion(id, subjectKey).isEmpty()) {
      throw ScoringProblem.OPINION_MISSING.problem();
    }
    ProposalSummary proposal = ProposalSummary.of(assessment.proposal(subject));
    boolean departs = proposal.isDepartedFromBy(grade);
    if (departs && (resolution.reason() == null || resolution.reason().isBlank())) {
      throw ScoringProblem.REASON_MISSING.problem().with("outcome", proposal.outcome().name());
    }
    Decision decision =
        new Decision(
            id,
            subjectKey,
            grade.code(),
            departs,
            resolution.reason(),
            proposal,
            resolution.decidedOn(),
            caller.name(),
            clock.instant());
    if (!results.add(decision)) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    records.add(Recording.of(assessment, subject, decision, grade));
    audit.record(
        "decision.recorded",
        "assessments/%s/results/%s".formatted(id, subjectKey),
        Map.of("grade", grade.code(), "departs", Boolean.toString(departs)));
    return decision;
  }
}
