package io.gongping.dossier.archive.store;

import io.gongping.dossier.archive.RawValue;
import io.gongping.dossier.archive.ReceivedEvent.Position;
import io.gongping.dossier.archive.UnfiledEvent;
import io.gongping.dossier.archive.UnfiledEvents;
import io.gongping.dossier.archive.UnfiledReason;
import io.gongping.support.scope.RegionScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Unfiled events in their table. */
@ApplicationScoped
class JdbcUnfiledEvents implements UnfiledEvents {

  private static final String INSERT =
      """
      INSERT INTO unfiled_event
          (id, topic, partition, event_offset, type, region, reason, detail, value, received_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String VISIBLE =
      "(region LIKE ANY (?) OR (region IS NULL AND cardinality(?) > 0))";

  private static final String LIST =
      """
      SELECT id, topic, partition, event_offset, type, region, reason, detail, length(value),
          received_at
      FROM unfiled_event
      WHERE %s AND (received_at < ? OR (received_at = ? AND id > ?))
      ORDER BY received_at DESC, id
      LIMIT ?
      """
          .formatted(VISIBLE);

  private static final String VALUE =
      "SELECT value FROM unfiled_event WHERE %s AND id = ?".formatted(VISIBLE);

  private static final Place BEFORE_ALL =
      new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

  private final DataSource dataSource;
  private final Clock clock;

  JdbcUnfiledEvents(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  @Override
  public List<UnfiledEvent> keep(List<UnfiledEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      OffsetDateTime now = timestamp(clock.instant());
      for (UnfiledEvent event : events) {
        bind(insert, event, now);
        insert.addBatch();
      }
      int[] inserted = insert.executeBatch();
      List<UnfiledEvent> kept = new ArrayList<>();
      for (int i = 0; i < inserted.length; i++) {
        if (inserted[i] == 1) {
          kept.add(events.get(i));
        }
      }
      return kept;
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  private static void bind(PreparedStatement insert, UnfiledEvent event, OffsetDateTime now)
      throws SQLException {
    insert.setObject(1, event.id());
    insert.setString(2, event.position().topic());
    insert.setInt(3, event.position().partition());
    insert.setLong(4, event.position().offset());
    insert.setString(5, event.type());
    insert.setString(6, event.region());
    insert.setString(7, event.reason().code());
    insert.setString(8, event.detail());
    insert.setBytes(9, event.value().bytes());
    insert.setObject(10, now);
  }

  @Override
  public List<Entry> list(RegionScope scope, @Nullable Place after, int limit) {
    Place place = after == null ? BEFORE_ALL : after;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      bindScope(connection, select, scope);
      select.setObject(3, timestamp(place.receivedAt()));
      select.setObject(4, timestamp(place.receivedAt()));
      select.setObject(5, place.id());
      select.setInt(6, limit);
      List<Entry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        new Position(row.getString("topic"), row.getInt("partition"), row.getLong("event_offset")),
        row.getString("type"),
        row.getString("region"),
        UnfiledReason.ofCode(row.getString("reason")),
        row.getString("detail"),
        row.getInt("length"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public Optional<RawValue> value(UUID id, RegionScope scope) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(VALUE)) {
      bindScope(connection, select, scope);
      select.setObject(3, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(RawValue.of(row.getBytes(1))) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  @Override
  public long count() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT count(*) FROM unfiled_event");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  private static void bindScope(Connection connection, PreparedStatement select, RegionScope scope)
      throws SQLException {
    Object[] patterns = scope.likePatterns().toArray();
    select.setArray(1, connection.createArrayOf("text", patterns));
    select.setArray(2, connection.createArrayOf("text", patterns));
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
