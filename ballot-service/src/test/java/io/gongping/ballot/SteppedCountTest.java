package io.gongping.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteppedCountTest {

  private final AtomicLong exact = new AtomicLong();
  private final AtomicLong time = new AtomicLong(-17);
  private final SteppedCount count = new SteppedCount(exact::get, time::get);

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "49, 0", "50, 50", "51, 50", "99, 50", "100, 100"})
  void onlyWholeStepsAreShown(long ballots, long shown) {
    exact.set(ballots);
    time.addAndGet(SteppedCount.PAUSE.toNanos());

    assertThat(count.shown()).isEqualTo(shown);
  }

  @Test
  void theBallotThatFillsAStepMovesNothingBeforeThePauseIsOver() {
    exact.set(49);
    time.addAndGet(SteppedCount.PAUSE.toNanos());
    assertThat(count.shown()).isZero();

    exact.set(50);
    time.addAndGet(SteppedCount.PAUSE.minus(Duration.ofNanos(1)).toNanos());
    assertThat(count.shown()).isZero();

    time.addAndGet(1);
    assertThat(count.shown()).isEqualTo(50);
  }

  @Test
  void whatIsShownFallsAgain() {
    exact.set(120);
    time.addAndGet(SteppedCount.PAUSE.toNanos());
    assertThat(count.shown()).isEqualTo(100);

    exact.set(3);
    time.addAndGet(SteppedCount.PAUSE.toNanos());
    assertThat(count.shown()).isZero();
  }
}
