package io.gongping.scoring.input.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.InputRules;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.scheme.app.SchemeRefusal;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What all use cases of entries do alike. */
@ApplicationScoped
class InputDesk {

  private final VisibleAssessments assessments;
  private final SchemeCatalogue schemes;
  private final Findings findings;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  InputDesk(
      VisibleAssessments assessments,
      SchemeCatalogue schemes,
      Findings findings,
      Duties duties,
      AuditTrail audit,
      Clock clock) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.findings = findings;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The rules for the entries of an assessment that the caller may see.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code scheme-unknown}
   */
  InputRules rules(UUID assessment) {
    AssessmentDefinition definition = assessments.get(assessment).definition();
    return new InputRules(definition, SchemeRefusal.rules(schemes.of(definition)));
  }

  /**
   * Keeps everything that rests on these statements still until the transaction ends, so that no
   * decision is taken meanwhile. In one order, so that two requests at once don't wait for each
   * other for ever.
   */
  void lock(UUID assessment, InputRules rules, Collection<Statement> statements) {
    statements.stream()
        .flatMap(statement -> rules.reach(statement).stream())
        .distinct()
        .sorted()
        .forEach(subject -> findings.lock(assessment, subject));
  }

  /**
   * Refuses who wants to do something to a statement in their own case.
   *
   * @throws io.gongping.support.problem.ProblemException {@code own-case}
   */
  void requireUninvolved(Act act, InputRules rules, Collection<Statement> statements) {
    statements.forEach(statement -> duties.requireUninvolved(act, rules.concernedBy(statement)));
  }

  /**
   * Locks one statement that the caller enters, corrects or withdraws.
   *
   * @throws io.gongping.support.problem.ProblemException {@code own-case}
   */
  void lockEntered(UUID assessment, InputRules rules, Statement statement) {
    requireUninvolved(Act.ENTER, rules, List.of(statement));
    lock(assessment, rules, List.of(statement));
  }

  /** The time, as precisely as the database keeps it. */
  Instant now() {
    return clock.instant();
  }

  /** Writes down what was done to an entry. */
  void record(String action, Entry entry, Map<String, String> detail) {
    Map<String, String> all = new TreeMap<>(detail);
    all.put("version", Integer.toString(entry.version()));
    all.put("subject", entry.subject());
    all.put("kind", entry.content().kind().name());
    audit.record(
        action, "assessments/%s/inputs/%s".formatted(entry.assessmentId(), entry.id()), all);
  }
}
