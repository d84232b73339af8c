package io.gongping.ballot.slip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The slips that were made, known by their hashes only. */
public interface Slips {

  /** A paper that slips are made for. */
  record SlipPaper(UUID paperId, int entitled) {}

  /** Finds a paper of an opened assessment by its key. */
  Optional<SlipPaper> paper(UUID assessmentId, String paper);

  /**
   * How many slips each paper of an assessment has.
   *
   * @return by the paper's key; papers without slips count 0
   */
  Map<String, Integer> made(UUID assessmentId);

  /**
   * Adds slips to a paper, all or none, and never more in total than raters are entitled.
   *
   * @param replace voids the slips made before, unless one of them is spent
   */
  Making make(UUID assessmentId, SlipPaper paper, List<SlipCode> codes, boolean replace);

  /** What came of making slips. */
  enum Making {
    MADE,
    TOO_MANY,
    IN_USE,
    CLOSED
  }
}
