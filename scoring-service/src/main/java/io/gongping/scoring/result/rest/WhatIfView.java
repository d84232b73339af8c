package io.gongping.scoring.result.rest;

import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.history.app.ScoreView;
import io.gongping.scoring.result.Trial;
import io.gongping.scoring.result.app.TryScheme;
import io.gongping.scoring.result.rest.ProposalView.GradeView;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Truth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WhatIf", description = "What another scheme would make of an assessment.")
record WhatIfView(
    @Schema(description = "The scheme that the assessment is pinned to.") SchemeRef recorded,
    @Schema(description = "Id and version of the other, as its document says.") SchemeRef tried,
    @Schema(description = "How many subjects were looked at.") int subjects,
    @Schema(description = "How many would come out otherwise.") long changed,
    @Schema(description = "How many go from which outcome to which; a grade's code or an outcome.")
        List<Move> moves,
    @Schema(description = "In the order of the definition; with `changed=true` the changed only.")
        List<SubjectView> items,
    @Schema(
            description =
                "Subjects of units where a rater category is too small to be shown: no scheme is"
                    + " tried on them.")
        List<String> leftOut) {

  @Schema(name = "WhatIfMove")
  record Move(
      @Schema(examples = "EXCELLENT") String from,
      @Schema(examples = "GOOD") String to,
      long subjects) {}

  @Schema(name = "WhatIfSubject")
  record SubjectView(
      @Schema(examples = "T1") String subject,
      SubjectKind kind,
      String name,
      boolean changed,
      @Schema(description = "What the committee decided; absent before. It is what is compared.")
          @Nullable GradeView decided,
      @Schema(description = "Compared where nothing is decided.") ProposalView recorded,
      ProposalView tried,
      @Schema(description = "By key, those of the recorded scheme first.") List<ScoresView> scores,
      @Schema(description = "The first rule that fires or might, else the grade that remains.")
          @Nullable RuleView recordedBy,
      @Nullable RuleView triedBy,
      @Schema(
              description =
                  "The first place in the order of precedence where grade, clause or truth of the"
                      + " rules differ; absent where they don't.")
          @Nullable DifferenceView firstDifference) {}

  @Schema(name = "WhatIfScores", description = "Absent is a score that the scheme has not.")
  record ScoresView(@Nullable ScoreView recorded, @Nullable ScoreView tried) {

    static ScoresView of(Trial.ScorePair pair) {
      RecordedScore recorded = pair.recorded();
      RecordedScore tried = pair.tried();
      return new ScoresView(
          recorded == null ? null : ScoreView.of(recorded),
          tried == null ? null : ScoreView.of(tried));
    }
  }

  @Schema(name = "WhatIfRule")
  record RuleView(GradeView grade, @Nullable String clause, Truth truth) {

    static @Nullable RuleView of(Trial.@Nullable Step step) {
      return step == null
          ? null
          : new RuleView(GradeView.of(step.grade()), step.clause(), step.truth());
    }
  }

  @Schema(name = "WhatIfDifference")
  record DifferenceView(
      @Schema(description = "From 0.") int place,
      @Nullable RuleView recorded,
      @Nullable RuleView tried) {

    static @Nullable DifferenceView of(Trial.@Nullable StepPair pair) {
      return pair == null
          ? null
          : new DifferenceView(
              pair.place(), RuleView.of(pair.recorded()), RuleView.of(pair.tried()));
    }
  }

  static WhatIfView of(TryScheme.Outcome outcome, boolean changedOnly) {
    List<Trial> trials = outcome.trials();
    return new WhatIfView(
        outcome.recorded(),
        outcome.tried(),
        trials.size(),
        trials.stream().filter(Trial::changes).count(),
        moves(trials),
        trials.stream()
            .filter(trial -> trial.changes() || !changedOnly)
            .map(WhatIfView::subject)
            .toList(),
        outcome.leftOut());
  }

  private static List<Move> moves(List<Trial> trials) {
    Map<String, Map<String, Long>> counted =
        trials.stream()
            .collect(
                Collectors.groupingBy(
                    Trial::recordedOutcome,
                    TreeMap::new,
                    Collectors.groupingBy(
                        Trial::triedOutcome, TreeMap::new, Collectors.counting())));
    return counted.entrySet().stream()
        .flatMap(
            from ->
                from.getValue().entrySet().stream()
                    .map(to -> new Move(from.getKey(), to.getKey(), to.getValue())))
        .toList();
  }

  private static SubjectView subject(Trial trial) {
    @Nullable Grade decided = trial.decided();
    return new SubjectView(
        trial.subject().key(),
        trial.subject().kind(),
        trial.subject().name(),
        trial.changes(),
        decided == null ? null : GradeView.of(decided),
        ProposalView.of(trial.recorded()),
        ProposalView.of(trial.tried()),
        trial.scores().stream().map(ScoresView::of).toList(),
        RuleView.of(trial.recordedBy()),
        RuleView.of(trial.triedBy()),
        DifferenceView.of(trial.firstDifference()));
  }
}
