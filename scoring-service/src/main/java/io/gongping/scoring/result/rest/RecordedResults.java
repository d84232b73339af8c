package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings.Reading;
import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.Streak;
import io.gongping.scoring.history.app.StreakView;
import io.gongping.scoring.result.BestStreaks;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.scoring.result.app.Evaluations;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.standing.Standings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The results of one assessment: of decided subjects as they were frozen, of others as they are.
 */
final class RecordedResults {

  private final Reading reading;
  private final GradedAssessment assessment;
  private final Results results;
  private final FrozenViews frozen;
  private final Standings standings;
  private final BestStreaks streaks;
  private final Map<UUID, RecordConflict.State> conflicts;
  private final Map<String, Opinion> opinions;
  private final Map<String, Decision> decisions;
  private final Map<String, Publication> publications;

  RecordedResults(
      Reading reading,
      Results results,
      FrozenViews frozen,
      Standings standings,
      BestStreaks streaks,
      Map<UUID, RecordConflict.State> conflicts) {
    this.reading = reading;
    this.assessment = reading.assessment();
    this.results = results;
    this.frozen = frozen;
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
            .collect(
                Collectors.toMap(Publication::subject, Function.identity(), (one, later) -> later));
  }

  /** A result without its details. */
  ResultView summary(Subject subject) {
    ResultView now = ResultView.summary(standings.shown(), subject, recorded(subject));
    Decision decision = decisions.get(subject.key());
    return decision == null ? now : decided(subject, decision, now).withoutDetails();
  }

  /** A result in detail. */
  ResultView detail(Subject subject) {
    Decision decision = decisions.get(subject.key());
    return decision == null
        ? ResultView.detail(standings.shown(), subject, recorded(subject))
        : decided(
            subject, decision, ResultView.summary(standings.shown(), subject, recorded(subject)));
  }

  /** What is known of a subject that nobody has decided about. */
  static ResultView.Recorded undecided(Subject subject, Standings standings, BestStreaks streaks) {
    return new ResultView.Recorded(
        null,
        null,
        null,
        null,
        standings.of(subject),
        proposedStreak(standings, subject, streaks).orElse(null));
  }

  private ResultView decided(Subject subject, Decision decision, ResultView now) {
    FrozenEvaluation evaluation = results.evaluation(decision);
    ResultView then = frozen.read(evaluation);
    ScoreCard.Streak streak = evaluation.card().streak();
    return then.decided(
        recorded(subject),
        streak == null
            ? null
            : StreakView.of(new Streak(streak.from(), streak.from() + streak.years() - 1)),
        ChangedSinceView.of(
                evaluation.inputs(), Evaluations.inputs(reading, subject), !then.comesTo(now))
            .orElse(null));
  }

  private ResultView.Recorded recorded(Subject subject) {
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
        proposedStreak(standings, subject, streaks).orElse(null));
  }

  private static Optional<Streak> proposedStreak(
      Standings standings, Subject subject, BestStreaks streaks) {
    return streaks.of(subject, ProposalSummary.of(standings.shown().proposal(subject)).grade());
  }

  /**
   * The grade with its label, as the assessment's scheme has it.
   *
   * @param code null where there is none
   */
  static @Nullable GradeView grade(
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
