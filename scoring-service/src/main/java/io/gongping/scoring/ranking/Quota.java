package io.gongping.scoring.ranking;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How many of a population may have something.
 *
 * @param share 0 to 1
 */
public record Quota(BigFraction share, Rounding rounding) {

  /** The largest number that is allowed in a population. */
  public int limit(int population) {
    return rounding.whole(share.multiply(population));
  }

  /**
   * What a limit makes of those who are proposed.
   *
   * @param within who fits in whatever becomes of the others
   * @param atEdge who fits in or not, because of a tie or a number that is not known yet; people
   *     decide, never the machine
   * @param over for whom no place is left
   * @param <T> who is proposed
   */
  public record Outcome<T>(List<T> within, List<T> atEdge, List<T> over) {

    public Outcome {
      within = List.copyOf(within);
      atEdge = List.copyOf(atEdge);
      over = List.copyOf(over);
    }
  }

  /** Holds those who are proposed against a limit, the first in the ranking first. */
  public static <T> Outcome<T> hold(Ranking<T> proposed, int limit) {
    List<T> within = new ArrayList<>();
    List<T> atEdge = new ArrayList<>();
    List<T> over = new ArrayList<>();
    for (Ranking.Entry<T> entry : proposed.entries()) {
      int before = proposed.fromTop(entry.who()).orElseThrow().best() - 1;
      int behind = proposed.fromBottom(entry.who()).orElseThrow().best() - 1;
      if (proposed.entries().size() - behind <= limit) {
        within.add(entry.who());
      } else if (before >= limit) {
        over.add(entry.who());
      } else {
        atEdge.add(entry.who());
      }
    }
    return new Outcome<>(within, atEdge, over);
  }
}
