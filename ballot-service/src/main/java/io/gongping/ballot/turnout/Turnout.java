package io.gongping.ballot.turnout;

import org.jspecify.annotations.Nullable;

/**
 * How many of a paper's raters have cast, told so that no single cast can be seen coming.
 *
 * <p>It rises in steps, and only after a whole step of ballots came since it rose last. So two
 * readings, however they are chosen, are equal or stand for at least {@value #FEWEST_IN_A_STEP}
 * casts between them. What it is measured against is fixed when the assessment opens.
 *
 * @param paper the paper's key
 * @param entitled raters who may cast it
 * @param shown ballots that are told: a whole number of steps
 * @param counted ballots when it rose last; never told
 */
public record Turnout(String paper, int entitled, long shown, long counted) {

  private static final int FEWEST_IN_A_STEP = 5;
  private static final int SHARE_OF_A_STEP = 10;
  private static final int FEWEST_ENTITLED = 20;
  private static final int WHOLE = 100;

  /** The turnout of a paper that nobody has cast yet. */
  public static Turnout none(String paper, int entitled) {
    return new Turnout(paper, entitled, 0, 0);
  }

  /**
   * The turnout after another count.
   *
   * @param ballots cast by now
   */
  public Turnout after(long ballots) {
    return ballots - counted < step()
        ? this
        : new Turnout(paper, entitled, ballots / step() * step(), ballots);
  }

  /**
   * In per cent of the raters entitled, rounded down; null where a step would be too few raters.
   */
  public @Nullable Integer percent() {
    return entitled < FEWEST_ENTITLED ? null : (int) Math.min(WHOLE, shown * WHOLE / entitled);
  }

  /** Raters in a step: at least five, and at least a tenth of those entitled. */
  private int step() {
    return Math.max(FEWEST_IN_A_STEP, Math.ceilDiv(entitled, SHARE_OF_A_STEP));
  }
}
