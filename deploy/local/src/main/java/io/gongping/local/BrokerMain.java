package io.gongping.local;

import io.gongping.embedded.KafkaBroker;
import java.nio.file.Path;

/** Kafka in a process of its own, so that it can be killed and measured like everything else. */
final class BrokerMain {

  private BrokerMain() {}

  /**
   * Runs until the process is told to end.
   *
   * @param arguments folder and port
   */
  public static void main(String[] arguments) {
    KafkaBroker broker =
        KafkaBroker.start(
            new KafkaBroker.Config(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-closer"));
  }
}
