package io.gongping.scoring.scheme;

import java.util.List;

/**
 * How subjects are ranked.
 *
 * @param score the key of the score that ranks, the more the better
 * @param by like with like: one ranking for each group; empty for one ranking of all
 */
public record RankingRule(String score, List<GroupKey> by) {

  public RankingRule {
    by = List.copyOf(by);
  }
}
