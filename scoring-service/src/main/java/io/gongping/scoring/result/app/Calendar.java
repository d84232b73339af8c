package io.gongping.scoring.result.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What day it is where the committee sits. */
@ApplicationScoped
class Calendar {

  private final Clock clock;
  private final ZoneId zone;

  Calendar(Clock clock, @ConfigProperty(name = "gongping.zone") ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
