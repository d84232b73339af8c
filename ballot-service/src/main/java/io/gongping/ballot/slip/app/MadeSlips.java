package io.gongping.ballot.slip.app;

import java.util.List;
import java.util.UUID;

/**
 * Slips as they are handed out for printing, this once.
 *
 * @param paperId the id to cast with
 * @param paper the paper's key
 * @param slips the codes, in no order that means anything
 */
public record MadeSlips(UUID paperId, String paper, List<String> slips) {

  @Override
  public String toString() {
    return "MadeSlips[" + paper + ", " + slips.size() + " slips]";
  }
}
