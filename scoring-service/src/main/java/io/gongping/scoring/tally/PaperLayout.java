package io.gongping.scoring.tally;

import io.gongping.scoring.deadletter.DeadLetterReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the marks of one paper go: a cell for each subject, item and option, numbered from 0, so
 * that a ballot is added to a count by array index.
 */
public final class PaperLayout {

  private final String paper;
  private final Map<String, SubjectPlace> places;
  private final List<Cell> cells;

  private PaperLayout(String paper, Map<String, SubjectPlace> places, List<Cell> cells) {
    this.paper = paper;
    this.places = places;
    this.cells = cells;
  }

  /** One number of a tally. */
  public record Cell(String subject, String item, String option) {}

  /**
   * What rates one subject.
   *
   * @param options the allowed marks as one text, such as {@code ABCD-}
   */
  record Rated(String subject, List<String> items, String options) {}

  private record SubjectPlace(int firstCell, int items, String options) {}

  /** What a ballot's marks turned out to be. */
  public sealed interface Reading {

    /** The number of the cell that each mark counts in. */
    @SuppressWarnings("ArrayRecordComponent") // Millions of them a minute; never compared.
    record Countable(int[] cells) implements Reading {}

    /** Marks that fit this paper in no way. */
    record Unfit(DeadLetterReason reason) implements Reading {}
  }

  static PaperLayout of(String paper, List<Rated> subjects) {
    Map<String, SubjectPlace> places = new HashMap<>();
    List<Cell> cells = new ArrayList<>();
    for (Rated rated : subjects) {
      places.put(
          rated.subject(), new SubjectPlace(cells.size(), rated.items().size(), rated.options()));
      for (String item : rated.items()) {
        rated
            .options()
            .chars()
            .forEach(
                option -> cells.add(new Cell(rated.subject(), item, Character.toString(option))));
      }
    }
    return new PaperLayout(paper, places, List.copyOf(cells));
  }

  public String paper() {
    return paper;
  }

  /** All cells in the order of their numbers. */
  public List<Cell> cells() {
    return cells;
  }

  /**
   * Reads the marks of a ballot: one text for every subject of the paper, one character an item.
   *
   * @param marks by subject key
   */
  public Reading read(Map<String, String> marks) {
    List<int[]> found = new ArrayList<>(marks.size());
    int total = 0;
    for (Map.Entry<String, String> entry : marks.entrySet()) {
      SubjectPlace place = places.get(entry.getKey());
      if (place == null) {
        return new Reading.Unfit(DeadLetterReason.UNKNOWN_SUBJECT);
      }
      if (entry.getValue().length() != place.items()) {
        return new Reading.Unfit(DeadLetterReason.MARKS_LENGTH);
      }
      Optional<int[]> cellsOfSubject = cells(place, entry.getValue());
      if (cellsOfSubject.isEmpty()) {
        return new Reading.Unfit(DeadLetterReason.MARKS_OPTION);
      }
      found.add(cellsOfSubject.get());
      total += place.items();
    }
    if (marks.size() < places.size()) {
      return new Reading.Unfit(DeadLetterReason.SUBJECT_MISSING);
    }
    return new Reading.Countable(joined(found, total));
  }

  private static Optional<int[]> cells(SubjectPlace place, String marks) {
    int[] cells = new int[marks.length()];
    for (int item = 0; item < cells.length; item++) {
      int option = place.options().indexOf(marks.charAt(item));
      if (option < 0) {
        return Optional.empty();
      }
      cells[item] = place.firstCell() + item * place.options().length() + option;
    }
    return Optional.of(cells);
  }

  private static int[] joined(List<int[]> parts, int total) {
    int[] all = new int[total];
    int next = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, all, next, part.length);
      next += part.length;
    }
    return all;
  }
}
