package io.gongping.scoring.grading.app;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.scoring.scheme.PriorScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was recorded of the subjects of an assessment in earlier years, in its own region and
 * under the same scheme id: what a grade rests on does not depend on who asks, nor on what another
 * region records under the same directory id.
 */
@ApplicationScoped
class EarlierYears {

  private final Records records;

  EarlierYears(Records records) {
    this.records = records;
  }

  /** How much a scheme is told of a recorded number. */
  enum Telling {
    /** All of it, with how much of it may be shown: for rules that the product vouches for. */
    WHOLE,
    /**
     * What was shown, and no more: rules that anybody wrote could carry a number that was withheld
     * into one that is not.
     */
    AS_SHOWN
  }

  /**
   * Results of assessments of the same kind.
   *
   * @return by subject and by how many years ago, from 1
   */
  Map<String, Map<Integer, PriorResult>> of(
      AssessmentDefinition definition, String schemeId, Telling telling) {
    List<UUID> ids = definition.subjects().stream().map(Subject::directoryId).toList();
    Map<UUID, Map<Integer, PriorResult>> found = new HashMap<>();
    records.standing(definition.region(), definition.kind(), definition.year(), ids).stream()
        .filter(result -> result.scheme().id().equals(schemeId))
        .forEach(
            result ->
                found
                    .computeIfAbsent(result.directoryId(), unseen -> new HashMap<>())
                    .put(definition.year() - result.year(), prior(result, telling)));
    Map<String, Map<Integer, PriorResult>> prior = new HashMap<>();
    for (Subject subject : definition.subjects()) {
      Map<Integer, PriorResult> years = found.get(subject.directoryId());
      if (years != null) {
        prior.put(subject.key(), years);
      }
    }
    return prior;
  }

  private static PriorResult prior(RecordedResult result, Telling telling) {
    Map<String, PriorScore> scores = new HashMap<>();
    for (RecordedScore score : result.scores()) {
      prior(score, telling).ifPresent(prior -> scores.put(score.key(), prior));
    }
    @Nullable Grade grade = result.grade();
    return new PriorResult(result.year(), scores, grade == null ? null : grade.code());
  }

  private static Optional<PriorScore> prior(RecordedScore score, Telling telling) {
    @Nullable BigFraction number = score.number();
    return switch (telling) {
      case WHOLE ->
          number == null
              ? Optional.empty()
              : Optional.of(new PriorScore(number, score.disclosure()));
      case AS_SHOWN -> score.shown().map(PriorScore::exact);
    };
  }
}
