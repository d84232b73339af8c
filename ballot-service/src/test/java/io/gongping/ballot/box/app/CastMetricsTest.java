package io.gongping.ballot.box.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gongping.ballot.BallotProblem;
import io.gongping.support.problem.CommonProblem;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class CastMetricsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final CastMetrics metrics =
      new CastMetrics(registry, new GroupCommitter(casts -> List.of(), 1, 1, 1));

  @Test
  void everySeriesStandsBeforeTheFirstCast() {
    List<Meter.Id> before = ids();
    metrics.ended(null);
    metrics.ended(BallotProblem.SLIP_SPENT.problem());
    metrics.ended(new CompletionException(BallotProblem.CLOSING_DAY_PASSED.problem()));
    metrics.ended(CommonProblem.UNAVAILABLE.problem());
    metrics.ended(new IllegalStateException());

    assertThat(ids()).isEqualTo(before).hasSize(10);
  }

  @Test
  void noSeriesMovesBeforeItsStep() {
    for (int i = 0; i < 200; i++) {
      metrics.ended(i % 2 == 0 ? null : BallotProblem.SLIP_UNKNOWN.problem());
    }
    // A step is shown by the clock only: SteppedCountTest has the boundaries.
    assertThat(registry.getMeters())
        .allSatisfy(
            meter ->
                assertThat(meter.measure())
                    .allSatisfy(measured -> assertThat(measured.getValue()).isZero()));
  }

  private List<Meter.Id> ids() {
    return registry.getMeters().stream().map(Meter::getId).toList();
  }
}
