package io.gongping.ballot.box;

import java.util.Optional;
import java.util.UUID;

/** The papers of opened assessments. */
public interface Papers {

  /** Reads a paper from the definition of its assessment. */
  Optional<Paper> find(UUID paperId);

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
