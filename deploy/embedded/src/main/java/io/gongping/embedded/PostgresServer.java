package io.gongping.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of its own on a folder.
 *
 * <p>The binaries' packager starts them for speed, not for safety: without fsync, without
 * synchronous commit and trusting everybody. Here an acknowledged commit is on the disk, and
 * everybody needs a password. Only while a new data directory gets its superuser's password, for a
 * moment and with nothing in it, does the server trust the loopback interface.
 */
public final class PostgresServer implements AutoCloseable {

  private static final String SUPERUSER = "postgres";

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final String EVERYBODY_BY_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";
  private static final String SUPERUSER_BY_TRUST = "host postgres postgres 127.0.0.1/32 trust\n";

  private final Config config;
  private final Secrets secrets;
  private final FolderLock lock;
  private final EmbeddedPostgres server;

  /**
   * What to start.
   *
   * @param folder holds the data directory and the server's log
   * @param port of the loopback interface, or {@link Ports#ANY}
   * @param settings further server settings, such as {@code max_connections}
   */
  public record Config(Path folder, int port, Map<String, String> settings) {

    public Config {
      folder = folder.toAbsolutePath().normalize();
      settings = Map.copyOf(settings);
    }

    public Config(Path folder, int port) {
      this(folder, port, Map.of());
    }

    Path dataDirectory() {
      return folder.resolve("data");
    }

    Path log() {
      return folder.resolve("postgresql.log");
    }
  }

  private PostgresServer(Config config, Secrets secrets, FolderLock lock, EmbeddedPostgres server) {
    this.config = config;
    this.secrets = secrets;
    this.lock = lock;
    this.server = server;
  }

  /**
   * Starts the server; makes its data directory on the first start. A server that a killed process
   * left running on this folder is stopped first.
   *
   * @throws PortTakenException if another program listens on the port
   * @throws FolderInUseException if another stack works on the folder
   * @throws StackException if the server does not come up
   */
  public static PostgresServer start(Config config, Secrets secrets) {
    QuietLogs.apply();
    requireUsableIdentity();
    FolderLock lock = FolderLock.acquire(config.folder(), "PostgreSQL");
    try {
      endLeftover(config);
      int port = Ports.choose(config.port(), "PostgreSQL");
      PostgresServer started =
          new PostgresServer(config, secrets, lock, launch(config, port, secrets));
      try {
        started.requireOwnDataDirectory();
        started.requirePasswords();
      } catch (SQLException | IOException | RuntimeException e) {
        started.close();
        throw e;
      }
      return started;
    } catch (IOException | SQLException e) {
      lock.close();
      throw new StackException(
          "PostgreSQL did not start; its log is %s.".formatted(config.log()), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e instanceof StackException
          ? e
          : new StackException(
              "PostgreSQL did not start; its log is %s.".formatted(config.log()), e);
    }
  }

  /** Stops the server that a killed owner left running on this folder, if there is one. */
  public static void endLeftover(Config config) {
    Postmaster.of(config.dataDirectory()).ifPresent(Postmaster::stop);
  }

  private static void requireUsableIdentity() {
    if ("root".equals(System.getProperty("user.name"))
        && LinuxUtils.getDistributionName() != null
        && !LinuxUtils.isUnshareAvailable()) {
      throw new StackException(
          "PostgreSQL refuses to run as root, and this machine does not allow user namespaces: run as another user.");
    }
  }

  private static EmbeddedPostgres launch(Config config, int port, Secrets secrets)
      throws IOException {
    Redirect log = Redirect.appendTo(config.log().toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(config.dataDirectory())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START_LIMIT)
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .setConnectConfig("password", secrets.password(SUPERUSER))
            .setDataDirectoryCustomizer(PostgresServer::restrictAccess)
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8");
    config.settings().forEach(builder::setServerConfig);
    return builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .start();
  }

  private static void restrictAccess(File dataDirectory) {
    Path rules = accessRules(dataDirectory.toPath());
    try {
      if (!Files.readString(rules).equals(EVERYBODY_BY_PASSWORD)) {
        Files.writeString(rules, SUPERUSER_BY_TRUST);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path accessRules(Path dataDirectory) {
    return dataDirectory.resolve("pg_hba.conf");
  }

  // Whoever holds the port answers, which need not be the server started here.
  private void requireOwnDataDirectory() throws SQLException, IOException {
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show data_directory")) {
      rows.next();
      if (!Files.isSameFile(Path.of(rows.getString(1)), config.dataDirectory())) {
        throw new PortTakenException("PostgreSQL", port());
      }
    }
  }

  private void requirePasswords() throws SQLException, IOException {
    Path rules = accessRules(config.dataDirectory());
    if (Files.readString(rules).equals(EVERYBODY_BY_PASSWORD)) {
      return;
    }
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("alter role postgres password '%s'".formatted(secrets.password(SUPERUSER)));
      Files.writeString(rules, EVERYBODY_BY_PASSWORD);
      statement.execute("select pg_reload_conf()");
    }
    awaitRefusal();
  }

  private void awaitRefusal() throws SQLException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < limit) {
      try (Connection stillTrusted = source("postgres", SUPERUSER, "wrong").getConnection()) {
        stillTrusted.isValid(1);
      } catch (SQLException refused) {
        return;
      }
    }
    throw new SQLException("The server goes on trusting connections without a password.");
  }

  public int port() {
    return server.getPort();
  }

  /** Gives the number of the server's main process. */
  public long pid() {
    return Postmaster.of(config.dataDirectory())
        .orElseThrow(() -> new StackException("PostgreSQL is not running."))
        .pid();
  }

  public boolean isAlive() {
    return Postmaster.of(config.dataDirectory()).isPresent();
  }

  /** Gives the JDBC URL of a database, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  /** Gives the password of the superuser {@code postgres}. */
  public static String superuserPassword(Secrets secrets) {
    return secrets.password(SUPERUSER);
  }

  /** Opens a connection of the superuser, for the layout and for tests of the server itself. */
  public Connection superuser(String database) throws SQLException {
    return source(database, SUPERUSER, secrets.password(SUPERUSER)).getConnection();
  }

  private PGSimpleDataSource source(String database, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl(database));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  /** Ends the server and all of its processes as {@code kill -9} does; the folder is free then. */
  public void kill() {
    Postmaster.of(config.dataDirectory()).ifPresent(Postmaster::kill);
    release();
  }

  /** Stops the server in good order; does nothing if it does not run any more. */
  @Override
  public void close() {
    var postmaster = Postmaster.of(config.dataDirectory());
    release();
    postmaster.ifPresent(Postmaster::awaitExit);
  }

  private void release() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.close();
    }
  }
}
