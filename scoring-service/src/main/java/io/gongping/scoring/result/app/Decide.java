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
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  Decide(
      Gradings gradings,
      Findings findings,
      Results results,
      Records records,
      Calendar calendar,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.gradings = gradings;
    this.findings = findings;
    this.results = results;
    this.records = records;
    this.calendar = calendar;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What the committee decided.
   *
   * @param grade null where the scheme gives scores only: then the decision confirms them
   */
  public record Resolution(@Nullable String grade, @Nullable String reason, LocalDate decidedOn) {}

  /**
   * What was recorded.
   *
   * @param grade the one that was decided; null where the scheme gives scores only
   */
  public record Decided(Decision decision, @Nullable Grade grade) {}

  /**
   * Records a decision.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code grade-unknown}, {@code grade-missing}, {@code not-graded},
   *     {@code scheme-unknown}, {@code date-in-future}, {@code already-decided}, {@code
   *     opinion-missing}, {@code reason-missing}, {@code scores-open}, {@code own-case}, {@code
   *     own-opinion}
   */
  @Transactional
  public Decided decide(UUID id, String subjectKey, Resolution resolution) {
    // From here on no finding of the subject can change, so the proposal read next stands.
    findings.lock(id, subjectKey);
    GradedAssessment assessment = gradings.of(id);
    Subject subject = Subjects.subject(assessment, subjectKey);
    duties.requireUninvolved(Act.DECIDE, assessment.definition().concernedBy(subject));
    Person by =
        duties.requireAnother(
            TwoPeople.OPINION_AND_DECISION, results.opinionGivers(id, subjectKey));
    @Nullable Grade grade = Subjects.grade(assessment, subject, resolution.grade());
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
    boolean unreasoned = resolution.reason() == null || resolution.reason().isBlank();
    if (departs && unreasoned) {
      throw ScoringProblem.REASON_MISSING.problem().with("outcome", proposal.outcome().name());
    }
    if (grade == null && unreasoned) {
      List<String> open = openScores(assessment, subject);
      if (!open.isEmpty()) {
        throw ScoringProblem.SCORES_OPEN.problem().with("scores", open);
      }
    }
    Decision decision =
        new Decision(
            id,
            subjectKey,
            grade == null ? null : grade.code(),
            departs,
            resolution.reason(),
            proposal,
            resolution.decidedOn(),
            by,
            clock.instant());
    if (!results.add(decision)) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    records.add(Recording.of(assessment, subject, decision, grade));
    audit.record(
        "decision.recorded",
        "assessments/%s/results/%s".formatted(id, subjectKey),
        Map.of(
            "grade",
            grade == null ? GiveOpinion.NO_GRADE : grade.code(),
            "departs",
            Boolean.toString(departs)));
    return new Decided(decision, grade);
  }

  /** Scores whose number is not known. */
  private static List<String> openScores(GradedAssessment assessment, Subject subject) {
    return assessment.evaluation(subject).stream()
        .flatMap(evaluation -> evaluation.scores().stream())
        .filter(score -> score.trace().number() == null)
        .map(score -> score.score().key())
        .toList();
  }
}
