package io.gongping.scoring.result;

import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.Proposal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposal without its grounds, as it is kept with a decision and stands on a score card.
 *
 * @param grade only where the outcome is a grade
 */
public record ProposalSummary(Outcome outcome, @Nullable Grade grade) {

  /** What the rules came to. */
  public enum Outcome {
    GRADE,
    UNDETERMINED,
    CONFLICT,
    HELD,
    /** The scheme gives this kind scores only. */
    NOT_GRADED
  }

  /** The summary of a proposal. */
  public static ProposalSummary of(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Graded graded -> new ProposalSummary(Outcome.GRADE, graded.grade());
      case Proposal.Undetermined ignored -> new ProposalSummary(Outcome.UNDETERMINED, null);
      case Proposal.Conflict ignored -> new ProposalSummary(Outcome.CONFLICT, null);
      case Proposal.Held ignored -> new ProposalSummary(Outcome.HELD, null);
      case Proposal.NotGraded ignored -> new ProposalSummary(Outcome.NOT_GRADED, null);
    };
  }

  /**
   * Whether a decision for this grade departs from the proposal, and so needs a reason. Where
   * nothing was proposed every decision does, but for one without a grade where there are scores
   * only.
   *
   * @param decided null where the scheme gives scores only
   */
  public boolean isDepartedFromBy(@Nullable Grade decided) {
    return !Objects.equals(decided, grade);
  }

  /**
   * Whether a decision for no grade departs from the proposal: not where other documents decide.
   */
  public boolean noGradeDeparts() {
    return outcome != Outcome.HELD;
  }
}
