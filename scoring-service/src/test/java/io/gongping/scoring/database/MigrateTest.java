package io.gongping.scoring.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gongping.embedded.TemporaryStack;
import io.gongping.support.database.Migrate;
import io.gongping.support.database.MigrationRefusedException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step that migrates, on a database of its own. */
@SuppressWarnings("NullAway.Init") // Started before all tests.
class MigrateTest {

  private static final String FIRST = "db/lock-test/first";
  private static final String BOTH = "db/lock-test/first,db/lock-test/second";

  private static TemporaryStack stack;

  private String database = "";

  @BeforeAll
  static void start() {
    stack = TemporaryStack.start();
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  @BeforeEach
  void makeADatabase() throws SQLException {
    database = "migration_" + UUID.randomUUID().toString().replace('-', '_');
    try (Connection superuser = connect("postgres", "postgres", stack.superuserPassword());
        Statement statement = superuser.createStatement()) {
      statement.execute("create database %s owner scoring_owner".formatted(database));
    }
  }

  @Test
  void theWholeSchemaIsMadeOnceAndReadableByTheService() throws SQLException {
    assertThat(migrate("db/migration")).contains("The database scoring is up to date, ");
    assertThat(migrate("db/migration")).endsWith(" 0 migrations were new.");

    assertThat(one("scoring_app", "select count(*) > 0 from flyway_schema_history")).isEqualTo("t");
  }

  @Test
  void aMigrationThatGetsNoLockGivesUpAndLeavesTheSchemaAsItWas() throws SQLException {
    migrate(FIRST);
    try (Connection reader = connect(database, "scoring_owner", owner());
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("select * from busy");

      assertThatExceptionOfType(MigrationRefusedException.class)
          .isThrownBy(() -> migrate(BOTH))
          .withMessageContaining("The database scoring is as it was")
          .withMessageContaining("in use for longer than 300 ms");
      reader.rollback();
    }

    assertThat(one("scoring_owner", "select count(*) from flyway_schema_history where success"))
        .isEqualTo("1");
    assertThat(one("scoring_owner", "select to_regclass('made_before_the_lock') is null"))
        .isEqualTo("t");

    assertThat(migrate(BOTH)).endsWith(" 2 migrations were new.");
  }

  @Test
  void aWrongPasswordIsSaidWithoutIt() {
    Map<String, String> settings = settings("db/migration");
    settings.put("gongping.secrets.scoring.owner-password", "not-the-password");

    assertThatExceptionOfType(MigrationRefusedException.class)
        .isThrownBy(() -> Migrate.migrate(settings))
        .withMessageNotContaining("not-the-password");
  }

  private String migrate(String locations) {
    return Migrate.migrate(settings(locations));
  }

  private Map<String, String> settings(String locations) {
    return new HashMap<>(
        Map.of(
            "gongping.migration.scoring.url",
            stack.jdbcUrl(database),
            "gongping.migration.scoring.locations",
            locations,
            "gongping.migration.lock-timeout",
            "300ms",
            "gongping.secrets.scoring.owner-password",
            owner()));
  }

  private String owner() {
    return stack.password("scoring_owner");
  }

  private String one(String user, String query) throws SQLException {
    try (Connection connection = connect(database, user, stack.password(user));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection connect(String name, String user, String password) throws SQLException {
    return DriverManager.getConnection(stack.jdbcUrl(name), user, password);
  }
}
