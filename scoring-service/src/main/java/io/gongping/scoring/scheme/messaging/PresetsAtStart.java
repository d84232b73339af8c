package io.gongping.scoring.scheme.messaging;

import io.gongping.scoring.scheme.app.SchemeEvents;
import io.gongping.support.background.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Announces the presets once the database is there. */
@ApplicationScoped
class PresetsAtStart {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SchemeEvents events;
  private final BackgroundLoop loop =
      new BackgroundLoop("preset-announcement", PAUSE, LONGEST_PAUSE, this::round);

  PresetsAtStart(SchemeEvents events) {
    this.events = events;
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop(PATIENCE);
  }

  private boolean round() {
    events.announcePresets();
    loop.stop(PATIENCE);
    return false;
  }
}
