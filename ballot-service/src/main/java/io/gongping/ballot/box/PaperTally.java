package io.gongping.ballot.box;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the ballots of one paper as they stream by; its memory depends on the paper only. */
public final class PaperTally {

  private static final int MARKS = 27;

  private final MarkSheet sheet;
  private final long[] counts;
  private long ballots;

  public PaperTally(MarkSheet sheet) {
    this.sheet = sheet;
    this.counts = new long[sheet.cells() * MARKS];
  }

  /**
   * Adds a ballot.
   *
   * @param marks as in {@link MarkedPaper#marks}
   * @throws IllegalArgumentException if they are not marks of this paper
   */
  public void add(String marks) {
    sheet.requireLength(marks);
    for (int cell = 0; cell < marks.length(); cell++) {
      counts[cell * MARKS + column(marks.charAt(cell))]++;
    }
    ballots++;
  }

  /** How many ballots were added. */
  public long ballots() {
    return ballots;
  }

  /** The non-zero counts by subject, item and mark, each in the order of the paper. */
  public Map<String, Map<String, Map<String, Long>>> counts() {
    Map<String, Map<String, Map<String, Long>>> shown = new LinkedHashMap<>();
    sheet.forEachCell(
        (cell, subject, item) -> {
          Map<String, Long> marks = new LinkedHashMap<>();
          for (int column = 0; column < MARKS; column++) {
            long count = counts[cell * MARKS + column];
            if (count > 0) {
              marks.put(Character.toString(mark(column)), count);
            }
          }
          if (!marks.isEmpty()) {
            shown.computeIfAbsent(subject, key -> new LinkedHashMap<>()).put(item, marks);
          }
        });
    return shown;
  }

  private static int column(char mark) {
    if (mark == MarkSheet.NO_OPINION) {
      return MARKS - 1;
    }
    if (mark < 'A' || mark > 'Z') {
      throw new IllegalArgumentException("A ballot holds something that is no mark");
    }
    return mark - 'A';
  }

  private static char mark(int column) {
    return column == MARKS - 1 ? MarkSheet.NO_OPINION : (char) ('A' + column);
  }
}
