package io.gongping.ballot.assessment.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.roll.RollPapers;
import io.gongping.ballot.slip.Slips;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells the roll what it may not look up itself. */
@ApplicationScoped
class PapersForTheRoll implements RollPapers {

  private final ScopedAssessments scoped;
  private final Slips slips;

  PapersForTheRoll(ScopedAssessments scoped, Slips slips) {
    this.scoped = scoped;
    this.slips = slips;
  }

  @Override
  public RollPaper hold(UUID assessmentId, String paper) {
    Assessment assessment = scoped.lock(assessmentId);
    assessment.require(AssessmentState.OPEN);
    Definition.Paper known =
        assessment.paper(paper).orElseThrow(BallotProblem.PAPER_UNKNOWN::problem);
    return new RollPaper(
        known.entitled(), slips.made(assessmentId).getOrDefault(paper, 0), assessment.concerned());
  }
}
