package io.gongping.ballot.box.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Papers and slips as casting and inspection read them. */
@ApplicationScoped
class JdbcPapers implements Papers {

  private static final String OPENED =
      """
      SELECT b.assessment_id, b.opened
      FROM paper p JOIN box_assessment b USING (assessment_id) WHERE p.paper_id = ?
      """;

  private static final String SLIP =
      """
      SELECT s.paper_id, b.state = 'OPEN', EXISTS (SELECT FROM spent WHERE slip_hash = s.slip_hash)
      FROM slip s JOIN paper p USING (paper_id) JOIN box_assessment b USING (assessment_id)
      WHERE s.slip_hash = ?
      """;

  private final BoxConnections connections;
  private final ObjectMapper json;

  JdbcPapers(BoxConnections connections, ObjectMapper json) {
    this.connections = connections;
    this.json = json;
  }

  @Override
  public Optional<Paper> find(UUID paperId) {
    return connections.autocommit(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(OPENED)) {
            select.setObject(1, paperId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(paper(row, paperId)) : Optional.empty();
            }
          }
        });
  }

  private Paper paper(ResultSet row, UUID paperId) throws SQLException {
    return new PaperDocument(json, row.getObject(1, UUID.class), row.getString(2)).paper(paperId);
  }

  @Override
  public Optional<SlipEntry> slip(byte[] hash) {
    return connections.autocommit(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SLIP)) {
            select.setBytes(1, hash);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(entry(row)) : Optional.empty();
            }
          }
        });
  }

  private static SlipEntry entry(ResultSet row) throws SQLException {
    return new SlipEntry(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3));
  }
}
