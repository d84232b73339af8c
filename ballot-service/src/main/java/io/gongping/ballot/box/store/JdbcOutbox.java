package io.gongping.ballot.box.store;

import io.gongping.ballot.box.BoxUnavailable;
import io.gongping.ballot.box.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The outbox in the database of the box. */
@ApplicationScoped
class JdbcOutbox implements Outbox {

  private static final String WAITING =
      """
      SELECT assessment_id FROM box_assessment b
      WHERE NOT closed_sent
        AND (NOT opened_sent OR closed IS NOT NULL
             OR EXISTS (SELECT FROM outbox o WHERE o.assessment_id = b.assessment_id))
      """;

  /** In the order of the index, which is that of random ids. */
  private static final String PENDING =
      """
      SELECT o.paper_id, o.ballot_id, b.marks
      FROM (SELECT * FROM outbox WHERE assessment_id = ? ORDER BY ballot_id LIMIT ?) o
      JOIN ballot b USING (paper_id, ballot_id)
      """;

  private final BoxConnections connections;

  JdbcOutbox(BoxConnections connections) {
    this.connections = connections;
  }

  @Override
  public List<UUID> waiting() {
    return read(
        WAITING,
        row -> {
          List<UUID> waiting = new ArrayList<>();
          while (row.next()) {
            waiting.add(row.getObject(1, UUID.class));
          }
          return waiting;
        });
  }

  @Override
  public long pending() {
    return read(
        "SELECT count(*) FROM outbox",
        row -> {
          row.next();
          return row.getLong(1);
        });
  }

  @Override
  public <R> Optional<R> exclusively(UUID assessmentId, Function<Session, R> work) {
    return connections.inTransaction(
        connection ->
            locked(connection, assessmentId)
                ? Optional.of(work.apply(new JdbcSession(connection, assessmentId)))
                : Optional.empty());
  }

  private static boolean locked(Connection connection, UUID assessmentId) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("SELECT try_relay(?)")) {
      lock.setObject(1, assessmentId);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(ResultSet row) throws SQLException;
  }

  private <T> T read(String query, Reading<T> reading) {
    return connections.autocommit(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(query);
              ResultSet row = select.executeQuery()) {
            return reading.from(row);
          }
        });
  }

  private record JdbcSession(Connection connection, UUID assessmentId) implements Session {

    @Override
    public Progress progress() {
      return row(
          """
          SELECT opened_sent, state = 'CLOSED', closed IS NOT NULL FROM box_assessment
          WHERE assessment_id = ?
          """,
          row -> new Progress(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)));
    }

    @Override
    public String opened() {
      return row(
          "SELECT opened FROM box_assessment WHERE assessment_id = ?", row -> row.getString(1));
    }

    @Override
    public String closed() {
      return row(
          "SELECT closed FROM box_assessment WHERE assessment_id = ?", row -> row.getString(1));
    }

    private <T> T row(String sql, Reading<T> reading) {
      return run(
          sql,
          select -> {
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return reading.from(row);
            }
          });
    }

    @Override
    public List<PendingBallot> pending(int limit) {
      return run(
          PENDING,
          select -> {
            select.setInt(2, limit);
            List<PendingBallot> pending = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                pending.add(
                    new PendingBallot(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3)));
              }
            }
            return pending;
          });
    }

    @Override
    public void openedSent() {
      run(
          "UPDATE box_assessment SET opened_sent = true WHERE assessment_id = ?",
          PreparedStatement::executeUpdate);
    }

    @Override
    public void ballotsSent(Collection<PendingBallot> ballots) {
      Object[] ids = ballots.stream().map(PendingBallot::ballotId).toArray();
      run(
          "DELETE FROM outbox WHERE assessment_id = ? AND ballot_id = ANY (?)",
          delete -> {
            delete.setArray(2, connection.createArrayOf("uuid", ids));
            return delete.executeUpdate();
          });
    }

    @Override
    public void closedSent() {
      run(
          "UPDATE box_assessment SET closed_sent = true WHERE assessment_id = ?",
          PreparedStatement::executeUpdate);
    }

    @FunctionalInterface
    private interface Execution<T> {
      T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Execution<T> execution) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setObject(1, assessmentId);
        return execution.of(statement);
      } catch (SQLException failure) {
        throw new BoxUnavailable(failure);
      }
    }
  }
}
