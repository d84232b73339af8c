package io.gongping.ballot.box;

import java.util.List;
import java.util.Map;

/**
 * What a ballot in the box says.
 *
 * @param marks by subject: one character an item, or, on a form with points, one mark an item
 *     separated by commas
 * @param choices by recommendation; those that name nobody are left out
 * @param examples by subject and item; those without are left out
 */
public record BallotContent(
    Map<String, String> marks,
    Map<String, Choice> choices,
    Map<String, Map<String, String>> examples) {

  /**
   * Whom a ballot recommends.
   *
   * @param candidates their keys, in the order of the paper
   * @param writeIns other names, normalised, in the order of their letters
   */
  public record Choice(List<String> candidates, List<String> writeIns) {

    public Choice {
      candidates = List.copyOf(candidates);
      writeIns = List.copyOf(writeIns);
    }

    /** How many people are named. */
    int people() {
      return candidates.size() + writeIns.size();
    }

    @Override
    public String toString() {
      return "Choice[secret]";
    }
  }

  @Override
  public String toString() {
    return "BallotContent[secret]";
  }
}
