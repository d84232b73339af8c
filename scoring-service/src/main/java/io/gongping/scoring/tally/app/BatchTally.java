package io.gongping.scoring.tally.app;

import io.gongping.scoring.tally.BatchCount;
import io.gongping.scoring.tally.PaperLayout;
import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.WriteIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ballots of one assessment in one batch, until they are counted. */
final class BatchTally {

  private final Map<UUID, Taken> ballots = new LinkedHashMap<>();

  private record Taken(PaperLayout layout, PaperLayout.Ballot ballot) {}

  /** Takes a ballot; of several with one id the first counts. */
  void take(UUID ballotId, PaperLayout layout, PaperLayout.Ballot ballot) {
    ballots.putIfAbsent(ballotId, new Taken(layout, ballot));
  }

  boolean isEmpty() {
    return ballots.isEmpty();
  }

  /** The paper of each ballot. */
  Map<UUID, String> papers() {
    return ballots.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().layout().paper()));
  }

  /** What some of the ballots add to the count. */
  BatchCount count(Set<UUID> of) {
    Map<PaperLayout, long[]> cells = new HashMap<>();
    Map<String, Long> invalid = new HashMap<>();
    Map<String, Map<WriteIn, Long>> writeIns = new HashMap<>();
    List<Example> examples = new ArrayList<>();
    for (UUID id : of) {
      Taken taken = ballots.get(id);
      if (taken == null) {
        continue;
      }
      String paper = taken.layout().paper();
      switch (taken.ballot()) {
        case PaperLayout.Invalid() -> invalid.merge(paper, 1L, Long::sum);
        case PaperLayout.Valid valid -> {
          long[] counts = cells.computeIfAbsent(taken.layout(), layout -> new long[layout.size()]);
          for (int cell : valid.cells()) {
            counts[cell]++;
          }
          for (WriteIn writeIn : valid.writeIns()) {
            writeIns
                .computeIfAbsent(paper, unseen -> new HashMap<>())
                .merge(writeIn, 1L, Long::sum);
          }
          examples.addAll(valid.examples());
        }
      }
    }
    Map<String, Map<Cell, Long>> votes = new HashMap<>();
    cells.forEach((layout, count) -> votes.put(layout.paper(), nonZero(layout, count)));
    return new BatchCount(votes, invalid, writeIns, examples);
  }

  private static Map<Cell, Long> nonZero(PaperLayout layout, long[] count) {
    Map<Cell, Long> votes = new HashMap<>();
    for (int i = 0; i < count.length; i++) {
      if (count[i] > 0) {
        votes.put(layout.cell(i), count[i]);
      }
    }
    return votes;
  }
}
