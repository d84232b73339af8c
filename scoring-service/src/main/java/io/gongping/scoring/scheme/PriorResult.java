package io.gongping.scoring.scheme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded for the same team or person in an earlier year under the same scheme id.
 *
 * @param year the calendar year that was assessed
 * @param scores by key; those that were not known are absent
 * @param grade the code of the decided grade; null where none was
 */
public record PriorResult(int year, Map<String, PriorScore> scores, @Nullable String grade) {

  public PriorResult {
    scores = Map.copyOf(scores);
  }
}
