package io.gongping.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PaperTallyTest {

  private final MarkSheet sheet = MarkSheet.of(SamplePapers.teamAndLeader());

  @Property
  void everyItemHasAsManyMarksAsThereAreBallots(@ForAll("ballots") List<String> ballots) {
    PaperTally tally = new PaperTally(sheet);
    ballots.forEach(tally::add);
    assertThat(tally.ballots()).isEqualTo(ballots.size());
    tally
        .counts()
        .values()
        .forEach(
            items ->
                items
                    .values()
                    .forEach(
                        marks ->
                            assertThat(marks.values().stream().mapToLong(count -> count).sum())
                                .isEqualTo(ballots.size())));
    assertThat(tally.counts().size()).isEqualTo(ballots.isEmpty() ? 0 : 2);
  }

  @Property
  void aCountIsTheNumberOfBallotsWithThatMark(@ForAll("ballots") List<String> ballots) {
    PaperTally tally = new PaperTally(sheet);
    ballots.forEach(tally::add);
    for (char mark : new char[] {'A', 'B', 'C', '-'}) {
      long expected = ballots.stream().filter(ballot -> ballot.charAt(1) == mark).count();
      assertThat(count(tally, "T1", "i1", mark)).isEqualTo(expected);
    }
  }

  @Example
  void whatNobodyChoseIsLeftOut() {
    PaperTally tally = new PaperTally(sheet);
    tally.add("A-BAC");
    assertThat(tally.counts())
        .isEqualTo(
            Map.of(
                "T1", Map.of("i0", Map.of("A", 1L), "i1", Map.of("-", 1L)),
                "L01",
                    Map.of("i0", Map.of("B", 1L), "i1", Map.of("A", 1L), "i2", Map.of("C", 1L))));
  }

  @Example
  void whatIsNoBallotOfThePaperIsNotCounted() {
    PaperTally tally = new PaperTally(sheet);
    assertThatThrownBy(() -> tally.add("AAAA")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tally.add("AAAAa")).isInstanceOf(IllegalArgumentException.class);
  }

  private static long count(PaperTally tally, String subject, String item, char mark) {
    return tally
        .counts()
        .getOrDefault(subject, Map.of())
        .getOrDefault(item, Map.of())
        .getOrDefault(Character.toString(mark), 0L);
  }

  @Provide
  Arbitrary<List<String>> ballots() {
    Arbitrary<String> team = Arbitraries.strings().withChars("ABCD-").ofLength(2);
    Arbitrary<String> leader = Arbitraries.strings().withChars("ABC").ofLength(3);
    return Combinators.combine(team, leader).as(String::concat).list().ofMaxSize(200);
  }
}
