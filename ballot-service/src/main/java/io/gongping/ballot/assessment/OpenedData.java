package io.gongping.ballot.assessment;

/** Writes what the box is opened with. */
public interface OpenedData {

  /**
   * The data of {@code io.gongping.assessment.opened.v1}; the same assessment gives the same bytes.
   */
  String of(Assessment assessment);
}
