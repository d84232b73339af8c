package io.gongping.scoring.input.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.InputRules;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What all use cases of entries do alike. */
@ApplicationScoped
class InputDesk {

  private final VisibleAssessments assessments;
  private final SchemeCatalogue schemes;
  private final Findings findings;
  private final AuditTrail audit;
  private final Clock clock;

  InputDesk(
      VisibleAssessments assessments,
      SchemeCatalogue schemes,
      Findings findings,
      AuditTrail audit,
      Clock clock) {
    this.assessments = assessments;
    this.schemes = schemes;
    this.findings = findings;
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
    return new InputRules(
        definition, schemes.of(definition).orElseThrow(ScoringProblem.SCHEME_UNKNOWN::problem));
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
