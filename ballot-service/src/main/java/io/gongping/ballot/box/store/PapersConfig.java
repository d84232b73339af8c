package io.gongping.ballot.box.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept of opened assessments. */
@ConfigMapping(prefix = "gongping.papers")
interface PapersConfig {

  /**
   * Text of definitions whose papers are kept in memory, about four times as large as it; the
   * others are read again when they are needed.
   */
  @WithDefault("16M")
  MemorySize kept();
}
