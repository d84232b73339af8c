package io.gongping.ballot.box.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.Today;
import io.gongping.ballot.box.Cast;
import io.gongping.ballot.box.CastOutcome;
import io.gongping.ballot.box.Credential;
import io.gongping.ballot.box.GivenBallot;
import io.gongping.ballot.box.MarkSheet;
import io.gongping.ballot.box.MarkedPaper;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/** Casts a ballot: the credential is spent and the ballot in the box, or neither. */
@ApplicationScoped
public class CastBallot {

  /** A body of mistakes only gets an answer of bounded size. */
  private static final int MISTAKES_SHOWN = 500;

  private final KnownPapers papers;
  private final GroupCommitter committer;
  private final Today today;
  private final CastMetrics metrics;

  CastBallot(KnownPapers papers, GroupCommitter committer, Today today, CastMetrics metrics) {
    this.papers = papers;
    this.committer = committer;
    this.today = today;
    this.metrics = metrics;
  }

  /**
   * Casts a ballot without blocking the caller.
   *
   * @return the acknowledgement, 32 bytes, once the ballot is on disk; the same ballot again gets
   *     the same one. Fails with a {@link ProblemException}: {@code paper-unknown}, {@code
   *     marks-invalid}, {@code slip-unknown}, {@code slip-foreign}, {@code slip-spent}, {@code
   *     assessment-closed}, {@code closing-day-passed}, {@code unavailable}
   */
  public CompletionStage<byte[]> cast(Credential credential, UUID paperId, GivenBallot given) {
    return papers
        .find(paperId)
        .thenCompose(
            known -> {
              KnownPapers.KnownPaper paper =
                  known.orElseThrow(BallotProblem.PAPER_UNKNOWN::problem);
              MarkedPaper ballot = valid(paper.sheet().check(given));
              byte[] answer = credential.answerTo(ballot);
              Cast cast =
                  new Cast(
                      paper.paper().assessmentId(),
                      credential.hash(),
                      answer,
                      UUID.randomUUID(),
                      ballot,
                      !today.date().isAfter(paper.lastDay()));
              return committer.submit(cast).thenApply(outcome -> acknowledged(outcome, answer));
            })
        .whenComplete((answer, failure) -> metrics.ended(failure));
  }

  private static MarkedPaper valid(MarkSheet.Checked checked) {
    return switch (checked) {
      case MarkSheet.Valid valid -> valid.ballot();
      case MarkSheet.Invalid invalid ->
          throw BallotProblem.MARKS_INVALID
              .problem()
              .withErrors(invalid.mistakes().stream().limit(MISTAKES_SHOWN).toList());
    };
  }

  private static byte[] acknowledged(CastOutcome outcome, byte[] answer) {
    return switch (outcome) {
      case IN_THE_BOX -> answer;
      case SLIP_UNKNOWN -> throw BallotProblem.SLIP_UNKNOWN.problem();
      case SLIP_FOREIGN -> throw BallotProblem.SLIP_FOREIGN.problem();
      case SLIP_SPENT -> throw BallotProblem.SLIP_SPENT.problem();
      case ASSESSMENT_CLOSED -> throw BallotProblem.ASSESSMENT_CLOSED.problem();
      case CLOSING_DAY_PASSED -> throw BallotProblem.CLOSING_DAY_PASSED.problem();
      case UNAVAILABLE -> throw CommonProblem.UNAVAILABLE.problem();
    };
  }
}
