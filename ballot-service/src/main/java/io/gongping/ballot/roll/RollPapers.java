package io.gongping.ballot.roll;

import java.util.Set;
import java.util.UUID;

/** What the roll has to know of a paper. Whoever runs assessments answers it. */
public interface RollPapers {

  /**
   * A paper on which attendance may be entered now.
   *
   * @param entitled raters who may vote (应到)
   * @param slipsMade slips that could be handed out
   * @param concerned directory ids of everybody whom the assessment is about
   */
  record RollPaper(int entitled, int slipsMade, Set<UUID> concerned) {

    public RollPaper {
      concerned = Set.copyOf(concerned);
    }
  }

  /**
   * Holds the assessment open until the transaction ends and gives the paper.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found} outside the caller's
   *     regions, {@code paper-unknown}, {@code wrong-state}
   */
  RollPaper hold(UUID assessmentId, String paper);
}
