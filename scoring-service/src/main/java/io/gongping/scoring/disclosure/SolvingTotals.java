package io.gongping.scoring.disclosure;

import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Evaluation.BarTrace;
import io.gongping.scoring.scheme.Evaluation.RuleTrace;
import io.gongping.scoring.scheme.Evaluation.VetoTrace;
import io.gongping.scoring.scheme.Trace;
import io.gongping.scoring.scheme.Truth;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.ScoreRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.scoring.scheme.ValueTrace.TeamScoreRead;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subjects whose totals would say more beside an outcome than alone. An outcome is always
 * shown. Where a comparison on the way to one comes out differently for different ways in which the
 * totals may fall on the categories, outcome and totals together tell which way they fell: of a
 * category with one rater, how that rater voted. Whether that is so depends on the totals and on
 * the sizes of the categories alone, so that totals go tells nothing either.
 */
final class SolvingTotals {

  private final Grounds grounds;
  private final SplitBounds bounds;
  private final ShownRanks ranks;
  private final Set<String> found = new HashSet<>();

  private SolvingTotals(GradedAssessment assessment, Grounds grounds) {
    this.grounds = grounds;
    this.bounds = new SplitBounds(grounds);
    this.ranks = new ShownRanks(assessment, grounds);
  }

  /**
   * The keys of the subjects.
   *
   * @param grounds with all totals shown that are large enough
   */
  static Set<String> of(GradedAssessment assessment, Grounds grounds) {
    SolvingTotals search = new SolvingTotals(assessment, grounds);
    assessment.definition().subjects().stream()
        .flatMap(subject -> assessment.evaluation(subject).stream())
        .flatMap(SolvingTotals::grading)
        .forEach(search::look);
    return Set.copyOf(search.found);
  }

  /** All conditions that the outcome of a subject rests on. */
  private static Stream<Trace> grading(Evaluation evaluation) {
    return Stream.of(
            Stream.ofNullable(evaluation.hold()).map(Evaluation.HoldTrace::trace),
            evaluation.rules().stream().map(RuleTrace::trace),
            evaluation.bars().stream().map(BarTrace::trace),
            evaluation.vetoes().stream().map(VetoTrace::trace))
        .flatMap(all -> all);
  }

  private void look(Trace trace) {
    switch (trace) {
      case Trace.Compared compared -> look(compared);
      case Trace.RankRead read -> {
        for (String who : ranks.group(read.subject())) {
          noteScore(who, read.score().key());
        }
      }
      default -> trace.parts().forEach(this::look);
    }
  }

  private void look(Trace.Compared compared) {
    String owner = compared.subject();
    Truth truth =
        bounds
            .of(owner, compared.left())
            .compared(compared.comparison(), bounds.of(owner, compared.right()));
    if (truth == Truth.UNKNOWN) {
      note(owner, compared.left());
      note(owner, compared.right());
    }
  }

  private void noteScore(String owner, String score) {
    grounds.score(owner, score).ifPresent(trace -> note(owner, trace));
  }

  /** Notes whose votes make a number to be withheld. */
  private void note(String owner, ValueTrace value) {
    if (!grounds.withhold(owner, value)) {
      return;
    }
    switch (value) {
      case ShareRead ignored -> found.add(owner);
      case MarksRead ignored -> found.add(owner);
      case ScoreRead read -> noteScore(owner, read.score().key());
      case TeamScoreRead read -> team(read.team(), read.trace());
      default -> value.parts().forEach(part -> note(owner, part));
    }
  }

  private void team(@Nullable String team, @Nullable ValueTrace trace) {
    if (team != null && trace != null) {
      note(team, trace);
    }
  }
}
