package io.gongping.ballot.box.store;

import io.gongping.ballot.box.Cast;
import io.gongping.ballot.box.CastLedger;
import io.gongping.ballot.box.CastOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Writes a group of casts in one round trip.
 *
 * <p>The driver sends both statements of {@link #WRITE} together and, in autocommit, the server
 * runs them as one transaction: all or nothing. Under READ COMMITTED each has a snapshot of its
 * own. The first takes the hold on the box; the second therefore sees a close that came before it,
 * and a close that comes later waits for it (see {@code hold_box}).
 *
 * <p>Spent slips are inserted in the order of their hashes and ballots in the order of their random
 * ids, so that within a group the two tables do not run in step. One order of hashes for everybody
 * also keeps groups with common slips from deadlock.
 */
@ApplicationScoped
class JdbcCastLedger implements CastLedger {

  private static final String WRITE =
      """
      SELECT hold_box(a) FROM unnest(?::uuid[]) AS a;
      WITH admissible AS MATERIALIZED (
        SELECT DISTINCT ON (c.slip_hash) c.*
        FROM unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::uuid[], ?::uuid[], ?::text[])
          AS c (assessment_id, slip_hash, answer, ballot_id, paper_id, marks)
        JOIN slip s ON s.slip_hash = c.slip_hash AND s.paper_id = c.paper_id
        JOIN box_assessment b ON b.assessment_id = c.assessment_id AND b.state = 'OPEN'
        ORDER BY c.slip_hash
      ), won AS (
        INSERT INTO spent (slip_hash, answer)
        SELECT slip_hash, answer FROM admissible ORDER BY slip_hash
        ON CONFLICT DO NOTHING
        RETURNING slip_hash
      ), stored AS (
        INSERT INTO ballot (paper_id, ballot_id, marks)
        SELECT paper_id, ballot_id, marks FROM admissible JOIN won USING (slip_hash)
        ORDER BY ballot_id
      ), queued AS (
        INSERT INTO outbox (assessment_id, ballot_id, paper_id)
        SELECT assessment_id, ballot_id, paper_id FROM admissible JOIN won USING (slip_hash)
        ORDER BY ballot_id
      )
      SELECT ballot_id FROM admissible JOIN won USING (slip_hash)
      """;

  private static final String EXPLAIN =
      """
      SELECT s.paper_id, p.answer, b.state
      FROM unnest(?::bytea[], ?::uuid[]) WITH ORDINALITY AS c (slip_hash, assessment_id, position)
      LEFT JOIN slip s ON s.slip_hash = c.slip_hash
      LEFT JOIN spent p ON p.slip_hash = c.slip_hash
      LEFT JOIN box_assessment b ON b.assessment_id = c.assessment_id
      ORDER BY c.position
      """;

  private static final ArrayType<UUID> UUIDS = new ArrayType<>("uuid", UUID[]::new);
  private static final ArrayType<byte[]> HASHES = new ArrayType<>("bytea", byte[][]::new);
  private static final ArrayType<String> TEXTS = new ArrayType<>("text", String[]::new);

  private final BoxConnections connections;

  JdbcCastLedger(BoxConnections connections) {
    this.connections = connections;
  }

  @Override
  public List<CastOutcome> write(List<Cast> group) {
    return connections.autocommit(connection -> write(connection, group));
  }

  private static List<CastOutcome> write(Connection connection, List<Cast> group)
      throws SQLException {
    List<Cast> inTime = group.stream().filter(Cast::inTime).toList();
    Set<UUID> written = inTime.isEmpty() ? Set.of() : insert(connection, inTime);
    List<Cast> rest = group.stream().filter(cast -> !written.contains(cast.ballotId())).toList();
    if (rest.isEmpty()) {
      return group.stream().map(cast -> CastOutcome.IN_THE_BOX).toList();
    }
    var explained = explain(connection, rest).iterator();
    return group.stream()
        .map(cast -> written.contains(cast.ballotId()) ? CastOutcome.IN_THE_BOX : explained.next())
        .toList();
  }

  private static Set<UUID> insert(Connection connection, List<Cast> group) throws SQLException {
    Object[] boxes = group.stream().map(Cast::assessmentId).distinct().sorted().toArray();
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setArray(1, connection.createArrayOf("uuid", boxes));
      setArray(connection, write, 2, UUIDS, group, Cast::assessmentId);
      setArray(connection, write, 3, HASHES, group, Cast::credential);
      setArray(connection, write, 4, HASHES, group, Cast::answer);
      setArray(connection, write, 5, UUIDS, group, Cast::ballotId);
      setArray(connection, write, 6, UUIDS, group, cast -> cast.ballot().paperId());
      setArray(connection, write, 7, TEXTS, group, cast -> cast.ballot().text());
      write.execute();
      write.getMoreResults();
      Set<UUID> written = HashSet.newHashSet(group.size());
      try (ResultSet row = write.getResultSet()) {
        while (row.next()) {
          written.add(row.getObject(1, UUID.class));
        }
      }
      return written;
    }
  }

  /** Why casts were not written, in a snapshot that sees whatever kept them out. */
  private static List<CastOutcome> explain(Connection connection, List<Cast> rest)
      throws SQLException {
    try (PreparedStatement explain = connection.prepareStatement(EXPLAIN)) {
      setArray(connection, explain, 1, HASHES, rest, Cast::credential);
      setArray(connection, explain, 2, UUIDS, rest, Cast::assessmentId);
      CastOutcome[] outcomes = new CastOutcome[rest.size()];
      try (ResultSet row = explain.executeQuery()) {
        for (int i = 0; i < outcomes.length && row.next(); i++) {
          outcomes[i] = outcome(rest.get(i), row);
        }
      }
      return Arrays.asList(outcomes);
    }
  }

  private static CastOutcome outcome(Cast cast, ResultSet row) throws SQLException {
    UUID paper = row.getObject(1, UUID.class);
    byte[] answer = row.getBytes(2);
    if (paper == null) {
      return CastOutcome.SLIP_UNKNOWN;
    }
    if (!paper.equals(cast.ballot().paperId())) {
      return CastOutcome.SLIP_FOREIGN;
    }
    if (answer != null) {
      return MessageDigest.isEqual(answer, cast.answer())
          ? CastOutcome.IN_THE_BOX
          : CastOutcome.SLIP_SPENT;
    }
    if ("CLOSED".equals(row.getString(3))) {
      return CastOutcome.ASSESSMENT_CLOSED;
    }
    // In time, and neither spent nor refused: its slip was made, or its box opened, a moment ago.
    return cast.inTime() ? CastOutcome.UNAVAILABLE : CastOutcome.CLOSING_DAY_PASSED;
  }

  private static <T> void setArray(
      Connection connection,
      PreparedStatement statement,
      int index,
      ArrayType<T> type,
      List<Cast> group,
      Function<Cast, T> column)
      throws SQLException {
    T[] values = group.stream().map(column).toArray(type.create());
    statement.setArray(index, connection.createArrayOf(type.name(), values));
  }

  /** An array type of the database, and the Java array that the driver wants for it. */
  private record ArrayType<T>(String name, IntFunction<T[]> create) {}
}
