package io.gongping.ballot.box.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Papers and slips as casting and inspection read them. */
@ApplicationScoped
class JdbcPapers implements Papers {

  private static final String OPENED = "SELECT opened FROM box_assessment WHERE assessment_id = ?";

  private static final String ASSESSMENT = "SELECT assessment_id FROM paper WHERE paper_id = ?";

  private static final String SLIP =
      """
      SELECT s.paper_id, b.state = 'OPEN', EXISTS (SELECT FROM spent WHERE slip_hash = s.slip_hash)
      FROM slip s JOIN paper p USING (paper_id) JOIN box_assessment b USING (assessment_id)
      WHERE s.slip_hash = ?
      """;

  private final BoxConnections connections;
  private final OpenedPapers opened;

  JdbcPapers(BoxConnections connections, ObjectMapper json, PapersConfig config) {
    this.connections = connections;
    this.opened = new OpenedPapers(json, config.kept().asLongValue(), this::opened);
  }

  @Override
  public Optional<Paper> find(UUID paperId) {
    Optional<Paper> known = opened.known(paperId);
    return known.isPresent()
        ? known
        : assessmentOf(paperId)
            .map(assessmentId -> Objects.requireNonNull(opened.of(assessmentId).get(paperId)));
  }

  @Override
  public List<Paper> of(UUID assessmentId) {
    return List.copyOf(opened.of(assessmentId).values());
  }

  private Optional<UUID> assessmentOf(UUID paperId) {
    return select(
        ASSESSMENT,
        paperId,
        row -> row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty());
  }

  private String opened(UUID assessmentId) {
    return select(
        OPENED,
        assessmentId,
        row -> {
          if (!row.next()) {
            throw new IllegalStateException("There is no box of this assessment");
          }
          return row.getString(1);
        });
  }

  @Override
  public Optional<SlipEntry> slip(byte[] hash) {
    return select(SLIP, hash, row -> row.next() ? Optional.of(entry(row)) : Optional.empty());
  }

  private static SlipEntry entry(ResultSet row) throws SQLException {
    return new SlipEntry(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(ResultSet row) throws SQLException;
  }

  private <T> T select(String sql, Object key, Reading<T> reading) {
    return connections.autocommit(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
              return reading.from(row);
            }
          }
        });
  }
}
