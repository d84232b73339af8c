package io.gongping.scoring.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Years in a row with the best grade of the annual assessment. Three are a marked event.
 *
 * @param from the first year
 * @param to the last year
 */
public record Streak(int from, int to) {

  /** Years that make a marked event. */
  public static final int MARKED = 3;

  /** How many years it lasts. */
  public int years() {
    return to - from + 1;
  }

  /** Whether it is a marked event. */
  public boolean isMarked() {
    return years() >= MARKED;
  }

  /**
   * The streak that ends in a year; empty where that year is not among the best ones.
   *
   * @param bestYears the years with the best grade
   */
  public static Optional<Streak> endingIn(int year, Set<Integer> bestYears) {
    int from = year;
    while (bestYears.contains(from)) {
      from--;
    }
    return from == year ? Optional.empty() : Optional.of(new Streak(from + 1, year));
  }

  /**
   * All streaks of one team or person, oldest first. A year without an annual result ends one.
   *
   * @param results the standing ones of one region, in any order
   */
  public static List<Streak> of(List<RecordedResult> results) {
    TreeMap<Integer, RecordedResult> annual = new TreeMap<>();
    results.stream()
        .filter(result -> result.kind().equals(RecordedResult.ANNUAL))
        .forEach(result -> annual.put(result.year(), result));
    List<Streak> streaks = new ArrayList<>();
    annual.forEach(
        (year, result) -> {
          if (result.best()) {
            boolean goesOn = !streaks.isEmpty() && streaks.getLast().to() == year - 1;
            streaks.add(
                goesOn ? new Streak(streaks.removeLast().from(), year) : new Streak(year, year));
          }
        });
    return List.copyOf(streaks);
  }
}
