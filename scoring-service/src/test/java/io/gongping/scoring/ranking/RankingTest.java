package io.gongping.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.ranking.Ranking.Entry;
import io.gongping.scoring.ranking.Ranking.Rank;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final Ranking<String> SETTLED =
      Ranking.of(List.of(known("Bai", 90), known("An", 95), known("Chen", 90), known("Ding", 80)));

  @Test
  void tiesShareTheBetterRankAndTheNextIsAsMuchLower() {
    assertThat(SETTLED.fromTop("An")).contains(new Rank(1, 1, 0, 4));
    assertThat(SETTLED.fromTop("Bai")).contains(new Rank(2, 2, 1, 4));
    assertThat(SETTLED.fromTop("Chen")).contains(new Rank(2, 2, 1, 4));
    assertThat(SETTLED.fromTop("Ding")).contains(new Rank(4, 4, 0, 4));
  }

  @Test
  void countedFromTheBottomTiesShareTheLowerPlace() {
    assertThat(SETTLED.fromBottom("Ding")).contains(new Rank(1, 1, 0, 4));
    assertThat(SETTLED.fromBottom("Bai")).contains(new Rank(2, 2, 1, 4));
    assertThat(SETTLED.fromBottom("Chen")).contains(new Rank(2, 2, 1, 4));
    assertThat(SETTLED.fromBottom("An")).contains(new Rank(4, 4, 0, 4));
  }

  @Test
  void numbersAreComparedExactly() {
    Ranking<String> close =
        Ranking.of(
            List.of(
                Entry.known("An", BigFraction.of(269, 299)),
                Entry.known("Bai", BigFraction.of(9, 10))));
    assertThat(close.fromTop("Bai")).contains(new Rank(1, 1, 0, 2));
    assertThat(close.fromTop("An")).contains(new Rank(2, 2, 0, 2));
  }

  @Test
  void everybodyIsListedTheMostFirstAndTheUnknownLast() {
    Ranking<String> ranking =
        Ranking.of(List.of(open("Bai", 70, 99), known("Chen", 60), known("An", 90)));
    assertThat(ranking.entries()).extracting(Entry::who).containsExactly("An", "Chen", "Bai");
  }

  @Test
  void aNumberThatIsNotKnownKeepsOnlyTheRanksOpenThatItCanReach() {
    Ranking<String> ranking =
        Ranking.of(
            List.of(known("An", 90), known("Bai", 80), known("Chen", 60), open("Ding", 70, 85)));
    assertThat(ranking.fromTop("An")).contains(new Rank(1, 1, 0, 4));
    assertThat(ranking.fromTop("Bai")).contains(new Rank(2, 3, 0, 4));
    assertThat(ranking.fromTop("Chen")).contains(new Rank(4, 4, 0, 4));
    assertThat(ranking.fromTop("Ding")).contains(new Rank(2, 3, 0, 4));
    assertThat(ranking.fromBottom("An")).contains(new Rank(4, 4, 0, 4));
    assertThat(ranking.fromBottom("Bai")).contains(new Rank(2, 3, 0, 4));
    assertThat(ranking.fromBottom("Chen")).contains(new Rank(1, 1, 0, 4));
    assertThat(ranking.fromBottom("Ding")).contains(new Rank(2, 3, 0, 4));
  }

  @Test
  void aNumberThatCanOnlyTieTakesNobodysRank() {
    Ranking<String> ranking =
        Ranking.of(List.of(known("An", 80), open("Bai", 70, 80), open("Chen", 80, 90)));
    assertThat(ranking.fromTop("An")).contains(new Rank(1, 2, 0, 3));
    assertThat(ranking.fromBottom("An")).contains(new Rank(1, 2, 0, 3));
    assertThat(ranking.fromTop("Bai")).contains(new Rank(1, 3, 0, 3));
    assertThat(ranking.fromTop("Chen")).contains(new Rank(1, 1, 0, 3));
    assertThat(ranking.fromBottom("Bai")).contains(new Rank(1, 1, 0, 3));
    assertThat(ranking.fromBottom("Chen")).contains(new Rank(1, 3, 0, 3));
  }

  @Test
  void aNumberWithoutEndsLeavesEveryRankOpen() {
    Ranking<String> ranking =
        Ranking.of(List.of(known("An", 90), known("Bai", 80), open("Chen", null, null)));
    assertThat(ranking.fromTop("Chen")).contains(new Rank(1, 3, 0, 3));
    assertThat(ranking.fromBottom("Chen")).contains(new Rank(1, 3, 0, 3));
    assertThat(ranking.fromTop("An")).contains(new Rank(1, 2, 0, 3));
    assertThat(ranking.fromBottom("Bai")).contains(new Rank(1, 2, 0, 3));
    assertThat(ranking.fromTop("Chen").orElseThrow().isSettled()).isFalse();
    assertThat(SETTLED.fromTop("Bai").orElseThrow().isSettled()).isTrue();
  }

  @Test
  void somebodyElseHasNoRank() {
    assertThat(SETTLED.fromTop("Wu")).isEmpty();
    assertThat(SETTLED.fromBottom("Wu")).isEmpty();
    assertThat(Ranking.<String>of(List.of()).entries()).isEmpty();
  }

  private static Entry<String> known(String who, int number) {
    return Entry.known(who, BigFraction.of(number));
  }

  private static Entry<String> open(String who, @Nullable Integer low, @Nullable Integer high) {
    return new Entry<>(who, end(low), end(high));
  }

  private static @Nullable BigFraction end(@Nullable Integer number) {
    return number == null ? null : BigFraction.of(number);
  }
}
