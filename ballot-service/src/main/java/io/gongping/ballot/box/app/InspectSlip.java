package io.gongping.ballot.box.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.Today;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import io.gongping.ballot.slip.SlipCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Tells who holds a slip what it is for. */
@ApplicationScoped
public class InspectSlip {

  private final Papers papers;
  private final Today today;

  InspectSlip(Papers papers, Today today) {
    this.papers = papers;
    this.today = today;
  }

  /**
   * What a slip opens.
   *
   * @param open whether the box takes ballots today
   */
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
    boolean inTime = !today.date().isAfter(LocalDate.parse(paper.closesOn()));
    return new Inspected(paper, slip.open() && inTime, slip.spent());
  }
}
