package io.gongping.ballot.box.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How ballots leave the box. */
@ConfigMapping(prefix = "gongping.relay")
interface RelayConfig {

  @WithDefault("gongping.assessment-events.v1")
  String topic();

  /** Ballots that are sent together, in random order, at most. */
  @WithDefault("1000")
  @Max(10_000)
  int largestBatch();

  /**
   * Ballots that must wait together before any is sent while the box is open: a ballot sent alone
   * would tell when it was cast. Fewer wait for the close.
   */
  @WithDefault("10")
  @Min(1)
  int smallestBatch();

  /** Between two looks into the outbox. */
  @WithDefault("PT0.2S")
  Duration pause();

  /** Between two tries, at most, while Kafka or the database is away. */
  @WithDefault("PT15S")
  Duration longestPause();
}
