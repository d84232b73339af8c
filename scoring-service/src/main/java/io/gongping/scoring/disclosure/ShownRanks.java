package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.ranking.Quota;
import io.gongping.scoring.ranking.Ranking;
import io.gongping.scoring.ranking.Ranking.Entry;
import io.gongping.scoring.ranking.Ranking.Rank;
import io.gongping.scoring.scheme.Condition;
import io.gongping.scoring.scheme.GroupKey;
import io.gongping.scoring.scheme.Population;
import io.gongping.scoring.scheme.QuotaOutcome;
import io.gongping.scoring.scheme.RankingRule;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.SubjectGroup;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks as the shown numbers alone make them: a number that is withheld may lie anywhere, so it
 * leaves its own rank, and those that it might move, open. Who is shown a rank learns nothing that
 * the shown numbers don't say.
 */
final class ShownRanks {

  private final GradedAssessment assessment;
  private final Grounds grounds;
  private final Map<SubjectKind, Map<SubjectGroup, Ranking<String>>> rankings =
      new EnumMap<>(SubjectKind.class);

  ShownRanks(GradedAssessment assessment, Grounds grounds) {
    this.assessment = assessment;
    this.grounds = grounds;
  }

  /** The rankings of one kind by its groups; none where nobody is ranked. */
  Map<SubjectGroup, Ranking<String>> rankings(SubjectKind kind) {
    @Nullable Map<SubjectGroup, Ranking<String>> found = rankings.get(kind);
    if (found == null) {
      found = new LinkedHashMap<>();
      @Nullable String score = score(kind);
      if (score != null) {
        for (var group : all(kind).entrySet()) {
          found.put(group.getKey(), shown(group.getValue().entries(), score));
        }
      }
      rankings.put(kind, found);
    }
    return found;
  }

  /** Whether a number of the group of a subject is withheld. */
  boolean withholdsSome(String subject, String score) {
    return group(subject).stream().anyMatch(who -> grounds.withholdScore(who, score));
  }

  /** The rank of a subject by the score that ranks; empty where it is ranked by another. */
  Optional<Rank> rank(String subject, String score, Condition.End from) {
    SubjectKind kind = kind(subject);
    if (!score.equals(score(kind))) {
      return Optional.empty();
    }
    return rankings(kind).values().stream()
        .flatMap(ranking -> rank(ranking, subject, from).stream())
        .findFirst();
  }

  private static Optional<Rank> rank(Ranking<String> ranking, String subject, Condition.End from) {
    return switch (from) {
      case TOP -> ranking.fromTop(subject);
      case BOTTOM -> ranking.fromBottom(subject);
    };
  }

  /** What the quota makes of the proposals for one kind, by the shown numbers. */
  List<QuotaOutcome> quotas(SubjectKind kind) {
    return assessment.population().map(all -> all.quotas(kind)).orElse(List.of()).stream()
        .map(outcome -> shown(kind, outcome))
        .toList();
  }

  private QuotaOutcome shown(SubjectKind kind, QuotaOutcome outcome) {
    @Nullable String score = score(kind);
    Quota.Outcome<String> held = outcome.held();
    List<String> proposed =
        Stream.of(held.within(), held.atEdge(), held.over()).flatMap(Collection::stream).toList();
    if (score == null || proposed.stream().noneMatch(who -> grounds.withholdScore(who, score))) {
      return outcome;
    }
    Ranking<String> ranking =
        shown(
            all(kind).values().stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> proposed.contains(entry.who()))
                .toList(),
            score);
    @Nullable Integer approved = outcome.approvedLimit();
    return new QuotaOutcome(
        outcome.group(),
        outcome.rule(),
        outcome.population(),
        outcome.limit(),
        approved,
        outcome.proposed(),
        Quota.hold(ranking, outcome.limit()),
        approved == null ? null : Quota.hold(ranking, approved),
        outcome.open());
  }

  private Ranking<String> shown(List<Entry<String>> entries, String score) {
    return Ranking.of(
        entries.stream()
            .map(
                entry ->
                    grounds.withholdScore(entry.who(), score)
                        ? new Entry<>(entry.who(), null, null)
                        : entry)
            .toList());
  }

  /** The keys of those with whom a subject is ranked; without a rule on groups, all of its kind. */
  List<String> group(String subject) {
    Subject one = assessment.index().subject(subject).orElseThrow();
    List<GroupKey> by = rule(one.kind()).map(RankingRule::by).orElse(List.of());
    SubjectGroup group = SubjectGroup.of(assessment.subjectCase(one), by);
    return assessment.definition().subjects().stream()
        .filter(other -> other.kind() == one.kind())
        .filter(other -> SubjectGroup.of(assessment.subjectCase(other), by).equals(group))
        .map(Subject::key)
        .toList();
  }

  private Map<SubjectGroup, Ranking<String>> all(SubjectKind kind) {
    return assessment.population().map((Population all) -> all.rankings(kind)).orElse(Map.of());
  }

  private @Nullable String score(SubjectKind kind) {
    return rule(kind).map(RankingRule::score).orElse(null);
  }

  private Optional<RankingRule> rule(SubjectKind kind) {
    return assessment.scheme().flatMap(scheme -> scheme.ruleSet(kind)).map(RuleSet::ranking);
  }

  private SubjectKind kind(String subject) {
    return assessment.index().subject(subject).orElseThrow().kind();
  }
}
