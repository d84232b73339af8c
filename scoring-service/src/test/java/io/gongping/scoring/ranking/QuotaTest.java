package io.gongping.scoring.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.ranking.Quota.Outcome;
import io.gongping.scoring.ranking.Ranking.Entry;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

  private static final Ranking<String> PROPOSED =
      Ranking.of(List.of(known("An", 95), known("Bai", 90), known("Chen", 90), known("Ding", 80)));

  @ParameterizedTest(name = "{0} % of {1}: down {2}, to the nearest {3}, up {4}")
  @CsvSource({
    "20, 0, 0, 0, 0",
    "20, 1, 0, 0, 1",
    "20, 4, 0, 1, 1",
    "20, 5, 1, 1, 1",
    "20, 6, 1, 1, 2",
    "20, 12, 2, 2, 3",
    "20, 13, 2, 3, 3",
    "25, 13, 3, 3, 4",
    "25, 14, 3, 4, 4",
    "25, 16, 4, 4, 4",
  })
  void theShareOfAPopulationIsRoundedAsStated(
      int percent, int population, int down, int nearest, int up) {
    BigFraction share = BigFraction.of(percent, 100);
    assertThat(new Quota(share, Rounding.FLOOR).limit(population)).isEqualTo(down);
    assertThat(new Quota(share, Rounding.HALF_UP).limit(population)).isEqualTo(nearest);
    assertThat(new Quota(share, Rounding.CEILING).limit(population)).isEqualTo(up);
  }

  @Test
  void aTieAtTheEdgeIsLeftToPeople() {
    assertThat(Quota.hold(PROPOSED, 2))
        .isEqualTo(new Outcome<>(List.of("An"), List.of("Bai", "Chen"), List.of("Ding")));
  }

  @Test
  void aTieThatFitsIsWithinAndOneThatDoesNotIsOver() {
    assertThat(Quota.hold(PROPOSED, 3))
        .isEqualTo(new Outcome<>(List.of("An", "Bai", "Chen"), List.of(), List.of("Ding")));
    assertThat(Quota.hold(PROPOSED, 1))
        .isEqualTo(new Outcome<>(List.of("An"), List.of(), List.of("Bai", "Chen", "Ding")));
  }

  @Test
  void withoutAPlaceEverybodyIsOverAndWithEnoughNobody() {
    assertThat(Quota.hold(PROPOSED, 0).over()).containsExactly("An", "Bai", "Chen", "Ding");
    assertThat(Quota.hold(PROPOSED, 4).within()).containsExactly("An", "Bai", "Chen", "Ding");
    assertThat(Quota.hold(PROPOSED, 9).within()).hasSize(4);
  }

  @Test
  void whoseNumberIsOpenIsAtTheEdgeAsFarAsItReaches() {
    Ranking<String> proposed =
        Ranking.of(
            List.of(
                known("An", 95),
                known("Bai", 90),
                known("Chen", 80),
                new Entry<>("Ding", BigFraction.of(85), BigFraction.of(92))));
    assertThat(Quota.hold(proposed, 2))
        .isEqualTo(new Outcome<>(List.of("An"), List.of("Bai", "Ding"), List.of("Chen")));
  }

  private static Entry<String> known(String who, int number) {
    return Entry.known(who, BigFraction.of(number));
  }
}
