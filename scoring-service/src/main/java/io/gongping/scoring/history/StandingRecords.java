package io.gongping.scoring.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which records count. A region's first record for a term stands in that region, whoever uses the
 * same directory id later or elsewhere; a settled conflict says which one stands, and then it
 * stands alone. Of a kind that comes several times a year the last to close counts under each
 * scheme.
 */
public final class StandingRecords {

  private static final Comparator<RecordedResult> FIRST =
      Comparator.comparing(RecordedResult::recordedAt)
          .thenComparing(RecordedResult::assessmentId)
          .thenComparing(RecordedResult::subject);

  private static final Comparator<RecordedResult> LAST_TO_CLOSE =
      Comparator.comparing(RecordedResult::closedOn).thenComparing(FIRST);

  private final Set<RecordKey> standing;

  private StandingRecords(Set<RecordKey> standing) {
    this.standing = standing;
  }

  private record Place(String region, Term term, String scheme) {}

  /**
   * The standing ones among these.
   *
   * @param records in any order, with all that the regions looked at have for their terms
   * @param settlements of their terms, in any order
   */
  public static StandingRecords of(List<RecordedResult> records, List<Settlement> settlements) {
    Map<Term, RecordKey> valid = valid(settlements);
    Map<Place, RecordedResult> standing = new HashMap<>();
    for (RecordedResult record : records) {
      Term term = record.term();
      boolean once = term.isOnceAYear();
      RecordKey settled = valid.get(term);
      if (once && settled != null && !settled.equals(record.key())) {
        continue;
      }
      standing.merge(
          new Place(record.region(), term, once ? "" : record.scheme().id()),
          record,
          (one, other) -> {
            int order = once ? FIRST.compare(other, one) : LAST_TO_CLOSE.compare(one, other);
            return order < 0 ? other : one;
          });
    }
    return new StandingRecords(
        standing.values().stream().map(RecordedResult::key).collect(Collectors.toSet()));
  }

  /** Whether a record counts. */
  public boolean includes(RecordedResult record) {
    return standing.contains(record.key());
  }

  private static Map<Term, RecordKey> valid(List<Settlement> settlements) {
    return settlements.stream()
        .filter(Settlement::isConfirmed)
        .collect(Collectors.groupingBy(Settlement::term))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, term -> latest(term.getValue()).orElseThrow()));
  }

  private static Optional<RecordKey> latest(List<Settlement> confirmed) {
    return confirmed.stream()
        .max(Comparator.comparingInt(Settlement::version))
        .map(Settlement::valid);
  }
}
