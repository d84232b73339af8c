package io.gongping.ballot.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnoutTest {

  @ParameterizedTest
  @CsvSource({
    "100, 100, 0, 0",
    "100, 100, 9, 0",
    "100, 100, 10, 10",
    "100, 100, 99, 90",
    "100, 100, 100, 100",
    "40, 37, 36, 90",
    "10, 0, 0, 0",
    "10, 3, 4, 100",
    "200000, 200000, 199999, 90"
  })
  void turnoutIsRoundedDownToStepsOfTen(int entitled, long slips, long ballots, int percent) {
    assertThat(Turnout.of("P", entitled, slips, ballots)).isEqualTo(new Turnout("P", percent));
  }

  @Test
  void aPaperOfFewRatersTellsNothing() {
    assertThat(Turnout.of("P", 9, 9, 9)).isEqualTo(new Turnout("P", null));
  }
}
