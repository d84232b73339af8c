package io.gongping.ballot.box.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How casts are written. */
@ConfigMapping(prefix = "gongping.casting")
interface CastingConfig {

  /** Threads that write groups of casts, each on a connection of the box's pool. */
  @WithDefault("3")
  @Min(1)
  @Max(32)
  int writers();

  /** Casts in one transaction at most. */
  @WithDefault("64")
  @Min(1)
  @Max(1000)
  int group();

  /** Casts that may wait for a writer; beyond it casting answers {@code unavailable}. */
  @WithDefault("4096")
  @Min(1)
  int queue();

  /**
   * Items of papers that are kept ready to check ballots, about 50 bytes each; the other papers are
   * made ready again when they are needed.
   */
  @WithDefault("500000")
  @Min(1)
  int items();
}
