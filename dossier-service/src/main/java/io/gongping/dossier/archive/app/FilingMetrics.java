package io.gongping.dossier.archive.app;

import io.gongping.dossier.archive.UnfiledEvent;
import io.gongping.dossier.archive.UnfiledEvents;
import io.gongping.dossier.archive.UnfiledReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What operators watch. The gauge asks the database, so it is right after a restart and the same on
 * every replica; alerts stand on it. The counters show the work of one replica.
 */
@ApplicationScoped
class FilingMetrics {

  private static final String CARDS = "gongping.dossier.score.cards.received";
  private static final String SET_ASIDE = "gongping.dossier.events.set.aside";
  private static final String UNFILED = "gongping.dossier.unfiled.events";

  private final MeterRegistry registry;
  private final UnfiledEvents unfiledEvents;

  FilingMetrics(MeterRegistry registry, UnfiledEvents unfiledEvents) {
    this.registry = registry;
    this.unfiledEvents = unfiledEvents;
  }

  /** A series that appears with its first event hides it from a rate, so all begin at zero. */
  void register(@Observes StartupEvent started) {
    Gauge.builder(UNFILED, unfiledEvents, UnfiledEvents::open)
        .description("Events that could not be filed and that nobody has resolved")
        .register(registry);
    cards("filed");
    cards("already-filed");
    for (UnfiledReason reason : UnfiledReason.values()) {
      setAside(reason);
    }
  }

  void count(ScoreCardFiling.Report report) {
    cards("filed").increment(report.filed());
    cards("already-filed").increment(report.alreadyFiled());
    for (UnfiledEvent event : report.setAside()) {
      setAside(event.reason()).increment();
    }
  }

  private Counter cards(String outcome) {
    return Counter.builder(CARDS)
        .description("Score cards received, by what became of them")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Counter setAside(UnfiledReason reason) {
    return Counter.builder(SET_ASIDE)
        .description("Events that this replica could not file and set aside, by reason")
        .tag("reason", reason.code())
        .register(registry);
  }
}
