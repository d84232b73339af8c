package io.gongping.scoring.result.app;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.grading.app.Gradings.Reading;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.result.Correction;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.Recording;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.app.Evaluations.OfReading;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.SecondPerson;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import io.gongping.support.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrects what was decided, or declares it void. One member of the committee proposes a revision,
 * another one confirms it; until then the revision before stays in force.
 */
@ApplicationScoped
public class Correct {

  private final Gradings gradings;
  private final Evaluations evaluations;
  private final Findings findings;
  private final Results results;
  private final Records records;
  private final Calendar calendar;
  private final Duties duties;
  private final SecondPerson people;
  private final AuditTrail audit;
  private final Clock clock;

  Correct(
      Gradings gradings,
      Evaluations evaluations,
      Findings findings,
      Results results,
      Records records,
      Calendar calendar,
      Duties duties,
      SecondPerson people,
      AuditTrail audit,
      Clock clock) {
    this.gradings = gradings;
    this.evaluations = evaluations;
    this.findings = findings;
    this.results = results;
    this.records = records;
    this.calendar = calendar;
    this.duties = duties;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Which evaluation a correction is made on. */
  public enum Basis {
    /** The one that the revision before was made on. */
    DECIDED,
    /** A new one, as it stands when the correction is proposed. */
    CURRENT
  }

  /**
   * A correction.
   *
   * @param revision the one that is corrected, as the caller has seen it
   * @param declaresVoid whether there shall be no result; then there is no grade either
   * @param correctionReason why
   */
  public record Entry(
      int revision,
      Basis basis,
      boolean declaresVoid,
      String correctionReason,
      Resolution resolution) {}

  /**
   * Proposes a correction.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code own-case}, {@code own-opinion}, {@code not-decided}, {@code
   *     revision-stale}, {@code correction-open}, {@code already-void}, {@code void-and-grade},
   *     {@code correction-changes-nothing}, and what {@link Resolution#check} refuses
   */
  @Transactional
  public Correction propose(UUID id, String subjectKey, Entry entry) {
    findings.lock(id, subjectKey);
    Reading reading = gradings.read(id);
    Subject subject = Subjects.subject(reading.assessment(), subjectKey);
    Person by = decider(reading, subject, Act.PROPOSE_CORRECTION);
    Decision before =
        results.decision(id, subjectKey).orElseThrow(ScoringProblem.NOT_DECIDED::problem);
    if (before.revision() != entry.revision()) {
      throw ScoringProblem.REVISION_STALE.problem().with("revision", before.revision());
    }
    if (results.corrections(id, subjectKey).stream().anyMatch(Correction::isOpen)) {
      throw ScoringProblem.CORRECTION_OPEN.problem();
    }
    Draft draft =
        entry.declaresVoid()
            ? declaredVoid(reading, subject, before, entry, by)
            : corrected(reading, subject, before, entry, by);
    Correction correction = new Correction(UUID.randomUUID(), draft.decision(), Optional.empty());
    results.propose(correction, draft.evaluation());
    record("correction.proposed", correction, Map.of());
    return correction;
  }

  /**
   * Confirms or rejects a correction. Once confirmed it is in force.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code own-case}, {@code own-opinion}, {@code own-correction},
   *     {@code correction-settled}, {@code rejection-reason-missing}
   */
  @Transactional
  public Correction verify(
      UUID id, String subjectKey, UUID correctionId, Verdict verdict, @Nullable String reason) {
    findings.lock(id, subjectKey);
    Reading reading = gradings.read(id);
    Subject subject = Subjects.subject(reading.assessment(), subjectKey);
    Correction correction =
        results.corrections(id, subjectKey).stream()
            .filter(one -> one.id().equals(correctionId))
            .findFirst()
            .orElseThrow(CommonProblem.NOT_FOUND::problem);
    decider(reading, subject, Act.CONFIRM_CORRECTION);
    duties.requireAnother(TwoPeople.CORRECTION, Set.of(correction.decision().recordedBy().id()));
    Verification verification = people.verification(verdict, reason);
    if (!correction.isOpen() || !results.verify(correction, verification)) {
      throw ScoringProblem.CORRECTION_SETTLED.problem();
    }
    if (verdict == Verdict.CONFIRMED) {
      enforce(reading, subject, correction, verification);
    }
    record("correction.verified", correction, Map.of("verdict", verdict.name()));
    return new Correction(correctionId, correction.decision(), Optional.of(verification));
  }

  private record Draft(Decision decision, FrozenEvaluation evaluation) {}

  /** Whoever corrects decides: nobody in their own case, nor who gave the opinion. */
  private Person decider(Reading reading, Subject subject, Act act) {
    duties.requireUninvolved(act, reading.assessment().definition().concernedBy(subject));
    return duties.requireAnother(
        TwoPeople.OPINION_AND_DECISION,
        results.opinionGivers(reading.assessment().id(), subject.key()));
  }

  private Draft declaredVoid(
      Reading reading, Subject subject, Decision before, Entry entry, Person by) {
    Resolution resolution = entry.resolution();
    if (before.declaresVoid()) {
      throw ScoringProblem.ALREADY_VOID.problem();
    }
    if (resolution.grade() != null || resolution.noGrade() != null) {
      throw ScoringProblem.VOID_AND_GRADE.problem();
    }
    requirePast(resolution.decidedOn());
    Decision decision =
        next(
            before,
            entry,
            new Resolution.Checked(Decision.Outcome.VOID, null, false),
            before.proposal(),
            by);
    return new Draft(
        decision,
        evaluations.of(reading).carry(results.evaluation(before), subject, decision, null));
  }

  private Draft corrected(
      Reading reading, Subject subject, Decision before, Entry entry, Person by) {
    boolean fresh = entry.basis() == Basis.CURRENT;
    OfReading all = evaluations.of(reading);
    FrozenEvaluation last = results.evaluation(before);
    ProposalSummary proposal =
        fresh ? ProposalSummary.of(reading.assessment().proposal(subject)) : before.proposal();
    Resolution.Checked checked =
        entry
            .resolution()
            .check(
                reading.assessment(),
                subject,
                proposal,
                fresh ? all.scores(subject) : last.scores(),
                calendar.today());
    Decision decision = next(before, entry, checked, proposal, by);
    if (!fresh && entry.resolution().isOf(before) && !before.declaresVoid()) {
      throw ScoringProblem.CORRECTION_CHANGES_NOTHING.problem();
    }
    return new Draft(
        decision,
        fresh
            ? all.freeze(subject, decision, checked.grade())
            : all.carry(last, subject, decision, checked.grade()));
  }

  private Decision next(
      Decision before,
      Entry entry,
      Resolution.Checked checked,
      ProposalSummary proposal,
      Person by) {
    @Nullable Grade grade = checked.grade();
    Resolution resolution = entry.resolution();
    return new Decision(
        before.assessmentId(),
        before.subject(),
        before.revision() + 1,
        checked.outcome(),
        grade == null ? null : grade.code(),
        resolution.noGrade(),
        checked.departs(),
        resolution.reason(),
        entry.correctionReason(),
        proposal,
        resolution.decidedOn(),
        by,
        clock.instant(),
        null,
        null);
  }

  private void enforce(
      Reading reading, Subject subject, Correction correction, Verification verification) {
    Decision decision = correction.decision().confirmed(verification.by(), verification.at());
    FrozenEvaluation evaluation = results.evaluation(correction);
    if (!results.add(decision, evaluation)) {
      throw ScoringProblem.CORRECTION_SETTLED.problem();
    }
    if (!decision.declaresVoid()) {
      @Nullable String code = decision.grade();
      records.add(
          Recording.of(
                  reading.assessment(),
                  subject,
                  decision,
                  code == null ? null : Subjects.grade(reading.assessment(), subject, code),
                  evaluation.scores())
              // A correction does not lose its place among the records of a year.
              .asRecordedAt(
                  results
                      .revisions(decision.assessmentId(), decision.subject())
                      .getFirst()
                      .recordedAt()),
          decision.revision());
    }
  }

  private void requirePast(LocalDate day) {
    if (day.isAfter(calendar.today())) {
      throw ScoringProblem.DATE_IN_FUTURE.problem();
    }
  }

  private void record(String action, Correction correction, Map<String, String> more) {
    Decision decision = correction.decision();
    Map<String, String> detail = new TreeMap<>(more);
    detail.put("correction", correction.id().toString());
    detail.put("revision", Integer.toString(decision.revision()));
    detail.put("outcome", Subjects.outcome(decision));
    audit.record(
        action,
        "assessments/%s/results/%s".formatted(decision.assessmentId(), decision.subject()),
        detail);
  }
}
