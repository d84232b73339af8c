package io.gongping.scoring.deadletter.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.deadletter.DeadLetter;
import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.deadletter.KeptDeadLetter;
import io.gongping.scoring.deadletter.Resolution;
import io.gongping.support.scope.RegionScope;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dead letters in PostgreSQL. */
@ApplicationScoped
class JdbcDeadLetters implements DeadLetters {

  /** Shared by those who count, exclusive to those who resolve. */
  private static final long LETTERS_LOCK = 7_300_002L;

  private static final UUID FIRST = new UUID(0, 0);

  private static final String SELECT =
      """
      select letter.*, region
      from dead_letter letter left join assessment on assessment.id = letter.assessment_id
      """;

  private final Database database;

  JdbcDeadLetters(Database database) {
    this.database = database;
  }

  /** What the alert looks at: it stays up for as long as a letter is open. */
  void publishGauge(@Observes StartupEvent start, MeterRegistry metrics) {
    Gauge.builder("gongping.dead.letters.open", this, JdbcDeadLetters::open)
        .description("Dead letters that nobody has resolved")
        .register(metrics);
  }

  @Override
  public void holdStill() {
    database.first("select pg_advisory_xact_lock_shared(?)", row -> true, LETTERS_LOCK);
  }

  @Override
  public boolean resolve(UUID id, Resolution resolution) {
    database.first("select pg_advisory_xact_lock(?)", row -> true, LETTERS_LOCK);
    return database.update(
            """
            update dead_letter set resolved_by = ?, resolved_at = ?, resolution = ?
            where id = ? and resolved_at is null
            """,
            resolution.by(),
            resolution.at(),
            resolution.reason(),
            id)
        == 1;
  }

  @Override
  public Optional<KeptDeadLetter> find(UUID id) {
    return database.first(SELECT + " where letter.id = ?", JdbcDeadLetters::kept, id);
  }

  @Override
  public List<KeptDeadLetter> list(
      RegionScope scope, @Nullable Boolean open, @Nullable UUID after, int limit) {
    return database.query(
        SELECT
            + """
               where coalesce(region, '%s') like any(?)
                 and (? or (resolved_at is null) = ?) and (? or letter.id > ?)
               order by letter.id limit ?
              """
                .formatted(RegionScope.NATION),
        JdbcDeadLetters::kept,
        scope.likePatterns().toArray(String[]::new),
        open == null,
        Boolean.TRUE.equals(open),
        after == null,
        after == null ? FIRST : after,
        limit);
  }

  private static KeptDeadLetter kept(ResultSet row) throws SQLException {
    DeadLetter letter =
        new DeadLetter(
            row.getString("topic"),
            row.getInt("partition_number"),
            row.getLong("log_offset"),
            row.getString("event_type"),
            row.getObject("assessment_id", UUID.class),
            DeadLetterReason.of(row.getString("reason")));
    @Nullable OffsetDateTime at = row.getObject("resolved_at", OffsetDateTime.class);
    @Nullable Resolution resolution =
        at == null
            ? null
            : new Resolution(
                row.getString("resolved_by"), at.toInstant(), row.getString("resolution"));
    return new KeptDeadLetter(
        row.getObject("id", UUID.class), letter, row.getString("region"), resolution);
  }

  @Override
  public List<DeadLetter> add(List<DeadLetter> letters) {
    Set<UUID> fresh =
        new HashSet<>(
            database.query(
                """
                insert into dead_letter
                  (id, topic, partition_number, log_offset, event_type, assessment_id, reason)
                select id, topic, partition_number, log_offset, event_type, assessment_id, reason
                from unnest(?, ?, ?, ?, ?, ?, ?) as given
                  (id, topic, partition_number, log_offset, event_type, assessment_id, reason)
                on conflict do nothing
                returning id
                """,
                row -> row.getObject(1, UUID.class),
                letters.stream().map(DeadLetter::id).toArray(UUID[]::new),
                texts(letters, DeadLetter::topic),
                letters.stream().map(letter -> (long) letter.partition()).toArray(Long[]::new),
                letters.stream().map(DeadLetter::offset).toArray(Long[]::new),
                texts(letters, DeadLetter::eventType),
                letters.stream().map(DeadLetter::assessmentId).toArray(UUID[]::new),
                texts(letters, letter -> letter.reason().code())));
    return letters.stream().filter(letter -> fresh.contains(letter.id())).toList();
  }

  @Override
  public int openOf(UUID assessmentId) {
    return count("assessment_id = ?", assessmentId);
  }

  @Override
  public int openWithoutAssessment() {
    return count("assessment_id is null");
  }

  @Override
  public int open() {
    return count("true");
  }

  private int count(String condition, Object... values) {
    return database
        .first(
            "select count(*) from dead_letter where resolved_at is null and " + condition,
            row -> row.getInt(1),
            values)
        .orElseThrow();
  }

  private static String[] texts(
      List<DeadLetter> letters, Function<DeadLetter, @Nullable String> value) {
    return letters.stream().map(value).toArray(String[]::new);
  }
}
