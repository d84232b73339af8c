package io.gongping.scoring.tally;

import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Written.WriteIn;
import java.util.Collections;
import java.util.Map;

/**
 * What was counted, by paper key.
 *
 * @param papers those with at least one ballot
 */
public record Tally(Map<String, PaperTally> papers) {

  private static final PaperTally NOTHING = new PaperTally(0, Map.of());

  public Tally {
    papers = Map.copyOf(papers);
  }

  /** The count of one paper; zero where nothing was counted. */
  public PaperTally paper(String key) {
    return papers.getOrDefault(key, NOTHING);
  }

  /** The count of one paper. */
  public static final class PaperTally {

    private final long ballots;
    private final long invalid;
    private final Cells cells;
    private final Map<WriteIn, Long> writeIns;

    /** A count of valid ballots with marks only. */
    public PaperTally(long ballots, Map<Cell, Long> votes) {
      this(ballots, 0, votes, Map.of());
    }

    /**
     * A count.
     *
     * @param ballots distinct ballots, the invalid ones included
     * @param invalid those that a rule of the paper voids
     * @param votes non-zero cells of valid ballots
     * @param writeIns votes of valid ballots for others than candidates
     */
    public PaperTally(
        long ballots, long invalid, Map<Cell, Long> votes, Map<WriteIn, Long> writeIns) {
      this(ballots, invalid, Cells.of(votes), writeIns);
    }

    /** As above, of cells that lie side by side already. */
    public PaperTally(long ballots, long invalid, Cells cells, Map<WriteIn, Long> writeIns) {
      this.ballots = ballots;
      this.invalid = invalid;
      this.cells = cells;
      this.writeIns = Map.copyOf(writeIns);
    }

    /** Distinct ballots: those returned. */
    public long ballots() {
      return ballots;
    }

    /** Ballots that a rule of the paper voids. */
    public long invalid() {
      return invalid;
    }

    /** Ballots that count. */
    public long valid() {
      return ballots - invalid;
    }

    /** The non-zero cells. */
    public Map<Cell, Long> votes() {
      return cells.all();
    }

    /** How many cells there are. */
    public int size() {
      return cells.size();
    }

    /** The votes on one item of one subject, by option code and in its order: results are bytes. */
    public Map<String, Long> votes(String subject, String item) {
      return Collections.unmodifiableSortedMap(cells.of(subject, item));
    }

    /** Votes for others than the candidates of a recommendation. */
    public Map<WriteIn, Long> writeIns() {
      return writeIns;
    }
  }
}
