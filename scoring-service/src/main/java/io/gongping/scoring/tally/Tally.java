package io.gongping.scoring.tally;

import io.gongping.scoring.tally.PaperLayout.Cell;
import java.util.Map;
import java.util.TreeMap;

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

  /**
   * The count of one paper.
   *
   * @param ballots distinct ballots
   * @param votes non-zero cells
   */
  public record PaperTally(long ballots, Map<Cell, Long> votes) {

    public PaperTally {
      votes = Map.copyOf(votes);
    }

    /** The votes on one item of one subject, by option code. */
    public Map<String, Long> votes(String subject, String item) {
      Map<String, Long> found = new TreeMap<>();
      votes.forEach(
          (cell, count) -> {
            if (cell.subject().equals(subject) && cell.item().equals(item)) {
              found.put(cell.option(), count);
            }
          });
      return found;
    }
  }
}
