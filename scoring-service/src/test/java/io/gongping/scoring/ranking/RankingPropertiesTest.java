package io.gongping.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.ranking.Ranking.Entry;
import io.gongping.scoring.ranking.Ranking.Rank;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;

/** What holds for every ranking, not only for the examples. */
class RankingPropertiesTest {

  /** A rank is one more than the number of those who are ahead. */
  @Property(tries = 300)
  void ranksAreThoseOfThePlainestCount(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 6) Integer> numbers,
      @ForAll long shuffle) {
    List<Entry<Integer>> entries = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      entries.add(Entry.known(i, BigFraction.of(numbers.get(i))));
    }
    List<Entry<Integer>> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(shuffle));
    Ranking<Integer> ranking = Ranking.of(shuffled);
    for (int i = 0; i < numbers.size(); i++) {
      int own = numbers.get(i);
      int above = (int) numbers.stream().filter(other -> other > own).count();
      int below = (int) numbers.stream().filter(other -> other < own).count();
      int tied = numbers.size() - above - below - 1;
      assertThat(ranking.fromTop(i)).contains(new Rank(above + 1, above + 1, tied, numbers.size()));
      assertThat(ranking.fromBottom(i))
          .contains(new Rank(below + 1, below + 1, tied, numbers.size()));
    }
  }

  /** Every way in which the open numbers can turn out gives a rank between best and worst. */
  @Property(tries = 200)
  void everyOutcomeLiesBetweenBestAndWorst(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 4) Integer> lows,
      @ForAll @Size(value = 5) List<@IntRange(max = 2) Integer> widths) {
    List<Entry<Integer>> entries = new ArrayList<>();
    for (int i = 0; i < lows.size(); i++) {
      entries.add(between(i, lows.get(i), lows.get(i) + widths.get(i)));
    }
    Ranking<Integer> open = Ranking.of(entries);
    int[] best = new int[lows.size()];
    int[] worst = new int[lows.size()];
    Arrays.fill(best, Integer.MAX_VALUE);
    for (List<Entry<Integer>> outcome : outcomes(lows, widths, 0)) {
      Ranking<Integer> settled = Ranking.of(outcome);
      for (int i = 0; i < lows.size(); i++) {
        int rank = settled.fromTop(i).orElseThrow().best();
        best[i] = Math.min(best[i], rank);
        worst[i] = Math.max(worst[i], rank);
      }
    }
    for (int i = 0; i < lows.size(); i++) {
      Rank rank = open.fromTop(i).orElseThrow();
      assertThat(rank.best()).isEqualTo(best[i]);
      assertThat(rank.worst()).isEqualTo(worst[i]);
    }
  }

  private static List<List<Entry<Integer>>> outcomes(
      List<Integer> lows, List<Integer> widths, int from) {
    if (from == lows.size()) {
      return List.of(List.of());
    }
    List<List<Entry<Integer>>> all = new ArrayList<>();
    for (List<Entry<Integer>> rest : outcomes(lows, widths, from + 1)) {
      for (int number = lows.get(from); number <= lows.get(from) + widths.get(from); number++) {
        List<Entry<Integer>> outcome = new ArrayList<>(rest);
        outcome.add(Entry.known(from, BigFraction.of(number)));
        all.add(outcome);
      }
    }
    return all;
  }

  private static <T> Entry<T> between(T who, int low, int high) {
    return new Entry<>(who, BigFraction.of(low), BigFraction.of(high));
  }
}
