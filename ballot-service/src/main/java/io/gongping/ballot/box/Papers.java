package io.gongping.ballot.box;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The papers of opened assessments. */
public interface Papers {

  /** Finds a paper; empty unless its assessment is opened. */
  Optional<Paper> find(UUID paperId);

  /**
   * The papers of an opened assessment in the order of its definition.
   *
   * @throws IllegalStateException if there is no box of this assessment
   */
  List<Paper> of(UUID assessmentId);

  /** What the box knows of a slip. */
  Optional<SlipEntry> slip(byte[] hash);

  /**
   * A slip in the box.
   *
   * @param paperId what it is for
   * @param open whether the box still takes ballots
   * @param spent whether it was used
   */
  record SlipEntry(UUID paperId, boolean open, boolean spent) {}
}
