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
 * @param votes by option code, for an item with points by the points such as {@code 87}; {@value
 *     #NO_OPINION} is no opinion; all valid ballots are in here
 * @param issued ballots handed out
 * @param returned ballots that came back, valid or not
 */
public record CategoryVotes(
    String category, BigFraction weight, Map<String, Long> votes, long issued, long returned) {

  /** The mark of a rater who has no opinion (弃权/不了解). */
  public static final String NO_OPINION = "-";

  public CategoryVotes {
    votes = Map.copyOf(votes);
  }

  /** Where every ballot that was handed out came back and is valid. */
  public CategoryVotes(String category, BigFraction weight, Map<String, Long> votes) {
    this(category, weight, votes, sum(votes), sum(votes));
  }

  /** Votes for any of these options. */
  public long forAny(Collection<String> options) {
    long found = 0;
    for (String option : options) {
      found += votes.getOrDefault(option, 0L);
    }
    return found;
  }

  /** Valid ballots, with or without an opinion. */
  public long ballots() {
    return sum(votes);
  }

  /** Valid ballots with an opinion. */
  public long opinions() {
    return ballots() - votes.getOrDefault(NO_OPINION, 0L);
  }

  /** What shares of the category are out of. */
  long outOf(Policies.Denominator denominator) {
    return switch (denominator) {
      case OPINIONS -> opinions();
      case BALLOTS -> ballots();
      case RETURNED -> returned;
      case ISSUED -> issued;
    };
  }

  private static long sum(Map<String, Long> votes) {
    long sum = 0;
    for (long count : votes.values()) {
      sum += count;
    }
    return sum;
  }
}
