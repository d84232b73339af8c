package io.gongping.ballot.slip.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.slip.SlipCode;
import io.gongping.ballot.slip.SlipCodes;
import io.gongping.ballot.slip.Slips;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

/** Makes the slips of a paper. Their codes leave here once and are kept nowhere. */
@ApplicationScoped
public class MakeSlips {

  private final Slips slips;
  private final SlipCodes codes;

  MakeSlips(Slips slips, SecureRandom random) {
    this.slips = slips;
    this.codes = new SlipCodes(random);
  }

  /**
   * New slips of a paper.
   *
   * @param count at least 1
   * @param replace whether the slips made before are void; only while none of them is spent
   * @throws io.gongping.support.problem.ProblemException {@code paper-unknown}, {@code
   *     too-many-slips}, {@code slips-in-use}, {@code assessment-closed}
   */
  public MadeSlips make(UUID assessmentId, String paper, int count, boolean replace) {
    Slips.SlipPaper known =
        slips.paper(assessmentId, paper).orElseThrow(BallotProblem.PAPER_UNKNOWN::problem);
    if (count > known.entitled()) {
      throw tooMany(known);
    }
    List<SlipCode> made = codes.next(count);
    return switch (slips.make(assessmentId, known, made, replace)) {
      case MADE ->
          new MadeSlips(known.paperId(), paper, made.stream().map(SlipCode::text).toList());
      case TOO_MANY -> throw tooMany(known);
      case IN_USE -> throw BallotProblem.SLIPS_IN_USE.problem();
      case CLOSED -> throw BallotProblem.ASSESSMENT_CLOSED.problem();
    };
  }

  private static RuntimeException tooMany(Slips.SlipPaper paper) {
    return BallotProblem.TOO_MANY_SLIPS.problem().with("entitled", paper.entitled());
  }
}
