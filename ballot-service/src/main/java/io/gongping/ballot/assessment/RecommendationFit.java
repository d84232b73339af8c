package io.gongping.ballot.assessment;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Definition.Paper;
import io.gongping.ballot.assessment.Definition.Post;
import io.gongping.ballot.assessment.Definition.Subject;
import io.gongping.ballot.assessment.Definition.SubjectKind;
import io.gongping.ballot.scheme.Requirements;
import io.gongping.ballot.scheme.Requirements.OfSubjects;
import io.gongping.ballot.scheme.Requirements.Principals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whether the recommendation that a scheme reads can be had: nobody can be made a candidate after
 * the vote.
 */
final class RecommendationFit {

  private final Definition definition;
  private final Requirements requirements;
  private final ReadinessFindings findings;
  private final Set<String> teams;

  RecommendationFit(Definition definition, Requirements requirements, ReadinessFindings findings) {
    this.definition = definition;
    this.requirements = requirements;
    this.findings = findings;
    this.teams =
        definition.subjects().stream()
            .filter(subject -> subject.kind() == SubjectKind.TEAM)
            .map(Subject::unit)
            .collect(Collectors.toSet());
  }

  void check() {
    if (definition.subjects().stream().noneMatch(this::isRead)) {
      return;
    }
    Set<String> carried =
        definition.papers().stream()
            .map(Paper::recommendations)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    if (carried.isEmpty()) {
      findings.block("/recommendations", BallotProblem.SCHEME_RECOMMENDATION_MISSING, Map.of());
      return;
    }
    Map<UUID, Integer> candidates = candidates(carried);
    for (int i = 0; i < definition.subjects().size(); i++) {
      Subject subject = definition.subjects().get(i);
      if (isRead(subject)) {
        candidate("/subjects/" + i, candidates.getOrDefault(subject.directoryId(), 0));
      }
    }
  }

  private void candidate(String at, int times) {
    if (times == 0) {
      findings.warn(at, BallotProblem.CANDIDATE_MISSING, Map.of());
    } else if (times > 1) {
      findings.block(at, BallotProblem.CANDIDATE_TWICE, Map.of());
    }
  }

  /** Leaders, as the rules for leaders read them, or those for teams the principals. */
  private boolean isRead(Subject subject) {
    return subject.kind() == SubjectKind.LEADER
        && (requirements
                .of(SubjectKind.LEADER.name())
                .filter(OfSubjects::recommendation)
                .isPresent()
            || (subject.post() == Post.PRINCIPAL && isReadForItsTeam(subject)));
  }

  private boolean isReadForItsTeam(Subject principal) {
    return teams.contains(principal.unit())
        && requirements
            .of(SubjectKind.TEAM.name())
            .map(OfSubjects::principals)
            .filter(Principals::recommendation)
            .isPresent();
  }

  /** How often each person is a candidate where raters can see it. */
  private Map<UUID, Integer> candidates(Set<String> carried) {
    Map<UUID, Integer> times = new HashMap<>();
    definition.recommendations().stream()
        .filter(recommendation -> carried.contains(recommendation.key()))
        .flatMap(recommendation -> recommendation.candidates().stream())
        .map(Recommendation.Candidate::directoryId)
        .filter(Objects::nonNull)
        .forEach(id -> times.merge(id, 1, Integer::sum));
    return times;
  }
}
