package io.gongping.ballot.slip.store;

import io.agroal.api.AgroalDataSource;
import io.gongping.ballot.slip.SlipCode;
import io.gongping.ballot.slip.Slips;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Slips in the database of the box. They are written in the order of their hashes, which says
 * nothing about the order in which they were made or printed.
 */
@ApplicationScoped
class JdbcSlips implements Slips {

  private static final String PAPER =
      "SELECT paper_id, entitled FROM paper WHERE assessment_id = ? AND paper = ?";

  private static final String MADE =
      """
      SELECT p.paper, (SELECT count(*) FROM slip s WHERE s.paper_id = p.paper_id)
      FROM paper p WHERE p.assessment_id = ? ORDER BY p.paper
      """;

  private static final String MADE_AND_SPENT =
      """
      SELECT (SELECT count(*) FROM slip s WHERE s.paper_id = ?),
             EXISTS (SELECT FROM slip s JOIN spent USING (slip_hash) WHERE s.paper_id = ?)
      """;

  private static final String INSERT =
      """
      INSERT INTO slip (slip_hash, paper_id)
      SELECT hash, ? FROM unnest(?::bytea[]) AS hash ORDER BY hash
      """;

  private final AgroalDataSource box;

  JdbcSlips(@DataSource("box") AgroalDataSource box) {
    this.box = box;
  }

  @Override
  public Optional<SlipPaper> paper(UUID assessmentId, String paper) {
    try (Connection connection = box.getConnection();
        PreparedStatement select = connection.prepareStatement(PAPER)) {
      select.setObject(1, assessmentId);
      select.setString(2, paper);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new SlipPaper(row.getObject(1, UUID.class), row.getInt(2)))
            : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The paper could not be read", failure);
    }
  }

  @Override
  public Map<String, Integer> made(UUID assessmentId) {
    try (Connection connection = box.getConnection();
        PreparedStatement select = connection.prepareStatement(MADE)) {
      select.setObject(1, assessmentId);
      Map<String, Integer> made = new LinkedHashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          made.put(row.getString(1), row.getInt(2));
        }
      }
      return made;
    } catch (SQLException failure) {
      throw new IllegalStateException("The slips could not be counted", failure);
    }
  }

  @Override
  public Making make(UUID assessmentId, SlipPaper paper, List<SlipCode> codes, boolean replace) {
    try (Connection connection = box.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Making made = make(connection, assessmentId, paper, codes, replace);
        if (made == Making.MADE) {
          connection.commit();
        } else {
          connection.rollback();
        }
        return made;
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The slips could not be stored", failure);
    }
  }

  private static Making make(
      Connection connection,
      UUID assessmentId,
      SlipPaper paper,
      List<SlipCode> codes,
      boolean replace)
      throws SQLException {
    // Stopping the box keeps casts away from slips that are about to be void, and lets two requests
    // at once not both count the slips before the other's are there.
    stop(connection, assessmentId);
    if (!open(connection, assessmentId)) {
      return Making.CLOSED;
    }
    int made;
    try (PreparedStatement select = connection.prepareStatement(MADE_AND_SPENT)) {
      select.setObject(1, paper.paperId());
      select.setObject(2, paper.paperId());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        made = row.getInt(1);
        if (replace && row.getBoolean(2)) {
          return Making.IN_USE;
        }
      }
    }
    if (replace) {
      voidAll(connection, paper);
      made = 0;
    }
    if (made + codes.size() > paper.entitled()) {
      return Making.TOO_MANY;
    }
    insert(connection, paper, codes);
    return Making.MADE;
  }

  private static void stop(Connection connection, UUID assessmentId) throws SQLException {
    try (PreparedStatement stop = connection.prepareStatement("SELECT stop_box(?)")) {
      stop.setObject(1, assessmentId);
      stop.execute();
    }
  }

  private static boolean open(Connection connection, UUID assessmentId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT FROM box_assessment WHERE assessment_id = ? AND state = 'OPEN'")) {
      select.setObject(1, assessmentId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void voidAll(Connection connection, SlipPaper paper) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM slip WHERE paper_id = ?")) {
      delete.setObject(1, paper.paperId());
      delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, SlipPaper paper, List<SlipCode> codes)
      throws SQLException {
    byte[][] hashes = codes.stream().map(SlipCode::hash).toArray(byte[][]::new);
    Arrays.sort(hashes, Arrays::compareUnsigned);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, paper.paperId());
      insert.setArray(2, connection.createArrayOf("bytea", hashes));
      insert.executeUpdate();
    }
  }
}
