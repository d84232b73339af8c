package io.gongping.scoring.lowvote.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.lowvote.Cause;
import io.gongping.scoring.lowvote.Causes;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records why raters marked an item low. */
@ApplicationScoped
public class RecordCause {

  private final Gradings gradings;
  private final Causes causes;
  private final IdempotentCreation creation;
  private final Caller caller;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  RecordCause(
      Gradings gradings,
      Causes causes,
      IdempotentCreation creation,
      Caller caller,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.gradings = gradings;
    this.causes = causes;
    this.creation = creation;
    this.caller = caller;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where the low votes are, and why. */
  public record Entry(UUID assessment, String subject, String item, String text) {}

  /**
   * Adds a cause.
   *
   * @return the cause, or the one that an equal request had added
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code idempotency-key-malformed}, {@code idempotency-key-reused}
   */
  @Transactional
  public Cause record(@Nullable String idempotencyKey, Entry entry) {
    AssessmentDefinition definition = gradings.of(entry.assessment()).definition();
    Subject subject =
        definition.subject(entry.subject()).orElseThrow(CommonProblem.NOT_FOUND::problem);
    if (definition.formOf(subject).items().stream()
        .noneMatch(item -> item.key().equals(entry.item()))) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    duties.requireUninvolved(Act.EXPLAIN_LOW_VOTES, definition.concernedBy(subject));
    UUID id = creation.run(idempotencyKey, entry, newId -> add(newId, entry)).id();
    return causes.of(entry.assessment(), entry.subject()).stream()
        .filter(cause -> cause.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void add(UUID id, Entry entry) {
    causes.add(
        new Cause(
            id,
            entry.assessment(),
            entry.subject(),
            entry.item(),
            entry.text(),
            caller.name(),
            clock.instant()));
    audit.record(
        "cause.recorded",
        "assessments/%s/results/%s/low-votes/%s"
            .formatted(entry.assessment(), entry.subject(), entry.item()),
        Map.of("cause", id.toString()));
  }
}
