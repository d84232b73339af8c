package io.gongping.scoring.input.workbook;

/** A file that is no workbook, or one that nobody would make by hand. */
public final class WorkbookUnreadable extends RuntimeException {

  private final Reason reason;

  WorkbookUnreadable(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** Why it can't be read. */
  public enum Reason {
    /** It is not an xlsx file, or a broken or an encrypted one. */
    NOT_A_WORKBOOK,
    /** It unpacks to more than a workbook of this size can need, or has too many rows. */
    TOO_LARGE
  }
}
