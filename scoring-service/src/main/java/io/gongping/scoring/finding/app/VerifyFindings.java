package io.gongping.scoring.finding.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.SecondPerson;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemCode;
import io.gongping.support.problem.ProblemError;
import io.gongping.support.web.EntityVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirms or rejects findings: an organiser looks at what an assessor entered. */
@ApplicationScoped
public class VerifyFindings {

  private final VisibleAssessments assessments;
  private final Findings findings;
  private final Duties duties;
  private final SecondPerson people;
  private final AuditTrail audit;

  VerifyFindings(
      VisibleAssessments assessments,
      Findings findings,
      Duties duties,
      SecondPerson people,
      AuditTrail audit) {
    this.assessments = assessments;
    this.findings = findings;
    this.duties = duties;
    this.people = people;
    this.audit = audit;
  }

  /** The version of a finding that was looked at. */
  public record Version(String subject, String finding, int version) {}

  /**
   * Verifies the current version of one finding.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code version-stale},
   *     {@code if-match-required}, {@code own-entry}, {@code already-verified}, {@code
   *     rejection-reason-missing}
   */
  @Transactional
  public Finding verify(
      UUID id,
      String subject,
      String finding,
      @Nullable String ifMatch,
      Verdict verdict,
      @Nullable String reason) {
    duties.requireUninvolved(Act.VERIFY, assessments.get(id).definition().concernedBy(subject));
    Verification verification = people.verification(verdict, reason);
    findings.lock(id, subject);
    Finding current =
        findings.current(id, subject, finding).orElseThrow(CommonProblem.NOT_FOUND::problem);
    EntityVersion.requireMatch(ifMatch, current.version());
    obstacle(current, verification)
        .ifPresent(
            obstacle -> {
              throw obstacle.problem();
            });
    return record(current, verification);
  }

  /**
   * Verifies many findings, all of them or none.
   *
   * @return in the order asked for
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     rejection-reason-missing}, {@code verification-refused} with every obstacle
   */
  @Transactional
  public List<Finding> verifyAll(
      UUID id, List<Version> versions, Verdict verdict, @Nullable String reason) {
    AssessmentDefinition definition = assessments.get(id).definition();
    versions.forEach(
        version -> duties.requireUninvolved(Act.VERIFY, definition.concernedBy(version.subject())));
    Verification verification = people.verification(verdict, reason);
    // In one order, so that two requests at once don't wait for each other.
    versions.stream()
        .map(Version::subject)
        .distinct()
        .sorted()
        .forEach(subject -> findings.lock(id, subject));
    List<Finding> found = new ArrayList<>();
    List<ProblemError> obstacles = new ArrayList<>();
    Set<Version> seen = new HashSet<>();
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      Optional<Finding> current = findings.current(id, version.subject(), version.finding());
      Optional<ProblemCode> obstacle =
          seen.add(version)
              ? obstacle(current, version.version(), verification)
              : Optional.of(ScoringProblem.ALREADY_VERIFIED);
      if (obstacle.isPresent()) {
        obstacles.add(new ProblemError("/findings/" + i, obstacle.get()));
      }
      current.ifPresent(found::add);
    }
    if (!obstacles.isEmpty()) {
      throw ScoringProblem.VERIFICATION_REFUSED.problem().withErrors(obstacles);
    }
    return found.stream().map(finding -> record(finding, verification)).toList();
  }

  private Optional<ProblemCode> obstacle(
      Optional<Finding> current, int version, Verification verification) {
    if (current.isEmpty()) {
      return Optional.of(CommonProblem.NOT_FOUND);
    }
    return current.get().version() == version
        ? obstacle(current.get(), verification)
        : Optional.of(CommonProblem.VERSION_STALE);
  }

  private Optional<ProblemCode> obstacle(Finding current, Verification verification) {
    return SecondPerson.obstacle(verification, current.enteredBy(), current.verification());
  }

  private Finding record(Finding finding, Verification verification) {
    if (!findings.verify(finding, verification)) {
      throw ScoringProblem.ALREADY_VERIFIED.problem();
    }
    audit.record(
        "finding.verified",
        "assessments/%s/subjects/%s/findings/%s"
            .formatted(finding.assessmentId(), finding.subject(), finding.finding()),
        Map.of(
            "version",
            Integer.toString(finding.version()),
            "verdict",
            verification.verdict().name()));
    return finding.verified(verification);
  }
}
