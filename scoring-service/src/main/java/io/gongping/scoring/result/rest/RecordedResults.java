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
import io.gongping.scoring.result.Published;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.result.ScoreCard;
import io.gongping.scoring.result.app.Evaluations;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.scheme.RuleSet;
import io.gongping.scoring.standing.Standings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results of some subjects of one assessment: of decided subjects as they were frozen, of others as
 * they are.
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
  private final Map<String, Published> publications;

  RecordedResults(
      Reading reading,
      List<Subject> subjects,
      Results results,
      FrozenViews frozen,
      Standings standings,
      BestStreaks streaks,
      Map<UUID, RecordConflict.State> conflicts) {
    List<String> keys = subjects.stream().map(Subject::key).toList();
    this.reading = reading;
    this.assessment = reading.assessment();
    this.results = results;
    this.frozen = frozen;
    this.standings = standings;
    this.streaks = streaks;
    this.conflicts = Map.copyOf(conflicts);
    this.opinions =
        results.opinions(assessment.id(), keys).stream()
            .collect(Collectors.toMap(Opinion::subject, Function.identity()));
    this.decisions =
        results.decisions(assessment.id(), keys).stream()
            .collect(Collectors.toMap(Decision::subject, Function.identity()));
    this.publications = results.published(assessment.id());
  }

  /** Results without their details. */
  List<ResultView> summaries(List<Subject> subjects, boolean withVotes) {
    Map<String, FrozenEvaluation> made =
        results.summaries(
            subjects.stream().flatMap(one -> Stream.ofNullable(decisions.get(one.key()))).toList(),
            withVotes);
    return subjects.stream()
        .map(
            subject -> {
              ResultView now =
                  withVotes
                      ? ResultView.withVotes(standings.shown(), subject, recorded(subject))
                      : now(subject);
              FrozenEvaluation evaluation = made.get(subject.key());
              return evaluation == null ? now : decided(subject, evaluation, now);
            })
        .toList();
  }

  /** A result in detail. */
  ResultView detail(Subject subject) {
    Decision decision = decisions.get(subject.key());
    return decision == null
        ? ResultView.detail(standings.shown(), subject, recorded(subject))
        : decided(subject, results.evaluation(decision), now(subject));
  }

  private ResultView now(Subject subject) {
    return ResultView.summary(standings.shown(), subject, recorded(subject));
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

  private ResultView decided(Subject subject, FrozenEvaluation evaluation, ResultView now) {
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
            .map(opinion -> OpinionView.of(grade(subject, opinion.grade()), opinion))
            .orElse(null),
        Optional.ofNullable(decisions.get(subject.key()))
            .map(decision -> DecisionView.of(grade(subject, decision.grade()), decision))
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

  private @Nullable GradeView grade(Subject subject, @Nullable String code) {
    return grade(assessment.rules(subject), code);
  }

  /**
   * The grade with its label, as the assessment's scheme has it.
   *
   * @param rules for the subject
   * @param code null where there is none
   */
  static @Nullable GradeView grade(Optional<RuleSet> rules, @Nullable String code) {
    if (code == null) {
      return null;
    }
    return rules.flatMap(all -> all.grade(code)).map(GradeView::of).orElseThrow();
  }
}
