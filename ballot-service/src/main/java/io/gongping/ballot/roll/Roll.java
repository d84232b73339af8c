package io.gongping.ballot.roll;

import io.gongping.support.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The stored attendance; used inside a transaction. */
public interface Roll {

  /** Writes the attendance of a paper, in place of an earlier one. */
  void enter(UUID assessmentId, Attendance attendance);

  /** The attendance of a paper. */
  Optional<Attendance> of(UUID assessmentId, String paper);

  /** Notes who makes slips of a paper; nothing about the slips themselves. */
  void slipsMade(UUID assessmentId, String paper, Person by);

  /**
   * Who made slips.
   *
   * @return subjects of their tokens, by the paper's key
   */
  Map<String, Set<String>> slipMakers(UUID assessmentId);

  /** All attendance of an assessment, by paper. */
  List<Attendance> of(UUID assessmentId);
}
