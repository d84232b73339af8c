package io.gongping.scoring.scheme;

import java.util.Set;

/**
 * When both the top grade and one of the low grades fire, nothing is proposed: people decide.
 *
 * @param low grades that can't stand beside the top one
 */
public record ConflictPolicy(String top, Set<String> low) {

  public ConflictPolicy {
    low = Set.copyOf(low);
  }
}
