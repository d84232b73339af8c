package io.gongping.ballot.turnout;

import org.jspecify.annotations.Nullable;

/**
 * How many of a paper's slips were used, told so that no single cast can be seen coming.
 *
 * @param paper the paper's key
 * @param percent in steps of ten, rounded down; null where a step would be too few raters
 */
public record Turnout(String paper, @Nullable Integer percent) {

  private static final int STEP = 10;
  private static final int FEWEST_ENTITLED = 10;
  private static final int WHOLE = 100;

  /**
   * The turnout of a paper.
   *
   * @param entitled raters who may vote; below {@value #FEWEST_ENTITLED} nothing is told
   * @param slips handed out, or made where it is not known how many were handed out
   * @param ballots cast
   */
  public static Turnout of(String paper, int entitled, long slips, long ballots) {
    if (entitled < FEWEST_ENTITLED) {
      return new Turnout(paper, null);
    }
    long percent = slips == 0 ? 0 : Math.min(WHOLE, ballots * WHOLE / slips);
    return new Turnout(paper, (int) (percent / STEP * STEP));
  }
}
