package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.ranking.Ranking;
import io.gongping.scoring.scheme.Proposal;
import io.gongping.scoring.scheme.QuotaOutcome;
import io.gongping.scoring.scheme.SubjectGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an assessment, for one request. Everything is worked out when it is first
 * asked for. Not safe for use by several threads.
 */
public final class Disclosures {

  private final GradedAssessment assessment;
  private final Map<String, Extent> bySize = new HashMap<>();
  private final Map<String, Optional<ShownEvaluation>> evaluations = new HashMap<>();
  private final Grounds grounds;
  private final ShownRanks ranks;
  private @Nullable Set<String> solving;

  public Disclosures(GradedAssessment assessment) {
    this.assessment = assessment;
    this.grounds = new Grounds(assessment, this::extent);
    this.ranks = new ShownRanks(assessment, grounds);
  }

  /** How far the votes on a subject are shown. */
  public Extent extent(Subject subject) {
    Extent bySize = bySize(subject);
    return bySize == Extent.TOTALS && solving().contains(subject.key()) ? Extent.OUTCOME : bySize;
  }

  private Set<String> solving() {
    if (solving == null) {
      solving = SolvingTotals.of(assessment, new Grounds(assessment, this::bySize));
    }
    return solving;
  }

  private Extent bySize(Subject subject) {
    return bySize.computeIfAbsent(
        subject.key(),
        unseen ->
            Extent.of(
                assessment.definition(),
                assessment.index().papersOf(subject),
                assessment.tally(),
                subject));
  }

  /** The votes on the items of a subject, in the order of its form. */
  public List<ShownItem> items(Subject subject) {
    return new ShownItems(assessment, subject, extent(subject)).all();
  }

  /** The evaluation of a subject; empty where there are no rules. */
  public Optional<ShownEvaluation> evaluation(Subject subject) {
    Optional<ShownEvaluation> found = evaluations.get(subject.key());
    if (found == null) {
      found =
          assessment
              .evaluation(subject)
              .map(
                  whole ->
                      new ShownEvaluation(
                          whole, new Cut(grounds)::of, new CutConditions(grounds, ranks)::of));
      evaluations.put(subject.key(), found);
    }
    return found;
  }

  /** The proposal for a subject. */
  public Proposal proposal(Subject subject) {
    return evaluation(subject)
        .map(ShownEvaluation::proposal)
        .orElseGet(() -> assessment.proposal(subject));
  }

  /**
   * The scores of a subject, in the order of the scheme, each with the word on how much of it may
   * be shown; none where no rules apply.
   */
  public List<RecordedScore> scores(Subject subject) {
    return assessment.evaluation(subject).stream()
        .flatMap(
            evaluation ->
                evaluation.scores().stream()
                    .map(
                        score ->
                            new RecordedScore(
                                score.score().key(),
                                score.score().label(),
                                score.trace().number(),
                                evaluation.policies().shownPlaces(),
                                grounds.disclosure(subject.key(), score.trace()))))
        .toList();
  }

  /**
   * The rankings of one kind by its groups, as the shown numbers make them; none where nobody is
   * ranked.
   */
  public Map<SubjectGroup, Ranking<String>> rankings(SubjectKind kind) {
    return ranks.rankings(kind);
  }

  /** What the quota makes of the proposals for one kind, as the shown numbers make it. */
  public List<QuotaOutcome> quotas(SubjectKind kind) {
    return ranks.quotas(kind);
  }
}
