package io.gongping.ballot.assessment.app;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentFilter;
import io.gongping.ballot.assessment.AssessmentSummary;
import io.gongping.ballot.assessment.Assessments;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Counted;
import io.gongping.support.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assessments as their caller may see them: those outside the regions of the token do not exist.
 */
@ApplicationScoped
public class ScopedAssessments {

  private final Assessments assessments;
  private final Caller caller;

  ScopedAssessments(Assessments assessments, Caller caller) {
    this.assessments = assessments;
    this.caller = caller;
  }

  /**
   * Finds an assessment.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}
   */
  @Transactional
  public Assessment find(UUID id) {
    return inScope(assessments.find(id));
  }

  /** As {@link #find}, held against changes until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Assessment lock(UUID id) {
    return inScope(assessments.lock(id));
  }

  /** One page in the order of the ids. */
  @Transactional
  public Counted<AssessmentSummary> page(AssessmentFilter filter, @Nullable UUID after, int limit) {
    Page<AssessmentSummary> page =
        Page.of(
            assessments.page(caller.scope(), filter, after, limit + 1),
            limit,
            summary -> summary.id().toString());
    return Counted.of(page, assessments.count(caller.scope(), filter));
  }

  /**
   * Refuses a region that the caller does not cover.
   *
   * @throws io.gongping.support.problem.ProblemException {@code forbidden}
   */
  void requireRegion(String region) {
    if (!caller.scope().covers(region)) {
      throw CommonProblem.FORBIDDEN.problem().with("region", region);
    }
  }

  private Assessment inScope(Optional<Assessment> found) {
    return found
        .filter(assessment -> caller.scope().covers(assessment.region()))
        .orElseThrow(CommonProblem.NOT_FOUND::problem);
  }
}
