package io.gongping.scoring.recommendation.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.Recommendation;
import io.gongping.scoring.recommendation.MergedNames;
import io.gongping.scoring.recommendation.RecommendationResult;
import io.gongping.scoring.recommendation.WriteInMerge;
import io.gongping.scoring.recommendation.WriteInMerges;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outcomes of recommendations, for whoever may see results. */
@ApplicationScoped
public class RecommendationResults {

  private final VisibleAssessments assessments;
  private final Tallies tallies;
  private final WriteInMerges merges;

  RecommendationResults(VisibleAssessments assessments, Tallies tallies, WriteInMerges merges) {
    this.assessments = assessments;
    this.tallies = tallies;
    this.merges = merges;
  }

  /**
   * An outcome and which merges it rests on.
   *
   * @param version the number of merges so far
   */
  public record Merged(RecommendationResult result, int version) {}

  /**
   * A page of the recommendations of an assessment, in its order.
   *
   * @param cursor null for the first page
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}
   */
  @Transactional
  public Page<Merged> page(UUID id, @Nullable String cursor, int limit) {
    AssessmentDefinition definition = assessments.withResults(id).definition();
    Tally tally = tallies.tally(id);
    return Page.cut(definition.recommendations(), cursor, limit, Recommendation::key)
        .map(recommendation -> merged(id, definition, recommendation, tally));
  }

  /**
   * One recommendation.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}
   */
  @Transactional
  public Merged one(UUID id, String key) {
    AssessmentDefinition definition = assessments.withResults(id).definition();
    return merged(id, definition, recommendation(definition, key), tallies.tally(id));
  }

  /**
   * What organisers said of written names, oldest first.
   *
   * @param after as {@link WriteInMerges#page} has it
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code results-sealed},
   *     {@code not-reconciled}
   */
  @Transactional
  public List<WriteInMerge> history(UUID id, String key, int after, int limit) {
    recommendation(assessments.withResults(id).definition(), key);
    return merges.page(id, key, after, limit);
  }

  private Merged merged(
      UUID id, AssessmentDefinition definition, Recommendation recommendation, Tally tally) {
    List<WriteInMerge> history = merges.history(id, recommendation.key());
    return new Merged(
        RecommendationResult.of(definition, recommendation, tally, MergedNames.of(history)),
        history.size());
  }

  static Recommendation recommendation(AssessmentDefinition definition, String key) {
    return definition.recommendation(key).orElseThrow(CommonProblem.NOT_FOUND::problem);
  }
}
