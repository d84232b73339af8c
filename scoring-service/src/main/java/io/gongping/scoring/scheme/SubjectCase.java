package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.definition.UnitKind;
import java.util.List;
import java.util.Map;

/**
 * Everything that the grading of one subject looks at.
 *
 * @param subject its key in the assessment
 * @param ballots by item key: the votes of each category that rates the subject
 * @param findings by finding key: the level that assessors found; unmade ones are absent
 * @param principals the principals of the same unit, each with ballots and findings; only they are
 *     looked at by {@link Condition.EveryPrincipal}
 */
public record SubjectCase(
    String subject,
    String name,
    SubjectKind kind,
    UnitKind unitKind,
    Map<String, List<CategoryVotes>> ballots,
    Map<String, String> findings,
    List<SubjectCase> principals) {

  public SubjectCase {
    ballots = Map.copyOf(ballots);
    findings = Map.copyOf(findings);
    principals = List.copyOf(principals);
  }
}
