package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.Streak;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.result.rest.ResultView.DecisionView;
import io.gongping.scoring.result.rest.ResultView.OpinionView;
import io.gongping.scoring.result.rest.ResultView.PublicationView;
import io.gongping.scoring.standing.Standings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was recorded in one assessment, read once for all its subjects. */
final class RecordedResults {

  private final GradedAssessment assessment;
  private final Standings standings;
  private final BestStreaks streaks;
  private final Map<UUID, RecordConflict.State> conflicts;
  private final Map<String, Opinion> opinions;
  private final Map<String, Decision> decisions;
  private final Map<String, Publication> publications;

  RecordedResults(
      GradedAssessment assessment,
      Results results,
      Standings standings,
      BestStreaks streaks,
      Map<UUID, RecordConflict.State> conflicts) {
    this.assessment = assessment;
    this.standings = standings;
    this.streaks = streaks;
    this.conflicts = Map.copyOf(conflicts);
    this.opinions =
        results.opinions(assessment.id()).stream()
            .collect(Collectors.toMap(Opinion::subject, Function.identity()));
    this.decisions =
        results.decisions(assessment.id()).stream()
            .collect(Collectors.toMap(Decision::subject, Function.identity()));
    this.publications =
        results.publications(assessment.id()).stream()
            .collect(Collectors.toMap(Publication::subject, Function.identity()));
  }

  ResultView.Recorded of(Subject subject) {
    return new ResultView.Recorded(
        Optional.ofNullable(opinions.get(subject.key()))
            .map(opinion -> OpinionView.of(grade(assessment, subject, opinion.grade()), opinion))
            .orElse(null),
        Optional.ofNullable(decisions.get(subject.key()))
            .map(
                decision -> DecisionView.of(grade(assessment, subject, decision.grade()), decision))
            .orElse(null),
        Optional.ofNullable(publications.get(subject.key())).map(PublicationView::of).orElse(null),
        conflicts.get(subject.directoryId()),
        standings.of(subject),
        streak(subject).orElse(null));
  }

  /** By the decided grade; before the decision by the proposed one. */
  private Optional<Streak> streak(Subject subject) {
    Decision decision = decisions.get(subject.key());
    return decision == null
        ? streaks.of(subject, ProposalSummary.of(standings.shown().proposal(subject)).grade())
        : streaks.of(
            subject,
            assessment
                .rules(subject)
                .flatMap(rules -> Optional.ofNullable(decision.grade()).flatMap(rules::grade))
                .orElse(null));
  }

  /**
   * The grade with its label, as the assessment's scheme has it.
   *
   * @param code null where there are scores only
   */
  private static @Nullable GradeView grade(
      GradedAssessment assessment, Subject subject, @Nullable String code) {
    if (code == null) {
      return null;
    }
    return assessment
        .rules(subject)
        .flatMap(rules -> rules.grade(code))
        .map(GradeView::of)
        .orElseThrow();
  }
}
