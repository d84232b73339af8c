package io.gongping.scoring.standing;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.disclosure.ShownEvaluation;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.ranking.Quota;
import io.gongping.scoring.ranking.Ranking;
import io.gongping.scoring.ranking.Ranking.Rank;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.QuotaOutcome;
import io.gongping.scoring.scheme.RankingRule;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.scheme.SubjectGroup;
import io.gongping.scoring.scheme.Truth;
import io.gongping.scoring.standing.Standing.Place;
import io.gongping.scoring.standing.Standing.QuotaPlace;
import io.gongping.scoring.standing.Standing.State;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the standings of an assessment out of its evaluation, for one request. */
public final class Standings {

  private final GradedAssessment assessment;
  private final Set<SubjectKind> approved;
  private final Disclosures shown;
  private final Map<SubjectKind, List<QuotaOutcome>> quotas = new EnumMap<>(SubjectKind.class);

  /**
   * @param approved the kinds for which the higher share of the quota was approved
   */
  public Standings(GradedAssessment assessment, Set<SubjectKind> approved) {
    this.assessment = assessment;
    this.approved = Set.copyOf(approved);
    this.shown = new Disclosures(assessment);
  }

  /** Where a subject stands. */
  public Standing of(Subject subject) {
    return shown
        .evaluation(subject)
        .map(
            evaluation ->
                new Standing(scores(subject), flags(evaluation), place(subject), quota(subject)))
        .orElse(Standing.NONE);
  }

  /** What may be shown of the assessment. */
  public Disclosures shown() {
    return shown;
  }

  /** The scores of a subject; none where no rules apply. */
  public List<RecordedScore> scores(Subject subject) {
    return shown.scores(subject);
  }

  private static List<Standing.Flag> flags(ShownEvaluation evaluation) {
    return evaluation.flags().stream()
        .map(
            flag ->
                new Standing.Flag(
                    flag.flag().key(),
                    flag.flag().label(),
                    flag.flag().clause(),
                    state(flag.trace().truth())))
        .toList();
  }

  private static State state(Truth truth) {
    return switch (truth) {
      case TRUE -> State.HOLDS;
      case FALSE -> State.FAILS;
      case UNKNOWN -> State.UNKNOWN;
      case WITHHELD -> State.WITHHELD;
    };
  }

  /** The place of a subject in its group; empty where nobody is ranked. */
  public Optional<Place> place(Subject subject) {
    @Nullable RankingRule rule = assessment.rules(subject).map(RuleSet::ranking).orElse(null);
    if (rule == null) {
      return Optional.empty();
    }
    return rankings(subject.kind()).values().stream()
        .flatMap(ranking -> place(rule, ranking, subject.key()).stream())
        .findFirst();
  }

  /** The rankings of one kind by its groups; none where nobody is ranked. */
  public Map<SubjectGroup, Ranking<String>> rankings(SubjectKind kind) {
    return shown.rankings(kind);
  }

  /** What the quota makes of the proposals for one kind; none where there is no quota. */
  public List<QuotaOutcome> quotas(SubjectKind kind) {
    List<QuotaOutcome> known = quotas.get(kind);
    if (known == null) {
      known = shown.quotas(kind);
      quotas.put(kind, known);
    }
    return known;
  }

  /** The outcome that counts: with approval once the higher share was approved. */
  public Quota.Outcome<String> counting(SubjectKind kind, QuotaOutcome outcome) {
    Quota.Outcome<String> withApproval = outcome.approved();
    return approved.contains(kind) && withApproval != null ? withApproval : outcome.held();
  }

  /**
   * Who of a population was decided the limited grade or a better one, in the order of the
   * definition.
   *
   * @param decided grades by subject
   */
  public List<String> decidedFor(
      SubjectKind kind, QuotaOutcome outcome, Map<String, String> decided) {
    List<String> grades =
        assessment.scheme().flatMap(scheme -> scheme.ruleSet(kind)).stream()
            .flatMap(rules -> rules.grades().stream())
            .map(Grade::code)
            .toList();
    List<String> counting = grades.subList(0, grades.indexOf(outcome.rule().grade()) + 1);
    return assessment.definition().subjects().stream()
        .filter(subject -> subject.kind() == kind)
        .filter(
            subject ->
                SubjectGroup.of(assessment.subjectCase(subject), outcome.rule().by())
                    .equals(outcome.group()))
        .map(Subject::key)
        .filter(key -> counting.contains(decided.getOrDefault(key, "")))
        .toList();
  }

  static Optional<Place> place(RankingRule rule, Ranking<String> ranking, String subject) {
    Optional<Rank> top = ranking.fromTop(subject);
    Optional<Rank> bottom = ranking.fromBottom(subject);
    return top.map(
        rank ->
            new Place(
                rule.score(),
                rank.best(),
                rank.worst(),
                rank.tied(),
                rank.of(),
                rank.isSettled()
                    && rank.best() > 1
                    && bottom.filter(last -> last.isSettled() && last.best() == 1).isPresent()));
  }

  private Optional<QuotaPlace> quota(Subject subject) {
    return quotas(subject.kind()).stream()
        .map(outcome -> counting(subject.kind(), outcome))
        .map(held -> place(held, subject.key()))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static @Nullable QuotaPlace place(Quota.Outcome<String> held, String subject) {
    if (held.within().contains(subject)) {
      return QuotaPlace.WITHIN;
    }
    if (held.atEdge().contains(subject)) {
      return QuotaPlace.AT_EDGE;
    }
    return held.over().contains(subject) ? QuotaPlace.OVER : null;
  }
}
