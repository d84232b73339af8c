package io.gongping.dossier.archive.store;

import io.gongping.dossier.archive.RawValue;
import io.gongping.dossier.archive.ReceivedEvent.Position;
import io.gongping.dossier.archive.Resolution;
import io.gongping.dossier.archive.Resolution.Action;
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
          (id, topic, partition, event_offset, type, assessment_id, region, reason, detail, value,
           received_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String VISIBLE =
      "COALESCE(region, '%s') LIKE ANY (?)".formatted(RegionScope.NATION);

  private static final String SELECT =
      """
      SELECT id, topic, partition, event_offset, type, assessment_id, region, event.reason, detail,
          length(value), received_at,
          action, resolution.reason AS resolution_reason, resolved_by, resolved_at
      FROM unfiled_event event
      LEFT JOIN unfiled_event_resolution resolution ON resolution.event_id = event.id
      WHERE %s
      """
          .formatted(VISIBLE);

  private static final String LIST =
      SELECT
          + """
            AND (? OR (resolution.event_id IS NULL) = ?)
            AND (received_at < ? OR (received_at = ? AND id > ?))
            ORDER BY received_at DESC, id
            LIMIT ?
            """;

  private static final String FIND = SELECT + " AND id = ?";

  private static final String VALUE =
      "SELECT value FROM unfiled_event WHERE %s AND id = ?".formatted(VISIBLE);

  private static final String OPEN =
      """
      SELECT count(*) FROM unfiled_event
      WHERE NOT EXISTS (SELECT FROM unfiled_event_resolution WHERE event_id = id)
      """;

  private static final String RESOLVE =
      """
      INSERT INTO unfiled_event_resolution (event_id, action, reason, resolved_by, resolved_at)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (event_id) DO NOTHING
      """;

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
    insert.setObject(6, event.assessment());
    insert.setString(7, event.region());
    insert.setString(8, event.reason().code());
    insert.setString(9, event.detail());
    insert.setBytes(10, event.value().bytes());
    insert.setObject(11, now);
  }

  @Override
  public List<Entry> list(
      RegionScope scope, @Nullable Boolean open, @Nullable Place after, int limit) {
    Place place = after == null ? BEFORE_ALL : after;
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      bindScope(connection, select, scope);
      select.setBoolean(2, open == null);
      select.setBoolean(3, Boolean.TRUE.equals(open));
      select.setObject(4, timestamp(place.receivedAt()));
      select.setObject(5, timestamp(place.receivedAt()));
      select.setObject(6, place.id());
      select.setInt(7, limit);
      return entries(select);
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  @Override
  public Optional<Entry> find(UUID id, RegionScope scope) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      bindScope(connection, select, scope);
      select.setObject(2, id);
      return entries(select).stream().findFirst();
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  private static List<Entry> entries(PreparedStatement select) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        entries.add(entry(row));
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        new Position(row.getString("topic"), row.getInt("partition"), row.getLong("event_offset")),
        row.getString("type"),
        row.getObject("assessment_id", UUID.class),
        row.getString("region"),
        UnfiledReason.ofCode(row.getString("reason")),
        row.getString("detail"),
        row.getInt("length"),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        resolution(row));
  }

  private static @Nullable Resolution resolution(ResultSet row) throws SQLException {
    @Nullable String action = row.getString("action");
    return action == null
        ? null
        : new Resolution(
            Action.valueOf(action),
            row.getString("resolved_by"),
            row.getObject("resolved_at", OffsetDateTime.class).toInstant(),
            row.getString("resolution_reason"));
  }

  @Override
  public Optional<RawValue> value(UUID id, RegionScope scope) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(VALUE)) {
      bindScope(connection, select, scope);
      select.setObject(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(RawValue.of(row.getBytes(1))) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  @Override
  public boolean resolve(UUID id, Resolution resolution) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(RESOLVE)) {
      insert.setObject(1, id);
      insert.setString(2, resolution.action().name());
      insert.setString(3, resolution.reason());
      insert.setString(4, resolution.by());
      insert.setObject(5, timestamp(resolution.at()));
      return insert.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  @Override
  public long open() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OPEN);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  private static void bindScope(Connection connection, PreparedStatement select, RegionScope scope)
      throws SQLException {
    select.setArray(1, connection.createArrayOf("text", scope.likePatterns().toArray()));
  }

  private static OffsetDateTime timestamp(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
