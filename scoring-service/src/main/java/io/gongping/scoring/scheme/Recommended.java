package io.gongping.scoring.scheme;

/**
 * What a recommendation (民主推荐) says of one of its candidates.
 *
 * @param recommendation its key and title
 */
public record Recommended(Named recommendation, Ballots ballots) {

  /**
   * Ballots of all raters in one heap: one person, one vote, whatever the rater's category.
   *
   * @param votes for the candidate, those on names that were written in and stand for the candidate
   *     included
   * @param naming those that name somebody, at most {@code counted}
   * @param counted valid ballots of the papers that carry the recommendation, less those whose
   *     choice counts for nobody because it names too many: what the share is of
   */
  public record Ballots(long votes, long naming, long counted) {}
}
