package io.gongping.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A stack on free ports and a temporary folder that is removed at the end. */
public final class TemporaryStack implements EmbeddedStack, AutoCloseable {

  private final Path folder;
  private final Secrets secrets;
  private final Guardian guardian;
  private PostgresServer postgres;
  private KafkaBroker broker;

  private TemporaryStack(
      Path folder,
      Secrets secrets,
      Guardian guardian,
      PostgresServer postgres,
      KafkaBroker broker) {
    this.folder = folder;
    this.secrets = secrets;
    this.guardian = guardian;
    this.postgres = postgres;
    this.broker = broker;
  }

  /** Starts both servers and makes databases, roles and topics. */
  public static TemporaryStack start() {
    Path folder;
    try {
      folder = Files.createTempDirectory("gongping-stack");
    } catch (IOException e) {
      throw new StackException("No temporary folder can be made.", e);
    }
    Secrets secrets = Secrets.of(folder);
    Guardian guardian = Guardian.watch(folder, true);
    PostgresServer postgres =
        PostgresServer.start(
            new PostgresServer.Config(folder.resolve("postgresql"), Ports.ANY), secrets);
    try {
      DatabaseLayout.apply(postgres, secrets);
      KafkaBroker broker =
          KafkaBroker.start(new KafkaBroker.Config(folder.resolve("kafka"), Ports.ANY));
      KafkaTopics.createMissing(broker.bootstrapServers());
      return new TemporaryStack(folder, secrets, guardian, postgres, broker);
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  @Override
  public synchronized int postgresPort() {
    return postgres.port();
  }

  @Override
  public synchronized String jdbcUrl(String database) {
    return postgres.jdbcUrl(database);
  }

  @Override
  public String password(String role) {
    return secrets.password(role);
  }

  @Override
  public String superuserPassword() {
    return PostgresServer.superuserPassword(secrets);
  }

  @Override
  public synchronized String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public synchronized void stopPostgres() {
    postgres.close();
  }

  @Override
  public synchronized void killPostgres() {
    postgres.kill();
  }

  @Override
  public synchronized void startPostgres() {
    postgres =
        PostgresServer.start(
            new PostgresServer.Config(folder.resolve("postgresql"), postgres.port()), secrets);
  }

  @Override
  public synchronized void stopBroker() {
    broker.close();
  }

  @Override
  public synchronized void stopBrokerAbruptly() {
    broker.stopAbruptly();
  }

  @Override
  public synchronized void startBroker() {
    broker = KafkaBroker.start(new KafkaBroker.Config(folder.resolve("kafka"), broker.port()));
  }

  @Override
  public synchronized void close() {
    try {
      broker.close();
    } finally {
      postgres.close();
      delete(folder);
      guardian.close();
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
