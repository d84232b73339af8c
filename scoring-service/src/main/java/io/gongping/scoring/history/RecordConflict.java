package io.gongping.scoring.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Several records of one team or person for one term, from different assessments, perhaps of
 * different regions. None replaces another: people settle which is valid, and until then each
 * region's first one is used.
 *
 * @param records the first one first, at least two
 * @param settlements every one that was proposed, by version
 */
public record RecordConflict(
    Term term, List<RecordedResult> records, List<Settlement> settlements) {

  public RecordConflict {
    records = records.stream().sorted(Comparator.comparing(RecordedResult::recordedAt)).toList();
    settlements =
        settlements.stream().sorted(Comparator.comparingInt(Settlement::version)).toList();
  }

  /** How far people have come. */
  public enum State {
    OPEN,
    SETTLED
  }

  /** Settled as long as no record came after the settlement. */
  public State state() {
    return settlements.stream()
            .anyMatch(made -> made.isConfirmed() && made.records() == records.size())
        ? State.SETTLED
        : State.OPEN;
  }

  /** The proposal that waits for a second person. */
  public Optional<Settlement> pending() {
    return settlements.stream().filter(Settlement::isPending).findFirst();
  }

  /** The settlement that holds. */
  public Optional<Settlement> inForce() {
    return settlements.stream().filter(Settlement::isConfirmed).reduce((earlier, later) -> later);
  }

  /** Which records count now. */
  public StandingRecords standing() {
    return StandingRecords.of(records, settlements);
  }

  /** It grows with every record, every proposal and every verdict. */
  public long version() {
    long verdicts = settlements.stream().filter(made -> !made.isPending()).count();
    return records.size() + settlements.size() + verdicts;
  }
}
