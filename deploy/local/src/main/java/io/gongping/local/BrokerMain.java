package io.gongping.local;

import io.gongping.embedded.KafkaAccounts;
import io.gongping.embedded.KafkaBroker;
import io.gongping.embedded.Secrets;
import java.nio.file.Path;
import java.util.Optional;

/** Kafka in a process of its own, so that it can be killed and measured like everything else. */
final class BrokerMain {

  private BrokerMain() {}

  /**
   * Runs until the process is told to end.
   *
   * @param arguments folder, port, and the folder whose secrets hold the passwords: a command line
   *     is no place for them
   */
  public static void main(String[] arguments) {
    KafkaBroker broker =
        KafkaBroker.start(
            new KafkaBroker.Config(
                Path.of(arguments[0]),
                Integer.parseInt(arguments[1]),
                Optional.of(KafkaAccounts.of(Secrets.of(Path.of(arguments[2]))))));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-closer"));
  }
}
