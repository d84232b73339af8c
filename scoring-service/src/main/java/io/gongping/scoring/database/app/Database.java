package io.gongping.scoring.database.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs single statements in the transaction of the caller. This service writes sets and appends
 * rows; it has no entities that change, hence no object-relational mapping.
 */
@ApplicationScoped
public class Database {

  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes a value of the current row. */
  @FunctionalInterface
  public interface RowMapper<T> {

    T map(ResultSet row) throws SQLException;
  }

  /**
   * All rows of a query.
   *
   * @param values for the question marks: texts, numbers, UUIDs, dates, instants, and arrays of
   *     String, Long or UUID
   * @throws DatabaseFailure when the database refuses it or can't be reached
   */
  public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection()) {
      return query(connection, sql, mapper, values);
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  /** The first row of a query. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... values) {
    return query(sql, mapper, values).stream().findFirst();
  }

  /**
   * Inserts, updates or deletes.
   *
   * @return how many rows were touched
   * @throws DatabaseFailure when the database refuses it or can't be reached
   */
  public int update(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection()) {
      return update(connection, sql, values);
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  /**
   * Runs work in a transaction of its own on one connection. A JTA transaction would follow the
   * work to every thread that it hands something to; this one stays where it is.
   *
   * @throws DatabaseFailure when the database can't be reached; nothing was done then
   */
  public <T> T apart(Function<Session, T> work) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T outcome = work.apply(new Session(connection));
        connection.commit();
        return outcome;
      } catch (RuntimeException failure) {
        connection.rollback();
        throw failure;
      }
    } catch (SQLException failure) {
      throw new DatabaseFailure(failure);
    }
  }

  /** Statements of one transaction. */
  public static final class Session {

    private final Connection connection;

    private Session(Connection connection) {
      this.connection = connection;
    }

    /** As {@link Database#query}. */
    public <T> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... values) {
      try {
        return Database.query(connection, sql, mapper, values);
      } catch (SQLException failure) {
        throw new DatabaseFailure(failure);
      }
    }

    /** As {@link Database#update}. */
    public int update(String sql, @Nullable Object... values) {
      try {
        return Database.update(connection, sql, values);
      } catch (SQLException failure) {
        throw new DatabaseFailure(failure);
      }
    }
  }

  private static <T> List<T> query(
      Connection connection, String sql, RowMapper<T> mapper, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(mapper.map(rows));
        }
        return found;
      }
    }
  }

  private static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      switch (value) {
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case String[] texts -> statement.setArray(i + 1, array(statement, "text", texts));
        case UUID[] ids -> statement.setArray(i + 1, array(statement, "uuid", ids));
        case Long[] numbers -> statement.setArray(i + 1, array(statement, "bigint", numbers));
        case null, default -> statement.setObject(i + 1, value);
      }
    }
  }

  private static Array array(PreparedStatement statement, String type, Object[] values)
      throws SQLException {
    return statement.getConnection().createArrayOf(type, values);
  }
}
