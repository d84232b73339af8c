package io.gongping.scoring.tally;

/** When so many answered together that a sum over their ballots shows nobody's own. */
public final class Crowd {

  /** Fewer opinions than this are withheld. */
  public static final int FEWEST = 5;

  private Crowd() {}

  /**
   * Whether nobody is seen in the sum: nobody answered, at least five had an opinion, or at least
   * five answered and none had one.
   *
   * @param ballots that were counted together
   * @param opinions those of them with an opinion
   */
  public static boolean hides(long ballots, long opinions) {
    return ballots == 0 || opinions >= FEWEST || (opinions == 0 && ballots >= FEWEST);
  }
}
