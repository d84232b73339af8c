package io.gongping.ballot.assessment;

/** How far an assessment is. States are passed in this order; only a notice can be taken back. */
public enum AssessmentState {
  /** Being written; may be changed. */
  DRAFT,
  /** Announced; fixed. */
  NOTICED,
  /** Decided to open, box not yet known to be open. */
  OPENING,
  /** Ballots may be cast. */
  OPEN,
  /** Decided to close, box not yet known to be closed. */
  CLOSING,
  /** Closed and counted. */
  CLOSED
}
