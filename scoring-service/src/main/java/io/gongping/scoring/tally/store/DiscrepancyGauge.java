package io.gongping.scoring.tally.store;

import io.gongping.scoring.database.app.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells operators of closed assessments whose counts do not agree; never of which. */
@ApplicationScoped
class DiscrepancyGauge {

  private static final String DISCREPANT = "gongping.assessments.discrepant";

  private final Database database;

  DiscrepancyGauge(Database database) {
    this.database = database;
  }

  void register(@Observes StartupEvent started, MeterRegistry registry) {
    Gauge.builder(DISCREPANT, this, DiscrepancyGauge::discrepant)
        .description("Closed assessments that did not pass their reconciliation")
        .register(registry);
  }

  private long discrepant() {
    return database
        .first("select count(*) from assessment where state = 'DISCREPANT'", row -> row.getLong(1))
        .orElseThrow();
  }
}
