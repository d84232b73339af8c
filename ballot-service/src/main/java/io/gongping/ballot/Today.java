package io.gongping.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The date where the assessments are held. A day ends at midnight there. */
@ApplicationScoped
public class Today {

  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone whose midnight ends a day
   */
  public Today(
      Clock clock,
      @ConfigProperty(name = "gongping.assessment.zone", defaultValue = "Asia/Shanghai")
          ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  public LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
