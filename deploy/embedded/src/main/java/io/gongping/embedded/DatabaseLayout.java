package io.gongping.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The databases and who may do what in them, as an operator would lay them out.
 *
 * <p>Each database of a service has two roles: {@code <name>_owner} owns it and runs the
 * migrations; {@code <name>_app} is the service and may only connect and look into the schema until
 * a migration grants it more. Nobody else may connect. Running it again changes nothing but the
 * passwords, which it sets to those of the {@link Secrets}.
 */
public final class DatabaseLayout {

  /** The databases of the services. */
  public static final List<String> DATABASES = List.of("assessment", "box", "scoring", "dossier");

  /** The database and the role of Keycloak. */
  public static final String KEYCLOAK = "keycloak";

  private final PostgresServer server;
  private final Secrets secrets;

  private DatabaseLayout(PostgresServer server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** Makes what is not there yet. */
  public static void apply(PostgresServer server, Secrets secrets) {
    try {
      new DatabaseLayout(server, secrets).apply();
    } catch (SQLException e) {
      throw new StackException("The databases cannot be made.", e);
    }
  }

  public static String owner(String database) {
    return database + "_owner";
  }

  public static String app(String database) {
    return database + "_app";
  }

  private void apply() throws SQLException {
    try (Connection connection = server.superuser("postgres")) {
      execute(connection, "revoke all on database postgres, template1 from public");
      for (String database : DATABASES) {
        role(connection, owner(database));
        role(connection, app(database));
        database(connection, database, owner(database));
        execute(connection, "grant connect on database %s to %s", database, app(database));
      }
      role(connection, KEYCLOAK);
      database(connection, KEYCLOAK, KEYCLOAK);
    }
    for (String database : DATABASES) {
      try (Connection connection = server.superuser(database)) {
        execute(connection, "revoke all on schema public from public");
        execute(connection, "grant usage on schema public to %s", app(database));
      }
    }
  }

  private void role(Connection connection, String role) throws SQLException {
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      execute(connection, "create role %s", role);
    }
    // The alphabet of the secrets has no quote.
    execute(connection, "alter role %s login password '%s'", role, secrets.password(role));
  }

  private static void database(Connection connection, String database, String owner)
      throws SQLException {
    if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
      execute(connection, "create database %s owner %s", database, owner);
    }
    execute(connection, "revoke all on database %s from public", database);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // Formats SQL, not a message.
  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(values));
    }
  }
}
