package io.gongping.ballot.box;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The boxes, as those see them who run an assessment. The box shares no transaction with them, so
 * every step may be repeated until it is known to have been done.
 */
public interface BallotBoxes {

  /**
   * Opens the box of an assessment. Opening it again with the same content does nothing.
   *
   * @param opened the data of {@code io.gongping.assessment.opened.v1}: definition with the papers'
   *     ids, and notice
   * @throws IllegalStateException if the box was opened with other content
   */
  void open(UUID assessmentId, String opened);

  /**
   * Closes the box, counts it and makes the closed event. No ballot enters after it; every cast
   * that was acknowledged is counted. Closing it again does nothing.
   *
   * @param closedOn the day of the closing as an ISO date
   * @param attendance of every paper; the box hands both on in the closed event
   */
  void close(UUID assessmentId, String closedOn, Collection<PaperAttendance> attendance);

  /** The assessments whose boxes are open. */
  List<UUID> open();

  /** How many ballots each paper of a box has, papers without any included. */
  List<PaperBallots> ballots(UUID assessmentId);

  /**
   * The ballots of a paper.
   *
   * @param entitled raters who may cast it, as fixed at the opening
   */
  record PaperBallots(String paper, int entitled, long ballots) {}

  /**
   * What the roll knows of a paper.
   *
   * @param entitled who may vote (应到)
   * @param present who came (实到)
   * @param issued who was given a slip (发出)
   */
  record PaperAttendance(String paper, int entitled, int present, int issued) {}
}
