package io.gongping.ballot.box.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import io.gongping.ballot.slip.SlipCode;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who holds a slip what it is for. */
@ApplicationScoped
public class InspectSlip {

  private final Papers papers;

  InspectSlip(Papers papers) {
    this.papers = papers;
  }

  /** What a slip opens. */
  public record Inspected(Paper paper, boolean open, boolean spent) {}

  /**
   * Looks a slip up.
   *
   * @throws io.gongping.support.problem.ProblemException {@code slip-unknown}
   */
  public Inspected inspect(SlipCode code) {
    Papers.SlipEntry slip =
        papers.slip(code.hash()).orElseThrow(BallotProblem.SLIP_UNKNOWN::problem);
    Paper paper = papers.find(slip.paperId()).orElseThrow(BallotProblem.SLIP_UNKNOWN::problem);
    return new Inspected(paper, slip.open(), slip.spent());
  }
}
