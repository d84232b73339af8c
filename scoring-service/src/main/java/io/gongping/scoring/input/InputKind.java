package io.gongping.scoring.input;

/** The kinds of entries beside ballots. */
public enum InputKind {
  /** A number of the scheme, such as a township's ranking score; one for each subject and key. */
  FIGURE,
  /** How far a common indicator of the tree was met; one for each subject and leaf. */
  INDICATOR,
  /** A line of the target book (目标责任书): an own indicator of the subject. */
  TARGET,
  /** A bonus or a deduction (加分、扣分). */
  ADJUSTMENT,
  /** A line of the process log (过程纪实). It explains and is not scored. */
  LOG
}
