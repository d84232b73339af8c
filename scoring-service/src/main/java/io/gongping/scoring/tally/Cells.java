package io.gongping.scoring.tally;

import io.gongping.scoring.tally.PaperLayout.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The non-zero cells of one paper, side by side: an assessment may have hundreds of thousands, and
 * each takes {@value #BYTES} bytes here.
 */
public final class Cells {

  /** What a cell takes: three references of four bytes and a number of eight. */
  public static final int BYTES = 20;

  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::subject).thenComparing(Cell::item).thenComparing(Cell::option);

  private final String[] subjects;
  private final String[] items;
  private final String[] options;
  private final long[] votes;

  private Cells(List<Cell> sorted, Map<Cell, Long> counts) {
    int size = sorted.size();
    this.subjects = new String[size];
    this.items = new String[size];
    this.options = new String[size];
    this.votes = new long[size];
    for (int i = 0; i < size; i++) {
      Cell cell = sorted.get(i);
      subjects[i] = cell.subject();
      items[i] = cell.item();
      options[i] = cell.option();
      votes[i] = counts.getOrDefault(cell, 0L);
    }
  }

  /** The cells of a count. */
  public static Cells of(Map<Cell, Long> counts) {
    List<Cell> sorted = new ArrayList<>(counts.keySet());
    sorted.sort(ORDER);
    return new Cells(sorted, counts);
  }

  /** How many there are. */
  public int size() {
    return votes.length;
  }

  /** All of them. */
  public Map<Cell, Long> all() {
    Map<Cell, Long> all = new HashMap<>();
    for (int i = 0; i < votes.length; i++) {
      all.put(new Cell(subjects[i], items[i], options[i]), votes[i]);
    }
    return all;
  }

  /** Those of one item of one subject, by option code and in its order. */
  SortedMap<String, Long> of(String subject, String item) {
    int found = Arrays.binarySearch(subjects, subject);
    if (found < 0) {
      return Collections.emptySortedMap();
    }
    int first = found;
    while (first > 0 && subjects[first - 1].equals(subject)) {
      first--;
    }
    SortedMap<String, Long> counts = new TreeMap<>();
    for (int i = first; i < votes.length && subjects[i].equals(subject); i++) {
      if (items[i].equals(item)) {
        counts.put(options[i], votes[i]);
      }
    }
    return counts;
  }
}
