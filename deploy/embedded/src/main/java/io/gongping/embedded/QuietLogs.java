package io.gongping.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Turns the servers' talk down. Set through java.util.logging, which every binding used here ends
 * in, so that this module forces no binding on its users.
 */
final class QuietLogs {

  // Held: the log manager keeps only weak references and would forget the levels.
  private static final List<Logger> LOGGERS =
      List.of(
          quiet("kafka", Level.WARNING),
          quiet("org.apache.kafka", Level.WARNING),
          quiet("state.change.logger", Level.WARNING),
          // A controller warns at every start that it starts.
          quiet("org.apache.kafka.controller.QuorumController", Level.SEVERE),
          // PostgresServer reports failures itself, and zonky calls every stop of a killed server
          // one.
          quiet("io.zonky", Level.OFF));

  private QuietLogs() {}

  static void apply() {
    // Loading this class has done it; the assertion only keeps the field in use.
    assert !LOGGERS.isEmpty();
  }

  private static Logger quiet(String name, Level level) {
    Logger logger = Logger.getLogger(name);
    logger.setLevel(level);
    return logger;
  }
}
