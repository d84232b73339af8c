package io.gongping.scoring.tally;

/** How far the count of an assessment is. */
public enum AssessmentState {
  /** Ballots are coming in; nothing is shown to anybody. */
  OPEN,
  /** Closed, but the counts don't agree: people have to look. */
  DISCREPANT,
  /** Closed and reconciled; the tally never changes again. */
  FINAL
}
