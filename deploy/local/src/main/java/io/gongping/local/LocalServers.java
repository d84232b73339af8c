package io.gongping.local;

import io.gongping.embedded.ChildProcess;
import io.gongping.embedded.DatabaseLayout;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.KafkaAccounts;
import io.gongping.embedded.KafkaTopics;
import io.gongping.embedded.KeycloakServer;
import io.gongping.embedded.PostgresServer;
import io.gongping.embedded.Readiness;
import io.gongping.embedded.Secrets;
import io.gongping.embedded.StackException;
import io.gongping.local.PortPlan.Part;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The servers below the services. Kafka and Keycloak have processes of their own. */
final class LocalServers implements EmbeddedStack {

  private static final int BROKER_HEAP_MIB = 256;
  private static final Duration BROKER_LIMIT = Duration.ofSeconds(60);

  private final LocalStack.Options options;
  private final Secrets secrets;
  private final KafkaAccounts kafkaAccounts;
  private final PostgresServer.Config database;
  private volatile @Nullable PostgresServer postgres;
  private volatile @Nullable ChildProcess broker;
  private volatile @Nullable KeycloakServer keycloak;

  LocalServers(LocalStack.Options options, Secrets secrets) {
    this.options = options;
    this.secrets = secrets;
    this.kafkaAccounts = KafkaAccounts.of(secrets);
    this.database =
        new PostgresServer.Config(
            options.folder().resolve("postgresql"), options.ports().of(Part.POSTGRESQL));
  }

  void endLeftovers() {
    ChildProcess.endLeftover(keycloakFolder());
    ChildProcess.endLeftover(brokerFolder());
    PostgresServer.endLeftover(database);
  }

  private Path brokerFolder() {
    return options.folder().resolve("kafka");
  }

  private Path keycloakFolder() {
    return options.folder().resolve("keycloak");
  }

  @Override
  public void startPostgres() {
    PostgresServer started = PostgresServer.start(database, secrets);
    postgres = started;
    DatabaseLayout.apply(started, secrets);
  }

  @Override
  public void stopPostgres() {
    PostgresServer running = postgres;
    if (running != null) {
      running.close();
    }
  }

  @Override
  public void killPostgres() {
    postgres().kill();
  }

  PostgresServer postgres() {
    return require(postgres, "PostgreSQL");
  }

  @Override
  public void startBroker() {
    launchBroker();
    awaitBroker();
  }

  void launchBroker() {
    int port = options.ports().of(Part.KAFKA);
    List<String> command = Jvm.command(BROKER_HEAP_MIB);
    command.addAll(
        List.of(
            "-cp",
            Jvm.classPath(),
            BrokerMain.class.getName(),
            brokerFolder().toString(),
            Integer.toString(port),
            options.folder().toString()));
    broker =
        ChildProcess.start(
            new ChildProcess.Spec(
                "Kafka",
                brokerFolder(),
                command,
                Jvm.ENVIRONMENT,
                options.logs().resolve("kafka.log")));
  }

  void awaitBroker() {
    new Readiness().awaitPort(broker(), options.ports().of(Part.KAFKA), BROKER_LIMIT);
    KafkaTopics.createMissing(kafkaAdministrator());
    kafkaAccounts.grant(bootstrapServers());
  }

  @Override
  public void stopBroker() {
    ChildProcess running = broker;
    if (running != null) {
      running.close();
    }
  }

  @Override
  public void stopBrokerAbruptly() {
    broker().kill();
  }

  ChildProcess broker() {
    return require(broker, "Kafka");
  }

  boolean isKeycloakPrepared() {
    return options.project().keycloak().isPrepared();
  }

  void prepareKeycloak(Consumer<ChildProcess> started) {
    options
        .project()
        .keycloak()
        .prepare(options.logs().resolve("keycloak-preparation.log"), started);
  }

  void launchKeycloak(Realm realm) {
    Path file = options.folder().resolve("realm.json");
    realm.write(file);
    KeycloakServer.Config config =
        new KeycloakServer.Config(
            options.project().keycloak().home(),
            keycloakFolder(),
            options.ports().of(Part.KEYCLOAK),
            file,
            options.logs().resolve("keycloak.log"));
    keycloak = KeycloakServer.start(config, postgres(), secrets);
  }

  void awaitKeycloak() {
    keycloak().awaitReady(Realm.NAME);
  }

  void stopKeycloak() {
    KeycloakServer running = keycloak;
    if (running != null) {
      running.close();
    }
  }

  KeycloakServer keycloak() {
    return require(keycloak, "Keycloak");
  }

  Connection superuser(String name) throws SQLException {
    return postgres().superuser(name);
  }

  @Override
  public int postgresPort() {
    return database.port();
  }

  @Override
  public String jdbcUrl(String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort(), name);
  }

  @Override
  public String password(String role) {
    return secrets.password(role);
  }

  @Override
  public String superuserPassword() {
    return PostgresServer.superuserPassword(secrets);
  }

  /** The client settings of who may do everything on the broker. */
  Map<String, Object> kafkaAdministrator() {
    return kafkaAccounts.administrator(bootstrapServers());
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + options.ports().of(Part.KAFKA);
  }

  private static <T> T require(@Nullable T part, String name) {
    if (part == null) {
      throw new StackException(name + " is not running.");
    }
    return part;
  }
}
