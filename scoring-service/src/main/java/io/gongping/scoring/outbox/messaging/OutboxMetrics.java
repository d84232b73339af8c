package io.gongping.scoring.outbox.messaging;

import io.gongping.scoring.outbox.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What operators see of the outbox. The gauges ask the database, so they are right after a restart
 * and the same on every replica.
 */
@ApplicationScoped
class OutboxMetrics {

  private static final String PENDING = "gongping.outbox.events.pending";
  private static final String OLDEST = "gongping.outbox.oldest.age.seconds";

  private final Outbox outbox;

  OutboxMetrics(Outbox outbox) {
    this.outbox = outbox;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder(PENDING, outbox, Outbox::pending)
        .description("Results, schemes and notes of dead letters that the broker does not have yet")
        .register(registry);
    Gauge.builder(OLDEST, outbox, waiting -> waiting.oldestAge().toSeconds())
        .description("How long the oldest of them has waited")
        .register(registry);
  }
}
