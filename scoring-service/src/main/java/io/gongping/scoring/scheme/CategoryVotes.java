package io.gongping.scoring.scheme;

import java.util.Collection;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What one rater category said about one item of one subject. A category that was given no paper
 * with this subject has no such entry: it is not empty, it does not rate.
 *
 * @param category its key
 * @param weight its weight as defined, 0 to 1
 * @param votes by option code; {@value #NO_OPINION} is no opinion; all valid ballots are in here
 */
public record CategoryVotes(String category, BigFraction weight, Map<String, Long> votes) {

  /** The mark of a rater who has no opinion (弃权/不了解). */
  public static final String NO_OPINION = "-";

  public CategoryVotes {
    votes = Map.copyOf(votes);
  }

  /** Votes for any of these options. */
  public long forAny(Collection<String> options) {
    return options.stream().mapToLong(option -> votes.getOrDefault(option, 0L)).sum();
  }

  /** Valid ballots, with or without an opinion. */
  public long ballots() {
    return votes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Valid ballots with an opinion. */
  public long opinions() {
    return ballots() - votes.getOrDefault(NO_OPINION, 0L);
  }
}
