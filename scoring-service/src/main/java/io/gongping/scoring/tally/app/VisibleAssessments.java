package io.gongping.scoring.tally.app;

import io.gongping.scoring.problem.ScoringProblem;
import io.gongping.scoring.tally.AssessmentFilter;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.CountedAssessment;
import io.gongping.scoring.tally.ListedAssessment;
import io.gongping.scoring.tally.Tallies;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Counted;
import io.gongping.support.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assessments that the caller's regions cover; others don't exist for the caller. */
@ApplicationScoped
public class VisibleAssessments {

  private final Tallies tallies;
  private final Caller caller;

  VisibleAssessments(Tallies tallies, Caller caller) {
    this.tallies = tallies;
    this.caller = caller;
  }

  /**
   * One assessment.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}
   */
  public CountedAssessment get(UUID id) {
    return tallies
        .find(id)
        .filter(assessment -> caller.scope().covers(assessment.definition().region()))
        .orElseThrow(CommonProblem.NOT_FOUND::problem);
  }

  /**
   * One assessment whose results may be seen.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}; {@code results-sealed}
   *     before the close; {@code not-reconciled} with the failures while the counts don't agree
   */
  public CountedAssessment withResults(UUID id) {
    CountedAssessment assessment = get(id);
    if (assessment.state() == AssessmentState.OPEN) {
      throw ScoringProblem.RESULTS_SEALED.problem();
    }
    if (assessment.state() == AssessmentState.DISCREPANT) {
      throw ScoringProblem.NOT_RECONCILED
          .problem()
          .with("failures", FailureView.of(assessment.failures()));
    }
    return assessment;
  }

  /**
   * Makes sure that the caller may see an assessment, without reading it.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}
   */
  public void require(UUID id) {
    if (tallies.region(id).filter(caller.scope()::covers).isEmpty()) {
      throw CommonProblem.NOT_FOUND.problem();
    }
  }

  /** A page of assessments in the order of their ids, starting after one of them. */
  public Counted<ListedAssessment> list(AssessmentFilter filter, @Nullable UUID after, int limit) {
    return Counted.of(
        Page.of(
            tallies.list(caller.scope(), filter, after, limit + 1),
            limit,
            assessment -> assessment.id().toString()),
        tallies.count(caller.scope(), filter));
  }
}
