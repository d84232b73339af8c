package io.gongping.scoring.finding.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.FindingType;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.SchemeCatalogue;
import io.gongping.scoring.scheme.app.SchemeRefusal;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enters or corrects a finding, at any time: a decision stands on the versions that it was made on.
 * Every version stays, and waits to be verified by somebody else.
 */
@ApplicationScoped
public class EnterFinding {

  private final VisibleAssessments assessments;
  private final SchemeCatalogue schemes;
  private final Findings findings;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;

  EnterFinding(
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

  /** What an assessor enters. */
  public record Entry(String level, String reference, @Nullable String note) {}

  /** Which version the assessor has seen: {@code If-None-Match: *} for none, else If-Match. */
  public record Seen(@Nullable String ifMatch, @Nullable String ifNoneMatch) {}

  /**
   * Adds a version.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     finding-unknown}, {@code level-unknown}, {@code version-stale}, {@code if-match-required},
   *     {@code scheme-unknown}, {@code own-case}
   */
  @Transactional
  public Finding enter(UUID id, String subject, String finding, Entry entry, Seen seen) {
    AssessmentDefinition definition = assessments.get(id).definition();
    FindingType type = type(definition, subject, finding);
    duties.requireUninvolved(Act.ENTER, definition.concernedBy(subject));
    if (type.level(entry.level()).isEmpty()) {
      throw ScoringProblem.LEVEL_UNKNOWN
          .problem()
          .with("levels", type.levels().stream().map(level -> level.code()).toList());
    }
    findings.lock(id, subject);
    Optional<Finding> current = findings.current(id, subject, finding);
    requireSeen(seen, current);
    Finding next =
        new Finding(
            id,
            subject,
            finding,
            current.map(Finding::version).orElse(0) + 1,
            entry.level(),
            entry.reference(),
            entry.note(),
            duties.caller(),
            clock.instant(),
            Optional.empty());
    if (!findings.add(next)) {
      throw CommonProblem.VERSION_STALE.problem();
    }
    audit.record(
        "finding.entered",
        "assessments/%s/subjects/%s/findings/%s".formatted(id, subject, finding),
        Map.of("version", Integer.toString(next.version()), "level", next.level()));
    return next;
  }

  private FindingType type(AssessmentDefinition definition, String subject, String finding) {
    AssessmentDefinition.Subject found =
        definition.subject(subject).orElseThrow(CommonProblem.NOT_FOUND::problem);
    Scheme scheme = SchemeRefusal.rules(schemes.of(definition));
    return scheme
        .ruleSet(found.kind())
        .flatMap(rules -> rules.finding(finding))
        .orElseThrow(ScoringProblem.FINDING_UNKNOWN::problem);
  }

  private static void requireSeen(Seen seen, Optional<Finding> current) {
    if (seen.ifNoneMatch() != null) {
      if (!seen.ifNoneMatch().strip().equals("*") || current.isPresent()) {
        throw CommonProblem.VERSION_STALE.problem();
      }
      return;
    }
    EntityVersion.requireMatch(seen.ifMatch(), current.map(Finding::version).orElse(0));
    if (current.isEmpty()) {
      throw CommonProblem.VERSION_STALE.problem();
    }
  }
}
