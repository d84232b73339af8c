package io.gongping.scoring.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who held an office of a unit, one after the other.
 *
 * @param title the office, such as 县长
 * @param terms in the order of time
 */
public record Succession(String title, List<Term> terms) {

  public Succession {
    terms = List.copyOf(terms);
  }

  /**
   * The results of one person in the office without a break by another.
   *
   * @param results by the day of closing, at least one
   */
  public record Term(UUID directoryId, List<RecordedResult> results) {

    public Term {
      results = List.copyOf(results);
    }
  }

  /** A predecessor's last result and the successor's first. */
  public record Handover(RecordedResult predecessor, RecordedResult successor) {}

  /**
   * The successions of the offices of one post.
   *
   * @param results of the post, by the day of closing
   */
  public static List<Succession> of(List<RecordedResult> results) {
    Map<String, List<RecordedResult>> byTitle = new LinkedHashMap<>();
    for (RecordedResult result : results) {
      String title = result.title();
      byTitle.computeIfAbsent(title == null ? "" : title, unseen -> new ArrayList<>()).add(result);
    }
    return byTitle.entrySet().stream()
        .map(office -> new Succession(office.getKey(), terms(office.getValue())))
        .toList();
  }

  /** Every change from one person to the next. */
  public List<Handover> handovers() {
    List<Handover> handovers = new ArrayList<>();
    for (int i = 1; i < terms.size(); i++) {
      handovers.add(
          new Handover(terms.get(i - 1).results().getLast(), terms.get(i).results().getFirst()));
    }
    return handovers;
  }

  private static List<Term> terms(List<RecordedResult> results) {
    List<Term> terms = new ArrayList<>();
    for (RecordedResult result : results) {
      boolean goesOn =
          !terms.isEmpty() && terms.getLast().directoryId().equals(result.directoryId());
      List<RecordedResult> held =
          goesOn ? new ArrayList<>(terms.removeLast().results()) : new ArrayList<>();
      held.add(result);
      terms.add(new Term(result.directoryId(), held));
    }
    return terms;
  }
}
