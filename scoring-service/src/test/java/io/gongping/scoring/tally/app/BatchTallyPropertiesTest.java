package io.gongping.scoring.tally.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.SampleAssessment;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.tally.BallotLayout;
import io.gongping.scoring.tally.CastContent;
import io.gongping.scoring.tally.PaperLayout;
import io.gongping.scoring.tally.PaperLayout.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** However ballots are ordered, repeated and cut into batches, the count is the plain count. */
class BatchTallyPropertiesTest {

  private static final PaperLayout PAPER =
      BallotLayout.of(DefinitionJson.read(SampleAssessment.definition("990100")))
          .paper("M2-B")
          .orElseThrow();

  @Property
  void orderBatchesAndRepetitionsChangeNothing(
      @ForAll @Size(max = 60) List<@StringLength(2) @Chars({'A', 'B', 'C', 'D', '-'}) String> marks,
      @ForAll @IntRange(min = 1, max = 20) int batchSize,
      @ForAll @IntRange(max = 30) int repetitions,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Sent> sent = new ArrayList<>();
    marks.forEach(mark -> sent.add(new Sent(new UUID(random.nextLong(), random.nextLong()), mark)));
    for (int i = 0; i < repetitions && !marks.isEmpty(); i++) {
      sent.add(sent.get(random.nextInt(marks.size())));
    }
    Collections.shuffle(sent, random);

    assertThat(counted(sent, batchSize)).isEqualTo(plain(marks));
  }

  private record Sent(UUID id, String marks) {}

  /** As the service counts: in batches, against what was remembered before. */
  private static Map<Cell, Long> counted(List<Sent> sent, int batchSize) {
    Map<Cell, Long> total = new HashMap<>();
    Set<UUID> remembered = new HashSet<>();
    for (int from = 0; from < sent.size(); from += batchSize) {
      BatchTally batch = new BatchTally();
      for (Sent one : sent.subList(from, Math.min(from + batchSize, sent.size()))) {
        batch.take(
            one.id(),
            PAPER,
            (PaperLayout.Ballot) PAPER.read(CastContent.of(Map.of("T2", one.marks()))));
      }
      Set<UUID> fresh = new HashSet<>(batch.papers().keySet());
      fresh.removeAll(remembered);
      remembered.addAll(fresh);
      batch
          .count(fresh)
          .votes()
          .values()
          .forEach(votes -> votes.forEach((cell, count) -> total.merge(cell, count, Long::sum)));
    }
    return total;
  }

  private static Map<Cell, Long> plain(List<String> marks) {
    Map<Cell, Long> total = new HashMap<>();
    for (String mark : marks) {
      total.merge(new Cell("T2", "politics", mark.substring(0, 1)), 1L, Long::sum);
      total.merge(new Cell("T2", "overall", mark.substring(1)), 1L, Long::sum);
    }
    return total;
  }
}
