package io.gongping.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.ranking.Ranking.Entry;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

  @ParameterizedTest
  @CsvSource({
    "20, 10, 2, 2, 2",
    "20, 11, 2, 2, 3",
    "20, 12, 2, 2, 3",
    "20, 13, 2, 3, 3",
    "20, 14, 2, 3, 3",
    "25, 14, 3, 4, 4",
    "30, 3, 0, 1, 1",
    "30, 4, 1, 1, 2",
    "30, 9, 2, 3, 3",
    "30, 10, 3, 3, 3",
    "20, 0, 0, 0, 0",
    "100, 7, 7, 7, 7"
  })
  void aShareOfAPopulationIsRoundedAsTheSchemeSays(
      int percent, int population, int floor, int halfUp, int ceiling) {
    BigFraction share = BigFraction.of(percent, 100);

    assertThat(new Quota(share, Rounding.FLOOR).limit(population)).isEqualTo(floor);
    assertThat(new Quota(share, Rounding.HALF_UP).limit(population)).isEqualTo(halfUp);
    assertThat(new Quota(share, Rounding.CEILING).limit(population)).isEqualTo(ceiling);
  }

  @Test
  void aTieAcrossTheLimitIsNeverBroken() {
    Quota.Outcome<Integer> outcome = Quota.hold(ranking(95, 94, 94, 90), 2);

    assertThat(outcome.within()).containsExactly(0);
    assertThat(outcome.atEdge()).containsExactly(1, 2);
    assertThat(outcome.over()).containsExactly(3);
  }

  @Test
  void aTieWithinTheLimitFits() {
    Quota.Outcome<Integer> outcome = Quota.hold(ranking(95, 94, 94, 90), 3);

    assertThat(outcome.within()).containsExactly(0, 1, 2);
    assertThat(outcome.atEdge()).isEmpty();
    assertThat(outcome.over()).containsExactly(3);
  }

  @Test
  void withRoomForAllEverybodyIsWithinEvenUnknown() {
    Ranking<String> unknown =
        Ranking.of(List.of(new Entry<>("a", null, null), new Entry<>("b", null, null)));

    assertThat(Quota.hold(unknown, 2).within()).containsExactly("a", "b");
    assertThat(Quota.hold(unknown, 1).atEdge()).containsExactly("a", "b");
    assertThat(Quota.hold(unknown, 0).over()).containsExactly("a", "b");
  }

  private static Ranking<Integer> ranking(int... numbers) {
    List<Entry<Integer>> entries = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      entries.add(Entry.known(i, BigFraction.of(numbers[i])));
    }
    return Ranking.of(entries);
  }
}
