package io.gongping.embedded;

/**
 * A running PostgreSQL and Kafka with databases, roles and topics, as a test sees them. Ports,
 * passwords and data stay the same over every stop and start.
 */
public interface EmbeddedStack {

  int postgresPort();

  /** Gives the JDBC URL of a database, without user and password. */
  String jdbcUrl(String database);

  /** Gives the password of a role, such as {@code scoring_app}. */
  String password(String role);

  /** Gives the password of the superuser {@code postgres}. */
  String superuserPassword();

  String bootstrapServers();

  /** Stops PostgreSQL in good order. */
  void stopPostgres();

  /** Ends all processes of PostgreSQL as {@code kill -9} does. */
  void killPostgres();

  /** Starts PostgreSQL after a stop or a kill. */
  void startPostgres();

  /** Stops the broker in good order. */
  void stopBroker();

  /** Stops the broker so that its next start has to recover the logs. */
  void stopBrokerAbruptly();

  /** Starts the broker after a stop. */
  void startBroker();
}
