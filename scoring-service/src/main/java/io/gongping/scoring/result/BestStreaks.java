package io.gongping.scoring.result;

import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.history.Streak;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.RuleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which row of years with the best grade the results of an assessment stand. */
public final class BestStreaks {

  private final GradedAssessment assessment;
  private final Map<UUID, Set<Integer>> bestYears;

  private BestStreaks(GradedAssessment assessment, Map<UUID, Set<Integer>> bestYears) {
    this.assessment = assessment;
    this.bestYears = Map.copyOf(bestYears);
  }

  /**
   * Reads the earlier years of subjects in the assessment's region; none for an assessment that is
   * not the annual one.
   */
  public static BestStreaks read(
      GradedAssessment assessment, Records records, List<Subject> subjects) {
    return new BestStreaks(
        assessment,
        isAnnual(assessment) ? bestYears(assessment.definition(), records, subjects) : Map.of());
  }

  private static Map<UUID, Set<Integer>> bestYears(
      AssessmentDefinition definition, Records records, List<Subject> subjects) {
    return records
        .standing(
            definition.region(),
            definition.kind(),
            definition.year(),
            subjects.stream().map(Subject::directoryId).toList())
        .stream()
        .filter(RecordedResult::best)
        .collect(
            Collectors.groupingBy(
                RecordedResult::directoryId,
                Collectors.mapping(RecordedResult::year, Collectors.toSet())));
  }

  /**
   * The streak that a grade in this assessment goes on with or begins; empty where it is not the
   * best, and for an assessment that is not the annual one.
   *
   * @param grade null where there is none
   */
  public Optional<Streak> of(Subject subject, @Nullable Grade grade) {
    int year = assessment.definition().year();
    boolean best =
        assessment
            .rules(subject)
            .flatMap(RuleSet::best)
            .filter(one -> one.equals(grade))
            .isPresent();
    if (!best || !isAnnual(assessment)) {
      return Optional.empty();
    }
    Set<Integer> years = new HashSet<>(bestYears.getOrDefault(subject.directoryId(), Set.of()));
    years.add(year);
    return Streak.endingIn(year, years);
  }

  private static boolean isAnnual(GradedAssessment assessment) {
    return assessment.definition().kind().equals(RecordedResult.ANNUAL);
  }
}
