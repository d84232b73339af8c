package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.grading.app.Gradings.Reading;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.Recording;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.app.Evaluations.OfReading;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records what the committee decided (S11 art. 19), with the whole evaluation that it was decided
 * on. It is done once for each subject; after that there are corrections.
 */
@ApplicationScoped
public class Decide {

  private static final int FIRST = 1;

  private final Gradings gradings;
  private final Evaluations evaluations;
  private final Findings findings;
  private final Results results;
  private final Records records;
  private final Calendar calendar;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  Decide(
      Gradings gradings,
      Evaluations evaluations,
      Findings findings,
      Results results,
      Records records,
      Calendar calendar,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.gradings = gradings;
    this.evaluations = evaluations;
    this.findings = findings;
    this.results = results;
    this.records = records;
    this.calendar = calendar;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was recorded.
   *
   * @param grade the one that was decided; null where there is none
   */
  public record Decided(Decision decision, @Nullable Grade grade) {}

  /** What was decided on one subject of several. */
  public record Item(String subject, Resolution resolution) {}

  /**
   * Records a decision.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code already-decided}, {@code opinion-missing}, {@code own-case},
   *     {@code own-opinion}, and what {@link Resolution#check} refuses
   */
  @Transactional
  public Decided decide(UUID id, String subjectKey, Resolution resolution) {
    // From here on no finding of the subject can change, so the proposal read next stands.
    findings.lock(id, subjectKey);
    Reading reading = gradings.read(id);
    Subject subject = Subjects.subject(reading.assessment(), subjectKey);
    OfReading all = evaluations.of(reading);
    return record(reading, all, subject, check(reading, all, subject, resolution));
  }

  /**
   * Records the decisions on several subjects, all of them or none. A decision that says what the
   * same person recorded before is answered as it stands, so that a request may be repeated.
   *
   * @return in the order asked for
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}; {@code batch-refused} with every mistake
   */
  @Transactional
  public List<Decided> decideAll(UUID id, List<Item> items) {
    // In one order, so that two requests at once don't wait for each other for ever.
    items.stream()
        .map(Item::subject)
        .distinct()
        .sorted()
        .forEach(subject -> findings.lock(id, subject));
    Reading reading = gradings.read(id);
    OfReading all = evaluations.of(reading);
    Batch<Ready> batch = new Batch<>("decisions");
    for (Item item : items) {
      batch.add(item.subject(), () -> ready(reading, all, item));
    }
    return batch.complete().stream()
        .map(
            ready ->
                ready.before() == null
                    ? record(reading, all, ready.subject(), Objects.requireNonNull(ready.draft()))
                    : ready.before())
        .toList();
  }

  /** Either what stands already, or what may be recorded. */
  private record Ready(Subject subject, @Nullable Decided before, @Nullable Draft draft) {}

  private record Draft(Decision decision, @Nullable Grade grade) {}

  private Ready ready(Reading reading, OfReading all, Item item) {
    Subject subject = Subjects.subject(reading.assessment(), item.subject());
    Decision before = results.decision(reading.assessment().id(), item.subject()).orElse(null);
    if (before == null) {
      return new Ready(subject, null, check(reading, all, subject, item.resolution()));
    }
    if (before.revision() != FIRST
        || !item.resolution().isOf(before)
        || !before.recordedBy().is(duties.caller())) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    @Nullable String code = before.grade();
    return new Ready(
        subject,
        new Decided(
            before, code == null ? null : Subjects.grade(reading.assessment(), subject, code)),
        null);
  }

  private Draft check(Reading reading, OfReading all, Subject subject, Resolution resolution) {
    GradedAssessment assessment = reading.assessment();
    UUID id = assessment.id();
    duties.requireUninvolved(Act.DECIDE, assessment.definition().concernedBy(subject));
    Person by =
        duties.requireAnother(
            TwoPeople.OPINION_AND_DECISION, results.opinionGivers(id, subject.key()));
    ProposalSummary proposal = ProposalSummary.of(assessment.proposal(subject));
    if (results.decision(id, subject.key()).isPresent()) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    Resolution.Checked checked =
        resolution.check(assessment, subject, proposal, all.scores(subject), calendar.today());
    if (results.opinion(id, subject.key()).isEmpty()) {
      throw ScoringProblem.OPINION_MISSING.problem();
    }
    @Nullable Grade grade = checked.grade();
    return new Draft(
        new Decision(
            id,
            subject.key(),
            FIRST,
            checked.outcome(),
            grade == null ? null : grade.code(),
            resolution.noGrade(),
            checked.departs(),
            resolution.reason(),
            null,
            proposal,
            resolution.decidedOn(),
            by,
            clock.instant(),
            null,
            null),
        grade);
  }

  private Decided record(Reading reading, OfReading all, Subject subject, Draft draft) {
    Decision decision = draft.decision();
    var evaluation = all.freeze(subject, decision, draft.grade());
    if (!results.add(decision, evaluation)) {
      throw ScoringProblem.ALREADY_DECIDED.problem();
    }
    records.add(
        Recording.of(reading.assessment(), subject, decision, draft.grade(), evaluation.scores()),
        FIRST);
    audit.record(
        "decision.recorded",
        "assessments/%s/results/%s".formatted(decision.assessmentId(), decision.subject()),
        Map.of(
            "outcome", Subjects.outcome(decision),
            "departs", Boolean.toString(decision.departs())));
    return new Decided(decision, draft.grade());
  }
}
