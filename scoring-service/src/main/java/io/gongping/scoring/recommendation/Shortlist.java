package io.gongping.scoring.recommendation;

import io.gongping.scoring.recommendation.RecommendationResult.Standing;
import java.util.List;

/**
 * Who goes on: two people for every post (S9), by votes. Where more people have equal votes than
 * there are places left, nobody is preferred: all of them are named, and people decide.
 *
 * @param places two for each post
 * @param certain who is in
 * @param tied those with equal votes at the edge, more than {@code open}; empty without a tie
 * @param open places left for the tied
 */
public record Shortlist(int places, List<Standing> certain, List<Standing> tied, int open) {

  private static final int PER_POST = 2;

  public Shortlist {
    certain = List.copyOf(certain);
    tied = List.copyOf(tied);
  }

  /**
   * The shortlist.
   *
   * @param standings most votes first
   */
  static Shortlist of(int seats, List<Standing> standings) {
    int places = PER_POST * seats;
    List<Standing> named = standings.stream().filter(one -> one.votes() > 0).toList();
    if (named.size() <= places) {
      return new Shortlist(places, named, List.of(), 0);
    }
    long edge = named.get(places - 1).votes();
    if (named.get(places).votes() < edge) {
      return new Shortlist(places, named.subList(0, places), List.of(), 0);
    }
    List<Standing> above = named.stream().filter(one -> one.votes() > edge).toList();
    List<Standing> tied = named.stream().filter(one -> one.votes() == edge).toList();
    return new Shortlist(places, above, tied, places - above.size());
  }
}
