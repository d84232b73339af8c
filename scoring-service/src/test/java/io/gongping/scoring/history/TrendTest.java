package io.gongping.scoring.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.scoring.scheme.Disclosure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class TrendTest {

  private static final UUID TEAM = new UUID(0, 9);

  @Test
  void everyPointTellsItsChangeExactly() {
    List<Trend> trends =
        Trend.of(
            List.of(
                quarter(3, score("90", Disclosure.EXACT)),
                quarter(6, score("91.25", Disclosure.EXACT)),
                quarter(9, score("88", Disclosure.EXACT))));

    assertThat(trends).hasSize(1);
    assertThat(trends.getFirst().schemeId()).isEqualTo("S2");
    assertThat(trends.getFirst().score()).isEqualTo("total");
    assertThat(trends.getFirst().points())
        .extracting(Trend.Point::change)
        .containsExactly(null, BigFraction.of(5, 4), BigFraction.of(-13, 4));
  }

  @Test
  void whatIsWithheldOrUnknownIsNoPoint() {
    RecordedScore unknown =
        new RecordedScore("total", score("1", Disclosure.EXACT).label(), null, 2, Disclosure.EXACT);

    List<Trend> trends =
        Trend.of(
            List.of(
                quarter(3, score("90", Disclosure.EXACT)),
                quarter(6, score("99", Disclosure.WITHHELD)),
                quarter(9, unknown),
                quarter(12, score("92", Disclosure.EXACT))));

    assertThat(trends.getFirst().points())
        .extracting(Trend.Point::change)
        .containsExactly(null, BigFraction.of(2, 1));
  }

  private static RecordedScore score(String number, Disclosure disclosure) {
    return Recorded.score(number, disclosure);
  }

  private static RecordedResult quarter(int month, RecordedScore score) {
    return Recorded.result(TEAM, "ROUTINE", LocalDate.of(2026, month, 28), false, List.of(score));
  }
}
