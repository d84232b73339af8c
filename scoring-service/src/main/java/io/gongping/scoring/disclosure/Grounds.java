package io.gongping.scoring.disclosure;

import io.gongping.scoring.definition.AssessmentDefinition.Paper;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.Disclosure;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Policies.EmptyCategory;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.Reason;
import io.gongping.scoring.scheme.Recommended;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.CategoryFigures;
import io.gongping.scoring.scheme.ValueTrace.CategoryMarks;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.PriorRead;
import io.gongping.scoring.scheme.ValueTrace.RecommendationRead;
import io.gongping.scoring.scheme.ValueTrace.ScoreRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.scoring.scheme.ValueTrace.TeamScoreRead;
import io.gongping.scoring.tally.Crowd;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What numbers rest on. A number is withheld where anything that it is made of is: votes of a
 * subject whose categories are hidden, unless they come in one heap that is shown; a recommendation
 * in which few named anybody; a score that is withheld, of whomever it is; a recorded number that
 * was not shown when it was recorded.
 */
final class Grounds {

  /** Says nothing of votes: forms and papers are known. */
  private static final Set<Reason> OF_THE_DEFINITION =
      Set.of(Reason.ITEM_MISSING, Reason.CATEGORY_MISSING);

  private final GradedAssessment assessment;
  private final Function<Subject, Extent> extents;
  private final Map<ScoreOf, Boolean> known = new HashMap<>();

  private record ScoreOf(String subject, String score) {}

  Grounds(GradedAssessment assessment, Function<Subject, Extent> extents) {
    this.assessment = assessment;
    this.extents = extents;
  }

  /**
   * Whether a number has to be withheld.
   *
   * @param owner the key of the subject whose number it is
   */
  boolean withhold(String owner, ValueTrace value) {
    return switch (value) {
      case ShareRead share ->
          extent(owner).hidesCategories()
              && !isOfTheDefinition(share.reason())
              && !isShownHeap(
                  owner,
                  share.policies(),
                  share.figures().stream().map(CategoryFigures::category).toList());
      case MarksRead marks ->
          extent(owner).hidesCategories()
              && marks.amount().lacks().stream().noneMatch(OF_THE_DEFINITION::contains)
              && !(marks.policies().trim() == null
                  && isShownHeap(
                      owner,
                      marks.policies(),
                      marks.categories().stream().map(CategoryMarks::category).toList()));
      case RecommendationRead read -> withhold(read);
      case ScoreRead read -> withholdScore(owner, read.score().key());
      case TeamScoreRead read -> withholdTeam(read.team(), read.trace());
      case PriorRead read -> read.disclosure() != Disclosure.EXACT;
      default -> value.parts().stream().anyMatch(part -> withhold(owner, part));
    };
  }

  /** The heap of a recommendation is no part of the votes on its owner: its own size decides. */
  private static boolean withhold(RecommendationRead read) {
    Recommended.Ballots ballots = read.ballots();
    return ballots != null && !Crowd.hides(ballots.counted(), ballots.naming());
  }

  /** Whether a score of a subject has to be withheld; not where the subject has no such score. */
  boolean withholdScore(String owner, String score) {
    ScoreOf key = new ScoreOf(owner, score);
    @Nullable Boolean found = known.get(key);
    if (found == null) {
      found = score(owner, score).stream().anyMatch(trace -> withhold(owner, trace));
      known.put(key, found);
    }
    return found;
  }

  /** The whole of a score of a subject; empty where it has no such score. */
  Optional<ValueTrace> score(String owner, String score) {
    return assessment.evaluation(subject(owner)).stream()
        .flatMap(evaluation -> evaluation.scores().stream())
        .filter(one -> one.score().key().equals(score))
        .map(ScoreTrace::trace)
        .findFirst();
  }

  private boolean withholdTeam(@Nullable String team, @Nullable ValueTrace trace) {
    return team != null && trace != null && withhold(team, trace);
  }

  private static boolean isOfTheDefinition(@Nullable Reason reason) {
    return reason != null && OF_THE_DEFINITION.contains(reason);
  }

  /**
   * Whether votes come in one heap that is shown. A category without opinions would make itself
   * known where it blocks the number.
   */
  private boolean isShownHeap(String owner, Policies policies, Collection<String> looked) {
    return extent(owner) != Extent.OUTCOME
        && policies.shareBasis() == ShareBasis.POOLED
        && policies.emptyCategory() != EmptyCategory.BLOCK
        && looksAtAll(owner, looked);
  }

  /** Whether these are all categories that rate a subject. */
  boolean looksAtAll(String owner, Collection<String> categories) {
    return Set.copyOf(categories)
        .equals(
            assessment.index().papersOf(subject(owner)).stream()
                .map(Paper::category)
                .collect(Collectors.toSet()));
  }

  Extent extent(String owner) {
    return extents.apply(subject(owner));
  }

  private Subject subject(String key) {
    return assessment.index().subject(key).orElseThrow();
  }

  /** How much of a score may be shown. */
  Disclosure disclosure(String owner, ValueTrace trace) {
    return withhold(owner, trace) ? Disclosure.WITHHELD : Disclosure.EXACT;
  }
}
