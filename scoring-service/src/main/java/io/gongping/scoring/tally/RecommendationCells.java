package io.gongping.scoring.tally;

/** How votes of a recommendation stand in a tally: its key for a subject, and one item. */
public final class RecommendationCells {

  /** The one item of a recommendation; its options are the keys of the candidates. */
  public static final String CHOICE = "choice";

  /** The option of ballots that name nobody. */
  public static final String NOBODY = "-";

  /** The option of ballots whose choice counts for nobody because it names too many. */
  public static final String OVER_SELECTED = "!";

  private RecommendationCells() {}
}
