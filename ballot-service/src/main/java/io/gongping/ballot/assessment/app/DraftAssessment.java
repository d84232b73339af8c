package io.gongping.ballot.assessment.app;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.Assessments;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Notice;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes an assessment down, changes it and announces it. */
@ApplicationScoped
public class DraftAssessment {

  private final Assessments assessments;
  private final ScopedAssessments scoped;
  private final IdempotentCreation creation;
  private final AuditTrail audit;
  private final Today today;

  DraftAssessment(
      Assessments assessments,
      ScopedAssessments scoped,
      IdempotentCreation creation,
      AuditTrail audit,
      Today today) {
    this.assessments = assessments;
    this.scoped = scoped;
    this.creation = creation;
    this.audit = audit;
    this.today = today;
  }

  /**
   * Makes a draft. The same key and definition again give the same assessment.
   *
   * @throws io.gongping.support.problem.ProblemException {@code forbidden} outside the caller's
   *     regions, {@code idempotency-key-malformed}, {@code idempotency-key-reused}
   */
  @Transactional
  public Assessment create(@Nullable String idempotencyKey, Definition definition) {
    scoped.requireRegion(definition.region());
    UUID id = creation.run(idempotencyKey, definition, newId -> add(newId, definition)).id();
    return scoped.find(id);
  }

  private void add(UUID id, Definition definition) {
    assessments.add(Assessment.draft(id, definition));
    record("assessment.drafted", id, Map.of("title", definition.title().zh()));
  }

  /**
   * Replaces the definition of a draft.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}, {@code forbidden}
   */
  @Transactional
  public Assessment revise(UUID id, @Nullable String ifMatch, Definition definition) {
    Assessment draft = current(id, ifMatch);
    scoped.requireRegion(definition.region());
    Assessment revised = draft.revised(definition);
    assessments.update(revised);
    record("assessment.revised", id, Map.of("version", Long.toString(revised.version())));
    return revised;
  }

  /**
   * Announces a draft.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}, {@code notice-in-future},
   *     {@code notice-too-short}
   */
  @Transactional
  public Assessment giveNotice(UUID id, @Nullable String ifMatch, Notice notice) {
    Assessment noticed = current(id, ifMatch).noticed(notice, today.date());
    assessments.update(noticed);
    record(
        "assessment.noticed",
        id,
        Map.of("publishedOn", notice.publishedOn().toString(), "place", notice.place()));
    return noticed;
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
