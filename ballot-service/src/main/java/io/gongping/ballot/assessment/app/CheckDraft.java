package io.gongping.ballot.assessment.app;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.EarlierSubjects;
import io.gongping.ballot.assessment.IdentityDoubt;
import io.gongping.ballot.assessment.Written;
import io.gongping.support.problem.ProblemError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Tells what stands between a draft and its notice, and what is worth a second look. */
@ApplicationScoped
public class CheckDraft {

  private static final int DOUBTS_SHOWN = 500;

  private final ScopedAssessments scoped;
  private final EarlierSubjects earlier;

  CheckDraft(ScopedAssessments scoped, EarlierSubjects earlier) {
    this.scoped = scoped;
    this.earlier = earlier;
  }

  /**
   * What was found.
   *
   * @param mistakes as a notice would name them; none where the definition is complete
   * @param doubts do not stand in the way of a notice
   */
  public record Checked(List<ProblemError> mistakes, List<IdentityDoubt> doubts) {

    public Checked {
      mistakes = List.copyOf(mistakes);
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * Checks an assessment, finished or not.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}
   */
  @Transactional
  public Checked check(UUID id) {
    Assessment assessment = scoped.find(id);
    List<ProblemError> mistakes =
        switch (assessment.written()) {
          case Written.Complete ignored -> List.of();
          case Written.Unfinished unfinished -> unfinished.mistakes();
        };
    return new Checked(mistakes, earlier.doubts(id, DOUBTS_SHOWN));
  }
}
