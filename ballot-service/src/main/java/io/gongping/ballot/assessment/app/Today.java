package io.gongping.ballot.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The date where the assessments are held. */
@ApplicationScoped
class Today {

  private final Clock clock;
  private final ZoneId zone;

  Today(
      Clock clock,
      @ConfigProperty(name = "gongping.assessment.zone", defaultValue = "Asia/Shanghai")
          ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
