package io.gongping.ballot.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.box.Paper.PaperEffect;
import io.gongping.ballot.box.Paper.PaperOverSelection;
import io.gongping.ballot.box.Paper.PaperRule;
import io.gongping.ballot.box.Paper.PaperRuleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Points, a validity rule and a recommendation, counted in the plainest way there is beside it. */
class FormsTallyTest {

  private static final List<String> CANDIDATES = List.of("c1", "c2", "c3");
  private static final int MAY_BE_NAMED = 2;

  private final MarkSheet leaders =
      MarkSheet.of(
          SamplePapers.leaders(
              2,
              List.of(),
              List.of(new PaperRule(PaperRuleKind.ALL_EQUAL, PaperEffect.VOID, null, null))));

  private final MarkSheet recommending =
      MarkSheet.of(SamplePapers.recommending(SamplePapers.two(PaperOverSelection.VOID_ITEM)));

  @Property
  void everyItemHasAsManyMarksAsThereAreValidBallots(@ForAll("marked") List<String> ballots) {
    PaperTally tally = tally(leaders, ballots);
    long valid = ballots.stream().filter(ballot -> !isVoid(ballot)).count();

    assertThat(tally.ballots()).isEqualTo(ballots.size());
    assertThat(tally.invalid()).isEqualTo(ballots.size() - valid);
    for (String leader : List.of("L1", "L2")) {
      for (String item : List.of("conduct", "score")) {
        assertThat(sum(votes(tally, leader, item))).isEqualTo(valid);
      }
    }
  }

  @Property
  void aMarkIsCountedOnceForEveryValidBallotThatHasIt(@ForAll("marked") List<String> ballots) {
    Map<String, Long> expected = new HashMap<>();
    ballots.stream()
        .filter(ballot -> !isVoid(ballot))
        .map(ballot -> ballot.split("[,;]", -1)[3])
        .forEach(points -> expected.merge(points, 1L, Long::sum));

    assertThat(votes(tally(leaders, ballots), "L2", "score")).isEqualTo(expected);
  }

  @Property
  void everyChoiceIsCountedForWhomItNames(@ForAll("chosen") List<String> ballots) {
    Map<String, Long> expected = new HashMap<>();
    Map<String, Long> names = new HashMap<>();
    for (String ballot : ballots) {
      List<String> candidates = words(ballot, "choice R1 ");
      List<String> written = words(ballot, "name R1 ");
      int named = candidates.size() + written.size();
      if (named == 0 || named > MAY_BE_NAMED) {
        expected.merge(named == 0 ? "-" : "!", 1L, Long::sum);
      } else {
        candidates.forEach(candidate -> expected.merge(candidate, 1L, Long::sum));
        written.forEach(name -> names.merge(name, 1L, Long::sum));
      }
    }
    PaperTally tally = tally(recommending, ballots);

    assertThat(votes(tally, "R1", "choice")).isEqualTo(expected);
    assertThat(tally.writeIns().getOrDefault("R1", Map.of())).isEqualTo(names);
    assertThat(tally.invalid()).isZero();
  }

  @Property
  void theOrderOfBallotsChangesNothing(@ForAll("chosen") List<String> ballots, @ForAll long seed) {
    List<String> shuffled = new ArrayList<>(ballots);
    Collections.shuffle(shuffled, new Random(seed));
    PaperTally one = tally(recommending, ballots);
    PaperTally other = tally(recommending, shuffled);

    assertThat(other.counts()).isEqualTo(one.counts());
    assertThat(other.writeIns()).isEqualTo(one.writeIns());
  }

  @Property
  void aBallotIsReadAsItWasWritten(@ForAll("chosen") List<String> ballots) {
    for (String ballot : ballots) {
      assertThat(BallotText.write(recommending.read(ballot))).isEqualTo(ballot);
    }
  }

  private static PaperTally tally(MarkSheet sheet, List<String> ballots) {
    PaperTally tally = new PaperTally(sheet);
    ballots.forEach(tally::add);
    return tally;
  }

  private static Map<String, Long> votes(PaperTally tally, String subject, String item) {
    return tally.counts().getOrDefault(subject, Map.of()).getOrDefault(item, Map.of());
  }

  private static long sum(Map<String, Long> votes) {
    return votes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Two opinions or more, and all the same. */
  private static boolean isVoid(String ballot) {
    List<String> opinions =
        Arrays.stream(ballot.split("[,;]", -1)).filter(mark -> !mark.equals("-")).toList();
    return opinions.size() > 1 && opinions.stream().distinct().count() == 1;
  }

  private static List<String> words(String ballot, String prefix) {
    return ballot
        .lines()
        .filter(line -> line.startsWith(prefix))
        .flatMap(line -> Stream.of(line.substring(prefix.length()).split(" ", -1)))
        .toList();
  }

  @Provide
  Arbitrary<List<String>> marked() {
    Arbitrary<String> letter = Arbitraries.of("A", "B", "C", "D", "-");
    Arbitrary<String> points =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just("-")),
            Tuple.of(3, Arbitraries.integers().between(0, 100).map(String::valueOf)));
    return Combinators.combine(letter, points, letter, points)
        .as((first, one, second, other) -> first + "," + one + ";" + second + "," + other)
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<List<String>> chosen() {
    Arbitrary<List<String>> candidates =
        Arbitraries.subsetOf(CANDIDATES).map(chosen -> chosen.stream().sorted().toList());
    Arbitrary<List<String>> names =
        Arbitraries.subsetOf("赵六", "钱七").map(written -> written.stream().sorted().toList());
    return Combinators.combine(Arbitraries.of("A", "B", "-"), candidates, names)
        .as(FormsTallyTest::ballot)
        .list()
        .ofMaxSize(60);
  }

  private static String ballot(String mark, List<String> candidates, List<String> names) {
    List<String> lines = new ArrayList<>();
    lines.add(mark);
    if (!candidates.isEmpty()) {
      lines.add("choice R1 " + String.join(" ", candidates));
    }
    names.forEach(name -> lines.add("name R1 " + name));
    return String.join("\n", lines);
  }
}
