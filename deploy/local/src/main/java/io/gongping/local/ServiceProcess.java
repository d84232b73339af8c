package io.gongping.local;

import io.gongping.embedded.ChildProcess;
import io.gongping.embedded.DatabaseLayout;
import io.gongping.embedded.KafkaAccounts;
import io.gongping.embedded.Readiness;
import io.gongping.embedded.Secrets;
import io.gongping.embedded.StackException;
import io.gongping.local.PortPlan.Part;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service in a process of its own. It runs from a copy of its build, because a rebuild under a
 * running application breaks it.
 */
public final class ServiceProcess {

  private static final int HEAP_MIB = 96;
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration MIGRATION_LIMIT = Duration.ofMinutes(2);

  /** The program in the build of each service that migrates its databases. */
  private static final String MIGRATION_STEP = "io.gongping.support.database.Migrate";

  private final Service service;
  private final LocalStack.Options options;
  private final Secrets secrets;
  private final KafkaAccounts kafkaAccounts;
  private final Path folder;
  private final int port;
  private volatile @Nullable ChildProcess process;

  ServiceProcess(
      Service service, LocalStack.Options options, Secrets secrets, KafkaAccounts kafkaAccounts) {
    this.service = service;
    this.options = options;
    this.secrets = secrets;
    this.kafkaAccounts = kafkaAccounts;
    this.folder = options.folder().resolve(service.module());
    this.port = options.ports().of(service);
  }

  void endLeftover() {
    ChildProcess.endLeftover(folder);
  }

  void copyBuild() {
    Folders.copy(options.project().application(service), application());
  }

  private Path application() {
    return folder.resolve("quarkus-app");
  }

  /**
   * Brings the service's databases up to date, in a process of its own: the only one that gets the
   * owners' passwords.
   *
   * @throws StackException if a database refuses, with what the step says
   */
  public void migrate() {
    List<String> command = Jvm.command(HEAP_MIB);
    command.addAll(
        List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-cp",
            Stream.of("app", "lib/main", "lib/boot")
                .map(libraries -> application().resolve(libraries) + "/*")
                .collect(Collectors.joining(File.pathSeparator)),
            MIGRATION_STEP));
    Map<String, String> environment = new HashMap<>(Jvm.ENVIRONMENT);
    environment.putAll(whereServersAre());
    for (String database : service.databases()) {
      environment.put(
          secret(database) + "_OWNER_PASSWORD", secrets.password(DatabaseLayout.owner(database)));
    }
    ChildProcess step =
        ChildProcess.start(
            new ChildProcess.Spec(
                "The migration of the " + service.module(),
                folder,
                command,
                environment,
                options.logs().resolve(service.module() + "-migration.log")));
    if (step.awaitEnd(MIGRATION_LIMIT) != 0) {
      throw new StackException(step.name() + " failed:\n" + step.lastLines());
    }
  }

  /** Starts the service, also after a stop or a kill; returns at once. */
  public void start() {
    List<String> command = Jvm.command(HEAP_MIB);
    command.addAll(
        List.of(
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-jar",
            application().resolve("quarkus-run.jar").toString()));
    process =
        ChildProcess.start(
            new ChildProcess.Spec(
                "The " + service.module(),
                folder,
                command,
                environment(),
                options.logs().resolve(service.module() + ".log")));
  }

  private Map<String, String> whereServersAre() {
    return Map.of(
        "GONGPING_POSTGRES_HOST",
        "127.0.0.1",
        "GONGPING_POSTGRES_PORT",
        Integer.toString(options.ports().of(Part.POSTGRESQL)));
  }

  private static String secret(String database) {
    return "GONGPING_SECRETS_" + database.toUpperCase(Locale.ROOT);
  }

  // By environment, because everybody on the machine can read a command line.
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Jvm.ENVIRONMENT);
    environment.putAll(whereServersAre());
    environment.put(
        "GONGPING_OIDC_URL",
        "http://127.0.0.1:%d/realms/%s".formatted(options.ports().of(Part.KEYCLOAK), Realm.NAME));
    kafkaAccounts
        .settings(service.kafkaUser(), "127.0.0.1:" + options.ports().of(Part.KAFKA))
        .forEach(
            (name, value) ->
                environment.put(
                    "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
    for (String database : service.databases()) {
      environment.put(
          secret(database) + "_APP_PASSWORD", secrets.password(DatabaseLayout.app(database)));
    }
    environment.putAll(options.serviceEnvironment());
    return environment;
  }

  /**
   * Waits until the service says that it is ready.
   *
   * @throws StackException if it ends, with the last lines of its log, or needs over two minutes
   */
  public void awaitReady() {
    new Readiness().await(running(), base().resolve("/q/health/ready"), START_LIMIT);
  }

  /** Stops the service in good order. */
  public void stop() {
    ChildProcess started = process;
    if (started != null) {
      started.close();
    }
  }

  /** Ends the service as {@code kill -9} does. */
  public void kill() {
    running().kill();
  }

  /** Gives the number of the service's process. */
  public long pid() {
    return running().pid();
  }

  /** Gives the address that the paths of the API follow, as {@code http://127.0.0.1:8101}. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port);
  }

  ChildProcess running() {
    ChildProcess started = process;
    if (started == null) {
      throw new StackException("The %s is not running.".formatted(service.module()));
    }
    return started;
  }
}
