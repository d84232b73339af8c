package io.gongping.ballot.box.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.Papers;
import jakarta.enterprise.context.ApplicationScoped;
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
    this.opened =
        new OpenedPapers(json, config.kept().asLongValue(), id -> opened(connections, id));
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
    return connections.read(
        ASSESSMENT,
        row -> row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty(),
        paperId);
  }

  /** The data of the opened event of a box. */
  static String opened(BoxConnections connections, UUID assessmentId) {
    return connections.read(
        OPENED,
        row -> {
          if (!row.next()) {
            throw new IllegalStateException("There is no box of this assessment");
          }
          return row.getString(1);
        },
        assessmentId);
  }

  @Override
  public Optional<SlipEntry> slip(byte[] hash) {
    return connections.read(
        SLIP, row -> row.next() ? Optional.of(entry(row)) : Optional.empty(), hash);
  }

  private static SlipEntry entry(ResultSet row) throws SQLException {
    return new SlipEntry(row.getObject(1, UUID.class), row.getBoolean(2), row.getBoolean(3));
  }
}
