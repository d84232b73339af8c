package io.gongping.ballot.box;

import io.gongping.ballot.box.BallotContent.Choice;
import io.gongping.ballot.box.Paper.PaperCandidate;
import io.gongping.ballot.box.Paper.PaperRecommendation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts the ballots of one paper as they stream by; its memory depends on the paper, and on the
 * number of different names written in.
 */
public final class PaperTally {

  /** The item under which votes for candidates are counted. */
  static final String CHOICE = "choice";

  /** Ballots that name nobody. */
  static final String NOBODY = MarkSheet.NONE;

  /** Ballots whose choice is void because it names too many. */
  static final String OVER_SELECTED = "!";

  private final MarkSheet sheet;
  private final int[] starts;
  private final long[] counts;
  private final Map<String, Map<String, Long>> chosen = new HashMap<>();
  private final Map<String, Map<String, Long>> writeIns = new TreeMap<>();
  private long ballots;
  private long invalid;

  public PaperTally(MarkSheet sheet) {
    this.sheet = sheet;
    this.starts = new int[sheet.cells().size()];
    int columns = 0;
    for (int cell = 0; cell < starts.length; cell++) {
      starts[cell] = columns;
      columns += sheet.cells().get(cell).answers().columns();
    }
    this.counts = new long[columns];
  }

  /**
   * Adds a ballot.
   *
   * @param text as in {@link MarkedPaper#text}
   * @throws IllegalArgumentException if it is no ballot of this paper
   */
  public void add(String text) {
    if (sheet.isPlain()) {
      sheet.requireLength(text);
      for (int cell = 0; cell < starts.length; cell++) {
        counts[starts[cell] + Answers.Letters.column(text.charAt(cell))]++;
      }
    } else {
      BallotContent ballot = sheet.read(text);
      String[] marks = sheet.marks(ballot);
      if (sheet.voids(ballot, marks)) {
        invalid++;
      } else {
        add(ballot, marks);
      }
    }
    ballots++;
  }

  private void add(BallotContent ballot, String[] marks) {
    for (int cell = 0; cell < starts.length; cell++) {
      counts[starts[cell] + sheet.cells().get(cell).answers().column(marks[cell])]++;
    }
    for (PaperRecommendation recommendation : sheet.recommendations().all()) {
      String key = recommendation.key();
      Map<String, Long> votes = chosen.computeIfAbsent(key, unseen -> new HashMap<>());
      @Nullable Choice choice = ballot.choices().get(key);
      if (choice == null) {
        votes.merge(NOBODY, 1L, Long::sum);
      } else if (sheet.recommendations().voidsItem(key, choice)) {
        votes.merge(OVER_SELECTED, 1L, Long::sum);
      } else {
        choice.candidates().forEach(candidate -> votes.merge(candidate, 1L, Long::sum));
        choice
            .writeIns()
            .forEach(
                name ->
                    writeIns
                        .computeIfAbsent(key, unseen -> new TreeMap<>())
                        .merge(name, 1L, Long::sum));
      }
    }
  }

  /** How many ballots were added, valid or not. */
  public long ballots() {
    return ballots;
  }

  /** How many of them are void by the paper's rules. */
  public long invalid() {
    return invalid;
  }

  /**
   * The non-zero counts of valid ballots by subject, item and mark, each in the order of the paper;
   * then those of each recommendation by candidate, with {@value #NOBODY} and {@value
   * #OVER_SELECTED}.
   */
  public Map<String, Map<String, Map<String, Long>>> counts() {
    Map<String, Map<String, Map<String, Long>>> shown = new LinkedHashMap<>();
    for (int cell = 0; cell < starts.length; cell++) {
      MarkSheet.Cell place = sheet.cells().get(cell);
      Map<String, Long> marks = new LinkedHashMap<>();
      for (int column = 0; column < place.answers().columns(); column++) {
        long count = counts[starts[cell] + column];
        if (count > 0) {
          marks.put(place.answers().mark(column), count);
        }
      }
      if (!marks.isEmpty()) {
        shown
            .computeIfAbsent(place.subject(), key -> new LinkedHashMap<>())
            .put(place.item(), marks);
      }
    }
    for (PaperRecommendation recommendation : sheet.recommendations().all()) {
      Map<String, Long> votes = votes(recommendation);
      if (!votes.isEmpty()) {
        shown.put(recommendation.key(), Map.of(CHOICE, votes));
      }
    }
    return shown;
  }

  private Map<String, Long> votes(PaperRecommendation recommendation) {
    Map<String, Long> counted = chosen.getOrDefault(recommendation.key(), Map.of());
    Map<String, Long> votes = new LinkedHashMap<>();
    ToLongFunction<String> of = option -> counted.getOrDefault(option, 0L);
    List<String> options = recommendation.candidates().stream().map(PaperCandidate::key).toList();
    options.forEach(option -> putUnlessZero(votes, option, of.applyAsLong(option)));
    putUnlessZero(votes, NOBODY, of.applyAsLong(NOBODY));
    putUnlessZero(votes, OVER_SELECTED, of.applyAsLong(OVER_SELECTED));
    return votes;
  }

  private static void putUnlessZero(Map<String, Long> votes, String option, long count) {
    if (count > 0) {
      votes.put(option, count);
    }
  }

  /** Votes for others than the candidates, by recommendation and name. */
  public Map<String, Map<String, Long>> writeIns() {
    return writeIns;
  }
}
