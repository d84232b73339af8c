package io.gongping.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keycloak in a process of its own, on the embedded PostgreSQL.
 *
 * <p>Its distribution is prepared beforehand, which makes every start an optimized one. Several
 * servers may share a distribution: each has a home of its own, where the parts that are only read
 * are links.
 */
public final class KeycloakServer implements AutoCloseable {

  /** The name of the first administrator; the password is the secret {@code keycloak-admin}. */
  public static final String ADMIN = "admin";

  private static final String ADMIN_SECRET = "keycloak-admin";
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final List<String> READ_ONLY = List.of("conf", "lib", "providers", "themes");

  private final ChildProcess process;
  private final int port;

  /**
   * What to start.
   *
   * @param distribution an unpacked distribution; see {@link KeycloakDistribution}
   * @param folder becomes the home of this server
   * @param port of the loopback interface, or {@link Ports#ANY}
   * @param realm a realm to import if it is not there yet
   */
  public record Config(Path distribution, Path folder, int port, Path realm, Path log) {

    public Config {
      distribution = distribution.toAbsolutePath().normalize();
      folder = folder.toAbsolutePath().normalize();
      log = log.toAbsolutePath().normalize();
    }
  }

  private KeycloakServer(ChildProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the server and returns at once; {@link #awaitReady} waits for it.
   *
   * @throws PortTakenException if another program listens on the port
   */
  public static KeycloakServer start(Config config, PostgresServer database, Secrets secrets) {
    int port = Ports.choose(config.port(), "Keycloak");
    try {
      layOut(config);
    } catch (IOException e) {
      throw new StackException("Keycloak cannot use %s.".formatted(config.folder()), e);
    }
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("JAVA_HOME", System.getProperty("java.home")),
            Map.entry("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx256m"),
            Map.entry("MALLOC_ARENA_MAX", "2"),
            Map.entry("KC_DB_URL", database.jdbcUrl(DatabaseLayout.KEYCLOAK)),
            Map.entry("KC_DB_USERNAME", DatabaseLayout.KEYCLOAK),
            Map.entry("KC_DB_PASSWORD", secrets.password(DatabaseLayout.KEYCLOAK)),
            Map.entry("KC_DB_POOL_MAX_SIZE", "10"),
            Map.entry("KC_HTTP_ENABLED", "true"),
            Map.entry("KC_HTTP_HOST", "127.0.0.1"),
            Map.entry("KC_HTTP_PORT", Integer.toString(port)),
            Map.entry("KC_HOSTNAME", base(port).toString()),
            Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN),
            Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password(ADMIN_SECRET)));
    return new KeycloakServer(
        ChildProcess.start(
            new ChildProcess.Spec(
                "Keycloak",
                config.folder(),
                List.of(config.folder() + "/bin/kc.sh", "start", "--optimized", "--import-realm"),
                environment,
                config.log())),
        port);
  }

  private static void layOut(Config config) throws IOException {
    Path bin = Files.createDirectories(config.folder().resolve("bin"));
    // The script takes the folder above its own for the home, so it must not be a link.
    Files.copy(
        config.distribution().resolve("bin/kc.sh"),
        bin.resolve("kc.sh"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    for (String part : READ_ONLY) {
      Path link = config.folder().resolve(part);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, config.distribution().resolve(part));
    }
    Path imports = Files.createDirectories(config.folder().resolve("data/import"));
    Files.copy(
        config.realm(),
        imports.resolve("realm.json"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static URI base(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Waits until the realm answers: a first start makes the tables and imports the realm.
   *
   * @throws StackException if it does not answer within three minutes or the process ends
   */
  public void awaitReady(String realm) {
    new Readiness()
        .await(
            process,
            issuer(realm).resolve(realm + "/.well-known/openid-configuration"),
            START_LIMIT);
  }

  public URI base() {
    return base(port);
  }

  /** Gives the issuer of a realm's tokens. */
  public URI issuer(String realm) {
    return base().resolve("/realms/" + realm);
  }

  /** Gives the token endpoint of a realm. */
  public URI tokenEndpoint(String realm) {
    return base().resolve("/realms/" + realm + "/protocol/openid-connect/token");
  }

  public static String adminPassword(Secrets secrets) {
    return secrets.password(ADMIN_SECRET);
  }

  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
