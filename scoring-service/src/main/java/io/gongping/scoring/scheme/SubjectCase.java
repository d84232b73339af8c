package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the grading of one subject looks at.
 *
 * @param subject its key in the assessment
 * @param directoryId the team or person in the directory, null where it has none
 * @param unit the key of its unit
 * @param post leaders only
 * @param group its group for like-with-like comparison, null for none
 * @param ballots by item key: the votes of each category that rates the subject
 * @param mostPoints by key of an item that was marked with points: the most that a rater could
 *     give; items that are not in it are not checked against the scheme
 * @param recommended the recommendations that the subject is a candidate of, in the order of the
 *     assessment
 * @param findings by finding key: the level that assessors found; unmade ones are absent
 * @param principals the principals of the same unit, each with ballots and findings; only they are
 *     looked at by {@link Condition.EveryPrincipal}
 * @param team the team of the unit; null for teams and where it is not assessed. Its own principals
 *     are not looked at.
 * @param prior results of earlier years, by how many years ago (from 1)
 */
public record SubjectCase(
    String subject,
    @Nullable UUID directoryId,
    String name,
    SubjectKind kind,
    String unit,
    UnitKind unitKind,
    @Nullable Post post,
    @Nullable String group,
    Map<String, List<CategoryVotes>> ballots,
    Map<String, Integer> mostPoints,
    List<Recommended> recommended,
    Map<String, Entered<String>> findings,
    Inputs inputs,
    List<SubjectCase> principals,
    @Nullable SubjectCase team,
    Map<Integer, PriorResult> prior) {

  public SubjectCase {
    ballots = Map.copyOf(ballots);
    mostPoints = Map.copyOf(mostPoints);
    recommended = List.copyOf(recommended);
    findings = Map.copyOf(findings);
    principals = List.copyOf(principals);
    prior = Map.copyOf(prior);
  }
}
