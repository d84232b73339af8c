package io.gongping.scoring.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.tally.PaperLayout.Cell;
import io.gongping.scoring.tally.Tally.PaperTally;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cells that lie side by side are the same as cells in a map. */
class CellsTest {

  @Property
  void everyCellIsFoundAgainAndNoOther(@ForAll("counts") Map<Cell, Long> counts) {
    PaperTally paper = new PaperTally(1, counts);

    assertThat(paper.votes()).isEqualTo(counts);
    assertThat(paper.size()).isEqualTo(counts.size());
    for (String subject : new String[] {"L1", "L10", "L2", "T1", "T9"}) {
      for (String item : new String[] {"a", "b", "c", "d"}) {
        Map<String, Long> expected = new TreeMap<>();
        counts.forEach(
            (cell, votes) -> {
              if (cell.subject().equals(subject) && cell.item().equals(item)) {
                expected.put(cell.option(), votes);
              }
            });
        assertThat(paper.votes(subject, item))
            .containsExactlyEntriesOf(expected)
            .hasSize(expected.size());
      }
    }
  }

  @Provide
  Arbitrary<Map<Cell, Long>> counts() {
    return Arbitraries.maps(
        Combinators.combine(
                Arbitraries.of("L1", "L10", "L2", "T1"),
                Arbitraries.of("a", "b", "c"),
                Arbitraries.of("A", "B", "C", "-", "10", "9"))
            .as(Cell::new),
        Arbitraries.longs().between(1, 1_000_000));
  }
}
