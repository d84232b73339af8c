package io.gongping.scoring.result;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.disclosure.Disclosures;
import io.gongping.scoring.disclosure.ShownEvaluation;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.scheme.Evaluation.OtherwiseTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would come out for one subject under another scheme, beside what is recorded.
 *
 * @param decided the grade of the committee; null while it has not decided
 * @param recorded what the scheme of the assessment proposes
 * @param tried what the other scheme proposes
 * @param scores of both schemes by key, those of the recorded one first
 * @param recordedBy the rule that the recorded proposal stops at; null where there is none
 * @param triedBy the rule that the other proposal stops at; null where there is none
 * @param firstDifference the first place in the order of precedence where the rules differ; null
 *     where they don't
 */
public record Trial(
    Subject subject,
    @Nullable Grade decided,
    Proposal recorded,
    Proposal tried,
    List<ScorePair> scores,
    @Nullable Step recordedBy,
    @Nullable Step triedBy,
    @Nullable StepPair firstDifference) {

  public Trial {
    scores = List.copyOf(scores);
  }

  /**
   * A score under both schemes.
   *
   * @param recorded null where the scheme of the assessment has no such score
   * @param tried null where the other scheme has none
   */
  public record ScorePair(@Nullable RecordedScore recorded, @Nullable RecordedScore tried) {}

  /**
   * A rule and what became of it.
   *
   * @param clause where it comes from; null where the scheme doesn't say
   */
  public record Step(Grade grade, @Nullable String clause, Truth truth) {

    private static Step of(RuleTrace rule) {
      return new Step(rule.grade(), rule.caption().clause(), rule.trace().truth());
    }
  }

  /**
   * Rules at the same place of two schemes.
   *
   * @param place from 0
   * @param recorded null where the scheme has no rule at this place
   * @param tried null where the other scheme has none
   */
  public record StepPair(int place, @Nullable Step recorded, @Nullable Step tried) {}

  /**
   * Tries another scheme on a subject; nothing is kept.
   *
   * @param before what is shown of the assessment
   * @param after what would be shown of it under the other scheme
   */
  public static Trial of(
      GradedAssessment assessment,
      Disclosures before,
      Disclosures after,
      Subject subject,
      Optional<Decision> decision) {
    Optional<ShownEvaluation> recorded = before.evaluation(subject);
    Optional<ShownEvaluation> tried = after.evaluation(subject);
    return new Trial(
        subject,
        decision
            .map(Decision::grade)
            .flatMap(grade -> assessment.rules(subject).flatMap(rules -> rules.grade(grade)))
            .orElse(null),
        before.proposal(subject),
        after.proposal(subject),
        scores(before.scores(subject), after.scores(subject)),
        recorded.map(Trial::deciding).orElse(null),
        tried.map(Trial::deciding).orElse(null),
        firstDifference(steps(recorded), steps(tried)));
  }

  /** Whether the recorded outcome, the decided one where there is one, would be another. */
  public boolean changes() {
    return !recordedOutcome().equals(outcome(tried));
  }

  /** The decided grade, else the outcome of the proposal, as one word. */
  public String recordedOutcome() {
    return decided == null ? outcome(recorded) : decided.code();
  }

  /** The outcome under the other scheme as one word. */
  public String triedOutcome() {
    return outcome(tried);
  }

  private static String outcome(Proposal proposal) {
    ProposalSummary summary = ProposalSummary.of(proposal);
    Grade grade = summary.grade();
    return grade == null ? summary.outcome().name() : grade.code();
  }

  /** The first rule that fires or might, else the grade that remains; null without grades. */
  private static @Nullable Step deciding(ShownEvaluation evaluation) {
    return evaluation.rules().stream()
        .filter(rule -> rule.trace().truth() != Truth.FALSE)
        .findFirst()
        .map(Step::of)
        .orElseGet(() -> remaining(evaluation.otherwise()));
  }

  private static @Nullable Step remaining(@Nullable OtherwiseTrace otherwise) {
    return otherwise == null
        ? null
        : new Step(otherwise.grade(), otherwise.caption().clause(), Truth.TRUE);
  }

  private static List<ScorePair> scores(List<RecordedScore> recorded, List<RecordedScore> tried) {
    Map<String, RecordedScore> before = byKey(recorded);
    Map<String, RecordedScore> after = byKey(tried);
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .map(key -> new ScorePair(before.get(key), after.get(key)))
        .toList();
  }

  private static Map<String, RecordedScore> byKey(List<RecordedScore> scores) {
    Map<String, RecordedScore> byKey = new LinkedHashMap<>();
    scores.forEach(score -> byKey.put(score.key(), score));
    return byKey;
  }

  private static List<Step> steps(Optional<ShownEvaluation> evaluation) {
    return evaluation.stream().flatMap(one -> one.rules().stream()).map(Step::of).toList();
  }

  private static @Nullable StepPair firstDifference(List<Step> recorded, List<Step> tried) {
    for (int i = 0; i < Math.max(recorded.size(), tried.size()); i++) {
      @Nullable Step before = i < recorded.size() ? recorded.get(i) : null;
      @Nullable Step after = i < tried.size() ? tried.get(i) : null;
      if (!Objects.equals(before, after)) {
        return new StepPair(i, before, after);
      }
    }
    return null;
  }
}
