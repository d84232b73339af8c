package io.gongping.scoring.tally;

import java.util.List;
import java.util.Map;

/**
 * What a ballot says, as it came.
 *
 * @param marks by subject: one character an item, or marks separated by commas on a form with
 *     points
 * @param choices by recommendation
 * @param examples by subject and item
 */
public record CastContent(
    Map<String, String> marks,
    Map<String, Choice> choices,
    Map<String, Map<String, String>> examples) {

  /** A ballot with marks only. */
  public static CastContent of(Map<String, String> marks) {
    return new CastContent(marks, Map.of(), Map.of());
  }

  /**
   * Whom a ballot recommends.
   *
   * @param candidates their keys
   * @param writeIns names of others
   */
  public record Choice(List<String> candidates, List<String> writeIns) {

    public Choice {
      candidates = List.copyOf(candidates);
      writeIns = List.copyOf(writeIns);
    }

    int people() {
      return candidates.size() + writeIns.size();
    }
  }

  /** Says nothing of the marks: they must not get into a log. */
  @Override
  public String toString() {
    return "CastContent[secret]";
  }
}
