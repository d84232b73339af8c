package io.gongping.scoring.standing.app;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.scheme.Grading;
import io.gongping.scoring.scheme.QuotaRule;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.standing.QuotaApproval;
import io.gongping.scoring.standing.QuotaApprovals;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records that a higher authority approved the higher share of a quota. */
@ApplicationScoped
public class ApproveQuota {

  private final Gradings gradings;
  private final QuotaApprovals approvals;
  private final Caller caller;
  private final Duties duties;
  private final AuditTrail audit;
  private final Clock clock;
  private final ZoneId zone;

  ApproveQuota(
      Gradings gradings,
      QuotaApprovals approvals,
      Caller caller,
      Duties duties,
      AuditTrail audit,
      Clock clock,
      @ConfigProperty(name = "gongping.zone") ZoneId zone) {
    this.gradings = gradings;
    this.approvals = approvals;
    this.caller = caller;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What was approved.
   *
   * @param kinds whom the document is about
   */
  public record Entry(
      Set<SubjectKind> kinds, String authority, String reference, LocalDate approvedOn) {

    public Entry {
      kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
  }

  /**
   * Records an approval, once for each kind of subject, for all kinds or for none.
   *
   * @return one for each kind, teams first
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}, {@code no-higher-share} when the scheme knows none, {@code
   *     already-approved}, {@code date-in-future}
   */
  @Transactional
  public List<QuotaApproval> approve(UUID id, Entry entry) {
    GradedAssessment assessment = gradings.of(id);
    duties.requireUninvolved(Act.APPROVE_QUOTA, assessment.definition().concerned());
    if (!entry.kinds().stream().allMatch(kind -> knowsHigherShare(assessment, kind))) {
      throw ScoringProblem.NO_HIGHER_SHARE.problem();
    }
    if (entry.approvedOn().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
      throw ScoringProblem.DATE_IN_FUTURE.problem();
    }
    return entry.kinds().stream().map(kind -> approve(id, kind, entry)).toList();
  }

  private QuotaApproval approve(UUID id, SubjectKind kind, Entry entry) {
    QuotaApproval approval =
        new QuotaApproval(
            id,
            kind,
            entry.authority(),
            entry.reference(),
            entry.approvedOn(),
            caller.name(),
            clock.instant());
    if (!approvals.add(approval)) {
      throw ScoringProblem.ALREADY_APPROVED.problem();
    }
    audit.record(
        "quota.approved",
        "assessments/%s/quota-approvals".formatted(id),
        Map.of(
            "kind", kind.name(),
            "authority", entry.authority(),
            "reference", entry.reference()));
    return approval;
  }

  private static boolean knowsHigherShare(GradedAssessment assessment, SubjectKind kind) {
    return assessment
        .scheme()
        .flatMap(scheme -> scheme.ruleSet(kind))
        .map(RuleSet::grading)
        .map(Grading::quota)
        .map(QuotaRule::approvedShare)
        .isPresent();
  }
}
