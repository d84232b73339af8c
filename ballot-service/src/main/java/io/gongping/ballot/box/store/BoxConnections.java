package io.gongping.ballot.box.store;

import io.agroal.api.AgroalDataSource;
import io.gongping.ballot.box.BoxUnavailable;
import io.gongping.support.database.PassingFailure;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Connections to the database of the box, with or without a transaction around.
 *
 * <p>Both ways throw {@link BoxUnavailable} if the same work may succeed later unchanged, and
 * {@link IllegalStateException} if the database refused it.
 */
@ApplicationScoped
class BoxConnections {

  private final AgroalDataSource dataSource;

  BoxConnections(@DataSource("box") AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** What is made of the rows of a query. */
  @FunctionalInterface
  interface Reading<T> {
    T from(ResultSet rows) throws SQLException;
  }

  /** Reads what a query finds by its parameters. */
  <T> T read(String sql, Reading<T> reading, Object... parameters) {
    return autocommit(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
              select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
              return reading.from(rows);
            }
          }
        });
  }

  /** Does work in which every round trip to the server is a transaction of its own. */
  <T> T autocommit(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException failure) {
      throw named(failure);
    }
  }

  /** Does work in one transaction, rolled back on any exception. */
  <T> T inTransaction(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.on(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException failure) {
        rollBack(connection, failure);
        throw failure;
      }
    } catch (SQLException failure) {
      throw named(failure);
    }
  }

  private static void rollBack(Connection connection, Exception failure) {
    try {
      connection.rollback();
    } catch (SQLException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  private static RuntimeException named(SQLException failure) {
    return PassingFailure.is(failure)
        ? new BoxUnavailable(failure)
        : new IllegalStateException("The box refused a statement", failure);
  }
}
