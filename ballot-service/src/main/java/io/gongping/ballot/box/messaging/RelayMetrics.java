package io.gongping.ballot.box.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** What operators see of the relay: totals over all assessments, never of one. */
@ApplicationScoped
class RelayMetrics {

  private final Counter sent;
  private final AtomicLong pending;

  RelayMetrics(MeterRegistry registry) {
    sent =
        Counter.builder("gongping.relay.ballots.sent")
            .description("Ballots acknowledged by Kafka, repetitions included")
            .register(registry);
    pending = registry.gauge("gongping.relay.ballots.pending", new AtomicLong());
  }

  void sent(int ballots) {
    sent.increment(ballots);
  }

  void pending(long ballots) {
    pending.set(ballots);
  }

  long pending() {
    return pending.get();
  }
}
