package io.gongping.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A broker of its own with all topics, where every service has the rights of the cluster's manifest
 * and no others.
 */
public final class GuardedBroker implements AutoCloseable {

  private final KafkaAccounts accounts;
  private final KafkaBroker broker;

  private GuardedBroker(KafkaAccounts accounts, KafkaBroker broker) {
    this.accounts = accounts;
    this.broker = broker;
  }

  /**
   * Starts one on any free port.
   *
   * @param folder for its data and the passwords of its users
   */
  public static GuardedBroker start(Path folder) {
    KafkaAccounts accounts = KafkaAccounts.of(Secrets.of(folder));
    KafkaBroker broker =
        KafkaBroker.start(
            new KafkaBroker.Config(folder.resolve("kafka"), Ports.ANY, Optional.of(accounts)));
    GuardedBroker guarded = new GuardedBroker(accounts, broker);
    KafkaTopics.createMissing(guarded.administrator());
    guarded.grant();
    return guarded;
  }

  /** Client settings of a service's user. */
  public Map<String, Object> settings(String user) {
    return accounts.settings(user, broker.bootstrapServers());
  }

  /** Client settings of whoever may do everything. */
  public Map<String, Object> administrator() {
    return accounts.administrator(broker.bootstrapServers());
  }

  /** Gives the users their rights again, and takes away any other. */
  public void grant() {
    accounts.grant(broker.bootstrapServers());
  }

  @Override
  public void close() {
    broker.close();
  }
}
