package io.gongping.ballot.box;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The stored boxes. */
public interface Boxes {

  /**
   * Stores a new box.
   *
   * @return false if there is one already, with the same content
   * @throws IllegalStateException if there is one with other content
   */
  boolean add(UUID assessmentId, String opened);

  /**
   * Lets no further ballot in. Waits for casts that are being written.
   *
   * @return false if there is no such box
   */
  boolean stop(UUID assessmentId);

  /** Hands out every ballot of a box, paper by paper, without holding them in memory. */
  void forEachBallot(UUID assessmentId, BiConsumer<UUID, String> paperAndText);

  /** How many slips of each paper are spent; papers without any are left out. */
  Map<UUID, Long> spent(UUID assessmentId);

  /** The assessments whose boxes are open. */
  List<UUID> open();

  /** How many ballots each paper has, papers without any included. */
  List<BallotBoxes.PaperBallots> ballots(UUID assessmentId);

  /** Keeps the data of the closed event. The first one stays. */
  void keepClosedEvent(UUID assessmentId, String closed);

  /** Whether the box was counted. */
  boolean counted(UUID assessmentId);
}
