package io.gongping.ballot.roll;

import java.util.List;
import java.util.UUID;

/** The stored attendance; used inside a transaction. */
public interface Roll {

  /** Writes the attendance of a paper, in place of an earlier one. */
  void enter(UUID assessmentId, Attendance attendance);

  /** All attendance of an assessment, by paper. */
  List<Attendance> of(UUID assessmentId);
}
