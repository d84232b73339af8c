package io.gongping.local;

import io.gongping.demonstration.client.Endpoints;
import io.gongping.embedded.EmbeddedStack;
import io.gongping.embedded.FolderLock;
import io.gongping.embedded.Guardian;
import io.gongping.embedded.KafkaAccounts;
import io.gongping.embedded.KeycloakServer;
import io.gongping.embedded.Secrets;
import io.gongping.embedded.StackException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A whole running Gongping on one machine: what people work with locally, and what the system and
 * load tests run on. Each part can be stopped, killed and started again; data, ports and passwords
 * stay.
 */
public final class LocalStack implements AutoCloseable {

  private final Options options;
  private final Progress progress;
  private final Parts parts = new Parts();
  private final Secrets secrets;
  private final Realm realm;
  private final LocalServers servers;
  private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

  /**
   * What to start, and where.
   *
   * @param project the built project
   * @param folder keeps all data; locked while the stack runs
   * @param logs a folder for one log per part
   * @param serviceEnvironment settings of the services beyond those they need to run, as
   *     environment variables
   * @param disposable whether the folder may be removed if this process is killed
   */
  public record Options(
      Project project,
      Path folder,
      Path logs,
      PortPlan ports,
      Map<String, String> serviceEnvironment,
      boolean disposable) {

    private static final String MANY = "1000000";

    public Options {
      folder = folder.toAbsolutePath().normalize();
      logs = logs.toAbsolutePath().normalize();
      serviceEnvironment = Map.copyOf(serviceEnvironment);
    }

    /**
     * A stack on free ports that keeps everything in this folder. All who cast have the address of
     * this machine, so it may cast as fast as it can.
     */
    public static Options temporary(Project project, Path folder) {
      Map<String, String> unlimited =
          Map.of("GONGPING_RATE_LIMIT_BURST", MANY, "GONGPING_RATE_LIMIT_PER_SECOND", MANY);
      return new Options(project, folder, folder.resolve("logs"), PortPlan.free(), unlimited, true);
    }
  }

  /** Prepares a stack; {@link #start} starts it. */
  public LocalStack(Options options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.secrets = Secrets.of(options.folder());
    this.realm = new Realm(secrets);
    KafkaAccounts kafkaAccounts = KafkaAccounts.of(secrets);
    this.servers = new LocalServers(options, secrets, kafkaAccounts);
    for (Service service : Service.values()) {
      services.put(service, new ServiceProcess(service, options, secrets, kafkaAccounts));
    }
  }

