package io.gongping.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @TempDir private Path folder;

  private PostgresServer start(int port) {
    return PostgresServer.start(new PostgresServer.Config(folder, port), Secrets.of(folder));
  }

  private PostgresServer start() {
    return start(Ports.ANY);
  }

  @Test
  void nobodyConnectsWithoutThePassword() {
    try (PostgresServer server = start()) {
      for (String password : List.of("", "postgres", "wrong")) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(
                () -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", password))
            .withMessageContaining("password");
      }
    }
  }

  @Test
  void runsWithSafeSettings() throws SQLException {
    try (PostgresServer server = start()) {
      assertThat(text(server, "show fsync")).isEqualTo("on");
      assertThat(text(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(text(server, "show full_page_writes")).isEqualTo("on");
      assertThat(text(server, "show password_encryption")).isEqualTo("scram-sha-256");
      assertThat(text(server, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void keepsDataAndPasswordsOverARestartOnTheSamePort() throws SQLException {
    int port;
    try (PostgresServer server = start()) {
      port = server.port();
      update(server, "create table kept as select 42 as answer");
    }
    try (PostgresServer server = start(port)) {
      assertThat(server.port()).isEqualTo(port);
      assertThat(text(server, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void keepsEveryAcknowledgedCommitOverAKill() throws SQLException {
    PostgresServer killed = start();
    update(killed, "create table kept (answer int)");
    for (int answer = 1; answer <= 100; answer++) {
      update(killed, "insert into kept values (" + answer + ")");
    }
    killed.kill();
    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> killed.superuser("postgres"));

    try (PostgresServer server = start(killed.port())) {
      assertThat(text(server, "select count(*) from kept")).isEqualTo("100");
    }
  }

  @Test
  void refusesAFolderThatAnotherStackUses() {
    try (PostgresServer first = start()) {
      assertThatExceptionOfType(FolderInUseException.class)
          .isThrownBy(() -> start(first.port()))
          .withMessageContaining(folder.toString())
          .withMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatExceptionOfType(PortTakenException.class)
          .isThrownBy(() -> start(port))
          .withMessageContaining("Port " + port + ", wanted by PostgreSQL, is taken");
    }
    start().close();
  }

  private static void update(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String text(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = server.superuser("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
