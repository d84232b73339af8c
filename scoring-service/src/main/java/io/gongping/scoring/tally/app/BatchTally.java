package io.gongping.scoring.tally.app;

import io.gongping.scoring.tally.PaperLayout;
import io.gongping.scoring.tally.PaperLayout.Cell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ballots of one assessment in one batch, until they are counted. */
final class BatchTally {

  private final Map<UUID, Ballot> ballots = new LinkedHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // Short-lived and never compared.
  private record Ballot(PaperLayout layout, int[] cells) {}

  /** Takes a ballot; of several with one id the first counts. */
  void take(UUID ballotId, PaperLayout layout, int[] cells) {
    ballots.putIfAbsent(ballotId, new Ballot(layout, cells));
  }

  boolean isEmpty() {
    return ballots.isEmpty();
  }

  /** The paper of each ballot. */
  Map<UUID, String> papers() {
    return ballots.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().layout().paper()));
  }

  /** The votes of some of the ballots, by paper. */
  Map<String, Map<Cell, Long>> votes(Set<UUID> of) {
    Map<PaperLayout, long[]> counts = new HashMap<>();
    for (UUID id : of) {
      Ballot ballot = ballots.get(id);
      if (ballot != null) {
        long[] count =
            counts.computeIfAbsent(ballot.layout(), layout -> new long[layout.cells().size()]);
        for (int cell : ballot.cells()) {
          count[cell]++;
        }
      }
    }
    Map<String, Map<Cell, Long>> votes = new HashMap<>();
    counts.forEach((layout, count) -> votes.put(layout.paper(), nonZero(layout, count)));
    return votes;
  }

  private static Map<Cell, Long> nonZero(PaperLayout layout, long[] count) {
    Map<Cell, Long> votes = new HashMap<>();
    for (int i = 0; i < count.length; i++) {
      if (count[i] > 0) {
        votes.put(layout.cells().get(i), count[i]);
      }
    }
    return votes;
  }
}
