package io.gongping.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastRoundTest {

  @Test
  void readsWhatTheScriptPrints() {
    CastRound round =
        CastRound.of(
            5000,
            """
            Running 60m test
            result microseconds=2000000 refused=0 errors=0 p50=1500 p90=3000 p99=9000 max=20000
            """);

    assertThat(round.perSecond()).isEqualTo(2500.0);
    assertThat(round.p99()).isEqualTo(Duration.ofMillis(9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "result microseconds=1 refused=1 errors=0 p50=1 p90=1 p99=1 max=1",
        "result microseconds=1 refused=0 errors=2 p50=1 p90=1 p99=1 max=1",
        "result refused=0 errors=0 p50=1 p90=1 p99=1 max=1"
      })
  void measuresNothingWhenACastFailed(String printed) {
    assertThatThrownBy(() -> CastRound.of(1, printed)).isInstanceOf(LoadTestException.class);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMiddleOfTheMiddleTwo() {
    assertThat(LoadReport.median(List.of(4.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(LoadReport.median(List.of(4.0, 1.0, 2.0, 3.0))).isEqualTo(2.5);
  }
}
