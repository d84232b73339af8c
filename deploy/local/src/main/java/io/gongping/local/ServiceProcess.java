package io.gongping.local;

import io.gongping.embedded.ChildProcess;
import io.gongping.embedded.DatabaseLayout;
import io.gongping.embedded.KafkaAccounts;
import io.gongping.embedded.Readiness;
import io.gongping.embedded.Secrets;
import io.gongping.embedded.StackException;
import io.gongping.local.PortPlan.Part;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service in a process of its own. It runs from a copy of its build, because a rebuild under a
 * running application breaks it.
 */
public final class ServiceProcess {

  private static final int HEAP_MIB = 96;
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final Service service;
  private final LocalStack.Options options;
  private final Secrets secrets;
  private final Path folder;
  private final int port;
  private volatile @Nullable ChildProcess process;

  ServiceProcess(Service service, LocalStack.Options options, Secrets secrets) {
    this.service = service;
    this.options = options;
    this.secrets = secrets;
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

  // By environment, because everybody on the machine can read a command line.
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Jvm.ENVIRONMENT);
    environment.put("GONGPING_POSTGRES_HOST", "127.0.0.1");
    environment.put(
        "GONGPING_POSTGRES_PORT", Integer.toString(options.ports().of(Part.POSTGRESQL)));
    environment.put(
        "GONGPING_OIDC_URL",
        "http://127.0.0.1:%d/realms/%s".formatted(options.ports().of(Part.KEYCLOAK), Realm.NAME));
    KafkaAccounts.of(secrets)
        .settings(service.kafkaUser(), "127.0.0.1:" + options.ports().of(Part.KAFKA))
        .forEach(
            (name, value) ->
                environment.put(
                    "KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
    for (String database : service.databases()) {
      String prefix = "GONGPING_SECRETS_" + database.toUpperCase(Locale.ROOT);
      environment.put(prefix + "_APP_PASSWORD", secrets.password(DatabaseLayout.app(database)));
      environment.put(prefix + "_OWNER_PASSWORD", secrets.password(DatabaseLayout.owner(database)));
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
