package io.gongping.scoring.history.app;

import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.RecordConflict.State;
import io.gongping.scoring.history.RecordConflicts;
import io.gongping.scoring.history.RecordKey;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.Settlement;
import io.gongping.scoring.history.Term;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.SecondPerson;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Settles which of several records of a team or person is valid: one person says so, another
 * confirms, and both must be set over every region concerned.
 */
@ApplicationScoped
public class SettleConflict {

  private final RecordConflicts conflicts;
  private final Tallies tallies;
  private final Duties duties;
  private final SecondPerson people;
  private final Caller caller;
  private final AuditTrail audit;
  private final Clock clock;

  SettleConflict(
      RecordConflicts conflicts,
      Tallies tallies,
      Duties duties,
      SecondPerson people,
      Caller caller,
      AuditTrail audit,
      Clock clock) {
    this.conflicts = conflicts;
    this.tallies = tallies;
    this.duties = duties;
    this.people = people;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A conflict of which the caller's regions cover a record.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}
   */
  public RecordConflict get(Term term) {
    return conflicts
        .find(term)
        .filter(found -> found.records().stream().anyMatch(this::isCovered))
        .orElseThrow(CommonProblem.NOT_FOUND::problem);
  }

  /**
   * Proposes which record is valid.
   *
   * @param ifMatch the version of the conflict that was seen
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     conflict-beyond-regions}, {@code own-case}, {@code if-match-required}, {@code
   *     version-stale}, {@code conflict-settled}, {@code settlement-pending}, {@code
   *     record-unknown}
   */
  @Transactional
  public RecordConflict propose(
      Term term, @Nullable String ifMatch, RecordKey valid, String reason) {
    RecordConflict conflict = hold(term);
    Person by = duties.requireUninvolved(Act.SETTLE_CONFLICT, concerned(conflict));
    EntityVersion.requireMatch(ifMatch, conflict.version());
    if (conflict.state() == State.SETTLED) {
      throw ScoringProblem.CONFLICT_SETTLED.problem();
    }
    if (conflict.pending().isPresent()) {
      throw ScoringProblem.SETTLEMENT_PENDING.problem();
    }
    if (conflict.records().stream().noneMatch(record -> record.key().equals(valid))) {
      throw ScoringProblem.RECORD_UNKNOWN.problem();
    }
    Settlement settlement =
        new Settlement(
            term,
            conflict.settlements().size() + 1,
            valid,
            conflict.records().size(),
            reason,
            by,
            clock.instant(),
            Optional.empty());
    conflicts.add(settlement);
    record("record-conflict.settlement-proposed", settlement, "reason", reason);
    return get(term);
  }

  /**
   * Confirms or rejects what was proposed.
   *
   * @param ifMatch the version of the conflict that was seen
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     conflict-beyond-regions}, {@code own-case}, {@code own-settlement}, {@code
   *     if-match-required}, {@code version-stale}, {@code already-verified}, {@code
   *     rejection-reason-missing}
   */
  @Transactional
  public RecordConflict verify(
      Term term, @Nullable String ifMatch, Verdict verdict, @Nullable String reason) {
    Verification verification = people.verification(verdict, reason);
    RecordConflict conflict = hold(term);
    duties.requireUninvolved(Act.CONFIRM_SETTLEMENT, concerned(conflict));
    EntityVersion.requireMatch(ifMatch, conflict.version());
    Settlement proposed = conflict.pending().orElseThrow(ScoringProblem.ALREADY_VERIFIED::problem);
    duties.requireAnother(TwoPeople.SETTLEMENT, List.of(proposed.by().id()));
    if (!conflicts.verify(proposed.verified(verification))) {
      throw ScoringProblem.ALREADY_VERIFIED.problem();
    }
    record("record-conflict.settlement-verified", proposed, "verdict", verdict.name());
    return get(term);
  }

  /** The conflict, for those who may settle it. */
  private RecordConflict hold(Term term) {
    get(term);
    conflicts.lock(term);
    RecordConflict conflict = get(term);
    if (!conflict.records().stream().allMatch(this::isCovered)) {
      throw ScoringProblem.CONFLICT_BEYOND_REGIONS.problem();
    }
    return conflict;
  }

  private boolean isCovered(RecordedResult record) {
    return caller.scope().covers(record.region());
  }

  private Set<UUID> concerned(RecordConflict conflict) {
    return conflict.records().stream()
        .flatMap(record -> concerned(record).stream())
        .collect(Collectors.toSet());
  }

  private Set<UUID> concerned(RecordedResult record) {
    return tallies
        .find(record.assessmentId())
        .map(assessment -> assessment.definition())
        .flatMap(definition -> definition.subject(record.subject()).map(definition::concernedBy))
        .orElseThrow();
  }

  private void record(String action, Settlement settlement, String what, String said) {
    Term term = settlement.term();
    audit.record(
        action,
        "record-conflicts/%s/%s/%d/settlements/%d"
            .formatted(term.directoryId(), term.kind(), term.year(), settlement.version()),
        Map.of(
            "valid",
            settlement.valid().assessmentId() + "/" + settlement.valid().subject(),
            what,
            said));
  }
}
