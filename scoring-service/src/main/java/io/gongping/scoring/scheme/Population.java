package io.gongping.scoring.scheme;

import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.ranking.Ranking;
import io.gongping.scoring.ranking.Ranking.Entry;
import io.gongping.scoring.ranking.Ranking.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All subjects of an assessment under one scheme: scores, then ranks, then grades, then what the
 * quota makes of them. Everything is worked out once, when it is first asked for. Not safe for use
 * by several threads.
 */
public final class Population {

  private final Scheme scheme;
  private final List<SubjectCase> subjects;
  private final Readings readings;
  private final Map<ScoreOf, Map<SubjectGroup, Ranking<String>>> rankings = new HashMap<>();
  private final Map<String, Evaluation> evaluations = new HashMap<>();

  /** A score of one kind of subject. */
  private record ScoreOf(SubjectKind kind, String score) {}

  /**
   * @param scheme one that passed {@link io.gongping.scoring.scheme.check.SchemeCheck}
   * @param subjects all of the assessment, each once
   */
  public Population(Scheme scheme, List<SubjectCase> subjects) {
    this.scheme = scheme;
    this.subjects = List.copyOf(subjects);
    this.readings = new Readings(Rulebook.of(scheme), this::rank);
    // A team must be known with its principals before a leader brings it along without them.
    this.subjects.forEach(readings::of);
  }

  /** The evaluation of a subject; empty when the scheme has no rules for its kind. */
  public Optional<Evaluation> evaluation(SubjectCase subject) {
    return readings
        .of(subject)
        .map(
            reading ->
                evaluations.computeIfAbsent(
                    subject.subject(), unseen -> reading.rules().evaluate(reading)));
  }

  /** The evaluations of all subjects that the scheme has rules for, in their order. */
  public List<Evaluation> evaluations() {
    return subjects.stream().flatMap(subject -> evaluation(subject).stream()).toList();
  }

  /**
   * The rankings of one kind by its groups, in the order of the subjects; none where the scheme
   * ranks nobody. Subjects are named by their keys.
   */
  public Map<SubjectGroup, Ranking<String>> rankings(SubjectKind kind) {
    return scheme
        .ruleSet(kind)
        .flatMap(rules -> Optional.ofNullable(rules.ranking()))
        .map(ranking -> rankings(kind, ranking.score()))
        .orElse(Map.of());
  }

  private Map<SubjectGroup, Ranking<String>> rankings(SubjectKind kind, String score) {
    ScoreOf key = new ScoreOf(kind, score);
    @Nullable Map<SubjectGroup, Ranking<String>> known = rankings.get(key);
    if (known == null) {
      known = new LinkedHashMap<>();
      for (var group : groups(kind, ranked(kind)).entrySet()) {
        known.put(group.getKey(), ranking(group.getValue(), score));
      }
      rankings.put(key, known);
    }
    return known;
  }

  private List<GroupKey> ranked(SubjectKind kind) {
    RankingRule rule = scheme.ruleSet(kind).map(RuleSet::ranking).orElse(null);
    return rule == null ? List.of() : rule.by();
  }

  private Ranking<String> ranking(List<SubjectCase> group, @Nullable String score) {
    List<Entry<String>> entries = new ArrayList<>();
    for (SubjectCase subject : group) {
      Interval within =
          score == null
              ? Interval.ANY
              : readings.of(subject).orElseThrow().score(score).amount().within();
      entries.add(new Entry<>(subject.subject(), within.low(), within.high()));
    }
    return Ranking.of(entries);
  }

  private Optional<Rank> rank(SubjectCase subject, String score, Condition.End from) {
    SubjectGroup group = SubjectGroup.of(subject, ranked(subject.kind()));
    return Optional.ofNullable(rankings(subject.kind(), score).get(group))
        .flatMap(
            ranking ->
                switch (from) {
                  case TOP -> ranking.fromTop(subject.subject());
                  case BOTTOM -> ranking.fromBottom(subject.subject());
                });
  }

  private Map<SubjectGroup, List<SubjectCase>> groups(SubjectKind kind, List<GroupKey> by) {
    Map<SubjectGroup, List<SubjectCase>> groups = new LinkedHashMap<>();
    subjects.stream()
        .filter(subject -> subject.kind() == kind)
        .filter(subject -> scheme.ruleSet(kind).isPresent())
        .forEach(
            subject ->
                groups
                    .computeIfAbsent(SubjectGroup.of(subject, by), unseen -> new ArrayList<>())
                    .add(subject));
    return groups;
  }

  /**
   * What the quota makes of the proposals for one kind, by its populations in the order of the
   * subjects; none where the scheme has no quota.
   */
  public List<QuotaOutcome> quotas(SubjectKind kind) {
    return scheme
        .ruleSet(kind)
        .filter(rules -> rules.grading() != null && rules.grading().quota() != null)
        .map(this::quotas)
        .orElse(List.of());
  }

  private List<QuotaOutcome> quotas(RuleSet rules) {
    Grading grading = Objects.requireNonNull(rules.grading());
    QuotaRule rule = Objects.requireNonNull(grading.quota());
    @Nullable RankingRule ranking = rules.ranking();
    List<QuotaOutcome> outcomes = new ArrayList<>();
    groups(rules.subjects(), rule.by())
        .forEach(
            (group, members) -> {
              List<SubjectCase> proposed =
                  members.stream().filter(subject -> isProposed(grading, rule, subject)).toList();
              List<String> open =
                  members.stream().filter(this::isOpen).map(SubjectCase::subject).toList();
              outcomes.add(
                  QuotaOutcome.of(
                      group,
                      rule,
                      members.size(),
                      ranking(proposed, ranking == null ? null : ranking.score()),
                      open));
            });
    return outcomes;
  }

  private boolean isProposed(Grading grading, QuotaRule rule, SubjectCase subject) {
    int limited = grading.grades().indexOf(grading.grade(rule.grade()).orElseThrow());
    return evaluation(subject).map(Evaluation::proposal).orElseThrow()
            instanceof Proposal.Graded graded
        && grading.grades().indexOf(graded.grade()) <= limited;
  }

  private boolean isOpen(SubjectCase subject) {
    Proposal proposal = evaluation(subject).map(Evaluation::proposal).orElseThrow();
    return proposal instanceof Proposal.Undetermined || proposal instanceof Proposal.Conflict;
  }
}
