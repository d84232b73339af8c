package io.gongping.scoring.grading;

import io.gongping.scoring.scheme.Evaluation;
import io.gongping.scoring.scheme.Evaluation.ScoreTrace;
import io.gongping.scoring.scheme.Policies;
import io.gongping.scoring.scheme.Policies.ShareBasis;
import io.gongping.scoring.scheme.ValueTrace;
import io.gongping.scoring.scheme.ValueTrace.MarksRead;
import io.gongping.scoring.scheme.ValueTrace.ScoreRead;
import io.gongping.scoring.scheme.ValueTrace.ShareRead;
import io.gongping.scoring.scheme.ValueTrace.TeamScoreRead;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What else goes when a breakdown is withheld. The exact fraction of a number would take the
 * categories apart again, for their denominators are in it; so would that of every number that is
 * made of it.
 */
public final class Withholding {

  private final String subject;
  private final Map<String, ValueTrace> scores;
  private final Function<String, Breakdown> breakdown;

  /**
   * @param evaluation whose numbers are shown
   * @param breakdown by subject key, how far votes may be taken apart
   */
  public Withholding(Evaluation evaluation, Function<String, Breakdown> breakdown) {
    this.subject = evaluation.subject().subject();
    this.scores =
        evaluation.scores().stream()
            .collect(Collectors.toMap(score -> score.score().key(), ScoreTrace::trace));
    this.breakdown = breakdown;
  }

  /** Whether the votes on a subject may not be taken apart at all. */
  public boolean isWithheld(String ofSubject) {
    return breakdown.apply(ofSubject) == Breakdown.WITHHELD;
  }

  /**
   * Whether the exact fraction of a number has to go.
   *
   * @param ofSubject whose number it is
   */
  public boolean hidesFraction(String ofSubject, ValueTrace value) {
    return switch (value) {
      case ShareRead share -> isWithheld(ofSubject) && hidesFraction(share);
      case MarksRead marks ->
          isWithheld(ofSubject) && isMixed(marks.policies(), marks.categories().size());
      case ScoreRead score -> hidesScore(ofSubject, score.score().key());
      case TeamScoreRead team -> hidesTeam(team);
      default -> value.parts().stream().anyMatch(part -> hidesFraction(ofSubject, part));
    };
  }

  private boolean hidesScore(String ofSubject, String key) {
    ValueTrace trace = scores.get(key);
    if (trace != null && ofSubject.equals(subject)) {
      return hidesFraction(ofSubject, trace);
    }
    // Where others' scores come from is not known here: what may have to be hidden is.
    return isWithheld(ofSubject) || isWithheld(subject);
  }

  private boolean hidesTeam(TeamScoreRead read) {
    String team = read.team();
    ValueTrace trace = read.trace();
    return team != null && trace != null && hidesFraction(team, trace);
  }

  /** Whether the exact fraction of a share would take its categories apart. */
  public static boolean hidesFraction(ShareRead share) {
    return isMixed(share.policies(), share.figures().size());
  }

  /** A pooled share and one of a single category are the total itself. */
  private static boolean isMixed(Policies policies, int categories) {
    return policies.shareBasis() == ShareBasis.WEIGHTED && categories > 1;
  }
}
