package io.gongping.ballot.box.messaging;

import io.gongping.ballot.SteppedCount;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What operators see of the relay: totals over all assessments, never of one, and in steps that no
 * single ballot moves.
 */
@ApplicationScoped
class RelayMetrics {

  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong pending = new AtomicLong();
  private final AtomicInteger reachable = new AtomicInteger();
  // The registry holds what it asks only weakly.
  private final SteppedCount shownSent = new SteppedCount(sent::get, System::nanoTime);
  private final SteppedCount shownPending = new SteppedCount(pending::get, System::nanoTime);

  RelayMetrics(MeterRegistry registry) {
    FunctionCounter.builder("gongping.relay.ballots.sent", shownSent, SteppedCount::shown)
        .description("Ballots acknowledged by Kafka, repetitions included, in steps")
        .register(registry);
    Gauge.builder("gongping.relay.ballots.pending", shownPending, SteppedCount::shown)
        .description("Ballots that Kafka does not have yet, in steps")
        .register(registry);
    Gauge.builder("gongping.box.reachable", reachable, AtomicInteger::get)
        .description("Whether the database of the box answered when it was asked last: 1 or 0")
        .register(registry);
  }

  void sent(int ballots) {
    sent.addAndGet(ballots);
  }

  void pending(long ballots) {
    pending.set(ballots);
    reachable.set(1);
  }

  void unreachable() {
    reachable.set(0);
  }
}