  /**
   * Starts everything and returns when all of it is ready.
   *
   * @throws io.gongping.embedded.FolderInUseException if another stack works on the folder
   * @throws io.gongping.embedded.PortTakenException if another program listens on one of the ports
   * @throws StackException if memory is short or a part does not come up; what has been started is
   *     stopped then
   */
  public void start() {
    try {
      FolderLock lock = FolderLock.acquire(options.folder(), "Gongping");
      parts.add(lock::close);
      Guardian guardian = Guardian.watch(options.folder(), options.disposable());
      parts.add(guardian::close);
      endLeftovers();
      Memory.requireEnough();
      options.ports().requireFree();
      startAll();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void endLeftovers() {
    services.values().forEach(ServiceProcess::endLeftover);
    servers.endLeftovers();
  }

  // Keycloak takes longest; the services and the broker start beside it.
  private void startAll() {
    AtomicReference<@Nullable Throwable> firstFailure = new AtomicReference<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Void> preparation =
          CompletableFuture.runAsync(this::prepareKeycloak, threads);
      CompletableFuture<Void> database = CompletableFuture.runAsync(this::startPostgres, threads);
      CompletableFuture<Void> identity =
          database.thenAcceptBothAsync(preparation, (started, ready) -> startKeycloak(), threads);
      CompletableFuture<Void> application = database.thenRunAsync(this::startServices, threads);
      CompletableFuture.allOf(
              stopOnFailure(identity, firstFailure), stopOnFailure(application, firstFailure))
          .join();
    }
    Throwable failure = firstFailure.get();
    if (failure != null) {
      throw failure instanceof StackException known
          ? known
          : new StackException("Gongping cannot start.", failure);
    }
  }

  // The other parts need not be waited for then: they end, and what waits for them gives up.
  private CompletableFuture<Void> stopOnFailure(
      CompletableFuture<Void> path, AtomicReference<@Nullable Throwable> firstFailure) {
    return path.exceptionally(
        failure -> {
          Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
          if (firstFailure.compareAndSet(null, cause)) {
            close();
          }
          return null;
        });
  }

  private void prepareKeycloak() {
    if (!servers.isKeycloakPrepared()) {
      progress.say("Preparing Keycloak, once after each build from scratch …");
      servers.prepareKeycloak(build -> parts.add(build::kill));
      progress.say("Keycloak is prepared.");
    }
  }

  private void startPostgres() {
    parts.requireOpen();
    try {
      servers.startPostgres();
    } finally {
      parts.add(servers::stopPostgres);
    }
    progress.say("PostgreSQL is ready on port %d.".formatted(servers.postgresPort()));
  }

  private void startKeycloak() {
    parts.requireOpen();
    servers.launchKeycloak(realm);
    parts.add(servers::stopKeycloak);
    servers.awaitKeycloak();
    progress.say("Keycloak is ready on %s.".formatted(servers.keycloak().base()));
  }

  private void startServices() {
    parts.requireOpen();
    servers.launchBroker();
    parts.add(servers::stopBroker);
    servers.awaitBroker();
    progress.say("Kafka is ready on %s.".formatted(servers.bootstrapServers()));
    services.forEach(
        (name, service) -> {
          service.copyBuild();
          service.migrate();
          service.start();
          parts.add(service::stop);
        });
    services.forEach(
        (name, service) -> {
          service.awaitReady();
          progress.say("The %s is ready on %s.".formatted(name.module(), service.base()));
        });
  }

  /**
   * What starts each part again that ends by itself, to be asked again and again once the stack is
   * up. The parts need no order: each waits for what it lacks.
   */
  public List<Revival> revivals() {
    List<Revival> revivals = new ArrayList<>();
    revivals.add(
        revival(
            "PostgreSQL",
            () -> servers.postgres().isAlive(),
            () -> "(see %s)".formatted(options.folder().resolve("postgresql/postgresql.log")),
            servers::restartPostgres));
    revivals.add(
        revival(
            "Kafka",
            () -> servers.broker().isAlive(),
            () -> servers.broker().lastLines(),
            servers::launchBroker));
    revivals.add(
        revival(
            "Keycloak",
            () -> servers.keycloak().process().isAlive(),
            () -> servers.keycloak().process().lastLines(),
            () -> servers.launchKeycloak(realm)));
    services.forEach(
        (name, service) ->
            revivals.add(
                revival(
                    "The " + name.module(),
                    () -> service.running().isAlive(),
                    () -> service.running().lastLines(),
                    service::start)));
    return revivals;
  }

  private Revival revival(
      String name, Supplier<Boolean> alive, Supplier<String> lastWords, Runnable start) {
    // What comes up while the stop is under way must not outlive it.
    Runnable whileOpen = () -> parts.startIfOpen(start);
    return new Revival(
        new Revival.Mortal(name, alive, lastWords, whileOpen), InstantSource.system(), progress);
  }

  /** Gives the servers below the services, to stop, kill and start them. */
  public EmbeddedStack servers() {
    return servers;
  }

  /** Gives one service, to stop, kill and start it. */
  public ServiceProcess service(Service service) {
    return Objects.requireNonNull(services.get(service));
  }

  /** Gives the addresses that a client needs. */
  public Endpoints endpoints() {
    return new Endpoints(
        service(Service.BALLOT).base(),
        service(Service.SCORING).base(),
        service(Service.DOSSIER).base(),
        servers.keycloak().tokenEndpoint(Realm.NAME));
  }

  /** Gives the password of each demonstration account. */
  public Map<String, String> passwords() {
    return realm.passwords();
  }

  /** Gives the secret of the client {@link Realm#PROVINCE}. */
  public String provinceSecret() {
    return Realm.provinceSecret(secrets);
  }

  /** Gives the address of Keycloak, where {@code admin} signs in with {@link #adminPassword}. */
  public URI keycloak() {
    return servers.keycloak().base();
  }

  public String adminPassword() {
    return KeycloakServer.adminPassword(secrets);
  }

  /** Gives the process of each part, by name: the services, postgresql, kafka and keycloak. */
  public Map<String, Long> processes() {
    Map<String, Long> processes = new LinkedHashMap<>();
    services.forEach((name, service) -> processes.put(name.module(), service.pid()));
    processes.put("postgresql", servers.postgres().pid());
    processes.put("kafka", servers.broker().pid());
    processes.put("keycloak", servers.keycloak().process().pid());
    return processes;
  }

  /** Gives the client settings of who may do everything on the broker. */
  public Map<String, Object> kafkaAdministrator() {
    return servers.kafkaAdministrator();
  }

  /** Opens a connection of PostgreSQL's superuser, to look and to measure. */
  public Connection superuser(String database) throws SQLException {
    return servers.superuser(database);
  }

  /** Stops everything in the reverse order of its start; also while it is starting. */
  @Override
  public void close() {
    parts.close();
  }
}
