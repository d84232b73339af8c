package io.gongping.ballot.box.store;

import io.gongping.ballot.box.BallotBoxes;
import io.gongping.ballot.box.Boxes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The boxes in their database. */
@ApplicationScoped
class JdbcBoxes implements Boxes {

  private static final int ROWS_AT_A_TIME = 2000;

  private static final String ADD =
      """
      INSERT INTO box_assessment (assessment_id, opened) VALUES (?, ?::json)
      ON CONFLICT DO NOTHING
      """;

  private static final String OPENED = "SELECT opened FROM box_assessment WHERE assessment_id = ?";

  private static final String CLOSE =
      "UPDATE box_assessment SET state = 'CLOSED' WHERE assessment_id = ?";

  private static final String KEEP_CLOSED =
      "UPDATE box_assessment SET closed = ?::json WHERE assessment_id = ? AND closed IS NULL";

  private static final String COUNTED =
      "SELECT FROM box_assessment WHERE assessment_id = ? AND closed IS NOT NULL";

  private static final String BALLOTS =
      """
      SELECT paper_id, marks FROM ballot
      WHERE paper_id IN (SELECT paper_id FROM paper WHERE assessment_id = ?)
      """;

  private static final String SPENT =
      """
      SELECT s.paper_id, count(*)
      FROM spent JOIN slip s USING (slip_hash) JOIN paper p USING (paper_id)
      WHERE p.assessment_id = ? GROUP BY s.paper_id
      """;

  private static final String OPEN =
      "SELECT assessment_id FROM box_assessment WHERE state = 'OPEN' ORDER BY assessment_id";

  private static final String BALLOT_COUNTS =
      """
      SELECT p.paper, p.entitled, (SELECT count(*) FROM ballot b WHERE b.paper_id = p.paper_id)
      FROM paper p WHERE p.assessment_id = ? ORDER BY p.paper
      """;

  private final BoxConnections connections;

  JdbcBoxes(BoxConnections connections) {
    this.connections = connections;
  }

  @Override
  public boolean add(UUID assessmentId, String opened) {
    boolean added =
        connections.autocommit(connection -> 0 < update(connection, ADD, assessmentId, opened));
    if (!added && !opened.equals(opened(assessmentId))) {
      throw new IllegalStateException("The box was opened with another definition");
    }
    return added;
  }

  @Override
  public boolean stop(UUID assessmentId) {
    return connections.inTransaction(
        connection -> {
          try (PreparedStatement stop = connection.prepareStatement("SELECT stop_box(?)")) {
            stop.setObject(1, assessmentId);
            stop.execute();
          }
          return 0 < update(connection, CLOSE, assessmentId);
        });
  }

  @Override
  public void forEachBallot(UUID assessmentId, BiConsumer<UUID, String> paperAndText) {
    // Only inside a transaction does the driver fetch rows as they are asked for.
    connections.inTransaction(
        connection ->
            query(
                connection,
                BALLOTS,
                assessmentId,
                row -> {
                  while (row.next()) {
                    paperAndText.accept(row.getObject(1, UUID.class), row.getString(2));
                  }
                  return true;
                }));
  }

  @Override
  public Map<UUID, Long> spent(UUID assessmentId) {
    return all(
        SPENT,
        assessmentId,
        row -> {
          Map<UUID, Long> spent = new HashMap<>();
          while (row.next()) {
            spent.put(row.getObject(1, UUID.class), row.getLong(2));
          }
          return spent;
        });
  }

  @Override
  public List<UUID> open() {
    return connections.autocommit(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OPEN);
              ResultSet row = select.executeQuery()) {
            List<UUID> open = new ArrayList<>();
            while (row.next()) {
              open.add(row.getObject(1, UUID.class));
            }
            return open;
          }
        });
  }

  @Override
  public List<BallotBoxes.PaperBallots> ballots(UUID assessmentId) {
    return all(
        BALLOT_COUNTS,
        assessmentId,
        row -> {
          List<BallotBoxes.PaperBallots> ballots = new ArrayList<>();
          while (row.next()) {
            ballots.add(
                new BallotBoxes.PaperBallots(row.getString(1), row.getInt(2), row.getLong(3)));
          }
          return ballots;
        });
  }

  @Override
  public void keepClosedEvent(UUID assessmentId, String closed) {
    connections.autocommit(connection -> update(connection, KEEP_CLOSED, closed, assessmentId));
  }

  @Override
  public boolean counted(UUID assessmentId) {
    return connections.autocommit(
        connection -> query(connection, COUNTED, assessmentId, ResultSet::next));
  }

  private String opened(UUID assessmentId) {
    return connections.autocommit(
        connection ->
            query(
                connection,
                OPENED,
                assessmentId,
                row -> {
                  if (!row.next()) {
                    throw new IllegalStateException("There is no box of this assessment");
                  }
                  return row.getString(1);
                }));
  }

  private <T> T all(String sql, UUID assessmentId, Reading<T> reading) {
    return connections.autocommit(connection -> query(connection, sql, assessmentId, reading));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(ResultSet row) throws SQLException;
  }

  private static <T> T query(
      Connection connection, String sql, UUID assessmentId, Reading<T> reading)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, assessmentId);
      select.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet row = select.executeQuery()) {
        return reading.from(row);
      }
    }
  }

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    }
  }
}
