package io.gongping.ballot.assessment.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.Today;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.Assessments;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.WithdrawnNotice;
import io.gongping.ballot.assessment.Written;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an assessment down, changes it, announces it, and takes each of these back. */
@ApplicationScoped
public class DraftAssessment {

  private final Assessments assessments;
  private final ScopedAssessments scoped;
  private final ReadyAssessment ready;
  private final IdempotentCreation creation;
  private final Duties duties;
  private final AuditTrail audit;
  private final Today today;

  DraftAssessment(
      Assessments assessments,
      ScopedAssessments scoped,
      ReadyAssessment ready,
      IdempotentCreation creation,
      Duties duties,
      AuditTrail audit,
      Today today) {
    this.assessments = assessments;
    this.scoped = scoped;
    this.ready = ready;
    this.creation = creation;
    this.duties = duties;
    this.audit = audit;
    this.today = today;
  }

  /**
   * Makes a draft. The same key and content again give the same assessment.
   *
   * @throws io.gongping.support.problem.ProblemException {@code forbidden} outside the caller's
   *     regions, {@code idempotency-key-malformed}, {@code idempotency-key-reused}
   */
  @Transactional
  public Assessment create(@Nullable String idempotencyKey, Written written) {
    scoped.requireRegion(written.region());
    duties.requireUninvolved(Act.DRAFT_ASSESSMENT, written.concerned());
    UUID id = creation.run(idempotencyKey, content(written), newId -> add(newId, written)).id();
    return scoped.find(id);
  }

  private static Object content(Written written) {
    return switch (written) {
      case Written.Complete(Definition definition) -> definition;
      case Written.Unfinished unfinished -> unfinished.document();
    };
  }

  private void add(UUID id, Written written) {
    assessments.add(Assessment.draft(id, written));
    record("assessment.drafted", id, Map.of("region", written.region()));
  }

  /**
   * Replaces the definition of a draft.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}, {@code forbidden}
   */
  @Transactional
  public Assessment revise(UUID id, @Nullable String ifMatch, Written written) {
    Assessment draft = current(id, ifMatch);
    scoped.requireRegion(written.region());
    duties.requireUninvolved(Act.DRAFT_ASSESSMENT, draft.concerned());
    duties.requireUninvolved(Act.DRAFT_ASSESSMENT, written.concerned());
    Assessment revised = draft.revised(written);
    assessments.update(revised);
    record("assessment.revised", id, Map.of("version", Long.toString(revised.version())));
    return revised;
  }

  /**
   * Removes a draft that was never announced.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}, {@code notice-was-given}
   */
  @Transactional
  public void delete(UUID id, @Nullable String ifMatch) {
    Assessment draft = current(id, ifMatch);
    duties.requireUninvolved(Act.DRAFT_ASSESSMENT, draft.concerned());
    draft.require(AssessmentState.DRAFT);
    if (!assessments.withdrawnNotices(id).isEmpty()) {
      throw BallotProblem.NOTICE_WAS_GIVEN.problem();
    }
    assessments.remove(draft);
    record(
        "assessment.deleted",
        id,
        Map.of("region", draft.region(), "version", Long.toString(draft.version())));
  }

  /**
   * Announces a draft. The same notice again, made on the same version, is answered as the first
   * time.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}, {@code definition-invalid},
   *     {@code notice-in-future}, {@code notice-too-short}, {@code scheme-not-known}, {@code
   *     not-ready}
   */
  @Transactional
  public Assessment giveNotice(UUID id, @Nullable String ifMatch, Notice notice) {
    Assessment draft = scoped.lock(id);
    if (notice.equals(draft.notice()) && EntityVersion.names(ifMatch, draft.version() - 1)) {
      return draft;
    }
    EntityVersion.requireMatch(ifMatch, draft.version());
    duties.requireUninvolved(Act.GIVE_NOTICE, draft.concerned());
    Assessment noticed = ready.pinned(draft.noticed(notice, today.date()));
    assessments.update(noticed);
    record(
        "assessment.noticed",
        id,
        Map.of("publishedOn", notice.publishedOn().toString(), "place", notice.place()));
    return noticed;
  }

  /**
   * Takes the notice of an assessment back, which is a draft again then. What was announced, and
   * why it no longer holds, stays on record. The same withdrawal again is answered as the first
   * time.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}
   */
  @Transactional
  public Assessment withdrawNotice(UUID id, @Nullable String ifMatch, String reason) {
    Assessment noticed = scoped.lock(id);
    if (wasWithdrawn(noticed, ifMatch, reason)) {
      return noticed;
    }
    EntityVersion.requireMatch(ifMatch, noticed.version());
    duties.requireUninvolved(Act.GIVE_NOTICE, noticed.concerned());
    Assessment draft = noticed.withdrawn();
    Notice notice = Objects.requireNonNull(noticed.notice(), "noticed without notice");
    assessments.keep(id, new WithdrawnNotice(noticed.version(), notice, today.date(), reason));
    assessments.update(draft);
    record("notice.withdrawn", id, Map.of("reason", reason));
    return draft;
  }

  private boolean wasWithdrawn(Assessment draft, @Nullable String ifMatch, String reason) {
    long before = draft.version() - 1;
    return draft.state() == AssessmentState.DRAFT
        && EntityVersion.names(ifMatch, before)
        && assessments.withdrawnNotices(draft.id()).stream()
            .anyMatch(notice -> notice.version() == before && notice.reason().equals(reason));
  }

  /** The notices of an assessment that were taken back, in the order in which they were given. */
  @Transactional
  public List<WithdrawnNotice> withdrawnNotices(UUID id) {
    return assessments.withdrawnNotices(scoped.find(id).id());
  }

  private Assessment current(UUID id, @Nullable String ifMatch) {
    Assessment found = scoped.lock(id);
    EntityVersion.requireMatch(ifMatch, found.version());
    return found;
  }

  private void record(String action, UUID id, Map<String, String> detail) {
    audit.record(action, "assessments/" + id, detail);
  }
}
