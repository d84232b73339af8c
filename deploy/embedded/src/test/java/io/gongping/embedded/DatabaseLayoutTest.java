package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLayoutTest {

  @TempDir private static Path folder;
  private static PostgresServer server;
  private static Secrets secrets;

  @BeforeAll
  static void start() {
    secrets = Secrets.of(folder);
    server = PostgresServer.start(new PostgresServer.Config(folder, Ports.ANY), secrets);
    DatabaseLayout.apply(server, secrets);
    DatabaseLayout.apply(server, secrets);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"assessment", "box", "scoring", "dossier"})
  void theServiceHasOnlyTheRightsThatTheOwnerGrants(String database) throws SQLException {
    try (Connection owner = connect(database, database + "_owner");
        Connection app = connect(database, database + "_app")) {
      execute(owner, "create table fact (id int)");
      assertDenied(app, "create table own (id int)");
      assertDenied(app, "create temporary table own (id int)");
      assertDenied(app, "create schema own");
      assertDenied(app, "select * from fact");

      execute(owner, "grant insert, select on fact to " + database + "_app");
      execute(app, "insert into fact values (1)");
      try (Statement statement = app.createStatement();
          ResultSet rows = statement.executeQuery("select id from fact")) {
        assertThat(rows.next()).isTrue();
      }
      assertDenied(app, "update fact set id = 2");
      assertDenied(app, "delete from fact");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "box, assessment_app",
    "box, assessment_owner",
    "assessment, box_app",
    "scoring, box_app",
    "box, scoring_app",
    "dossier, keycloak",
    "keycloak, dossier_owner",
    "postgres, box_app"
  })
  void noRoleEntersTheDatabaseOfAnother(String database, String role) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> connect(database, role))
        .withMessageContaining("permission denied for database");
  }

  @Test
  void keycloakOwnsItsDatabase() throws SQLException {
    try (Connection keycloak = connect("keycloak", "keycloak")) {
      execute(keycloak, "create table realm (id int)");
    }
  }

  private static Connection connect(String database, String role) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(database), role, secrets.password(role));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertDenied(Connection connection, String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> execute(connection, sql))
        .withMessageContaining("permission denied");
  }
}
