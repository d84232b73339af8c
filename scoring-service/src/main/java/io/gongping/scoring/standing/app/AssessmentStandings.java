package io.gongping.scoring.standing.app;

import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.standing.QuotaApproval;
import io.gongping.scoring.standing.QuotaApprovals;
import io.gongping.scoring.standing.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** Brings standings and approvals together. */
@ApplicationScoped
public class AssessmentStandings {

  private final QuotaApprovals approvals;

  AssessmentStandings(QuotaApprovals approvals) {
    this.approvals = approvals;
  }

  /** The standings of an assessment, with what was approved so far. */
  public Standings of(GradedAssessment assessment) {
    return new Standings(
        assessment,
        approvals.of(assessment.id()).stream()
            .map(QuotaApproval::kind)
            .collect(Collectors.toSet()));
  }
}
