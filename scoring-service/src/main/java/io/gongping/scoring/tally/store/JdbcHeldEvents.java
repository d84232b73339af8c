package io.gongping.scoring.tally.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.tally.HeldEvents;
import io.gongping.scoring.tally.HeldPlace;
import io.gongping.scoring.tally.PlacedEvent;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Places in PostgreSQL. */
@ApplicationScoped
class JdbcHeldEvents implements HeldEvents {

  private static final int LOCK = 7_300_003;

  private final Database database;

  JdbcHeldEvents(Database database) {
    this.database = database;
  }

  /** What the alert looks at: it stays up for as long as an event waits. */
  void publishGauge(@Observes StartupEvent start, MeterRegistry metrics) {
    Gauge.builder("gongping.events.held", this, JdbcHeldEvents::count)
        .description("Events that wait because one of their assessment could not be counted")
        .register(metrics);
  }

  private long count() {
    return database.first("select count(*) from held_event", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public Set<UUID> waiting(Collection<UUID> assessments) {
    return Set.copyOf(
        database.query(
            "select distinct assessment_id from held_event where assessment_id = any(?)",
            row -> row.getObject(1, UUID.class),
            (Object) assessments.toArray(UUID[]::new)));
  }

  @Override
  public List<UUID> assessments() {
    return database.query(
        "select distinct assessment_id from held_event order by assessment_id",
        row -> row.getObject(1, UUID.class));
  }

  @Override
  public void hold(UUID assessmentId, List<PlacedEvent> events) {
    database.update(
        """
        insert into held_event (assessment_id, topic, partition_number, log_offset)
        select ?, given.* from unnest(?, ?, ?) as given (topic, partition_number, log_offset)
        on conflict do nothing
        """,
        assessmentId,
        topics(events),
        partitions(events),
        offsets(events));
  }

  @Override
  public List<HeldPlace> first(UUID assessmentId, int limit) {
    return database.query(
        """
        select topic, partition_number, log_offset from held_event where assessment_id = ?
        order by topic, partition_number, log_offset limit ?
        """,
        row -> new HeldPlace(row.getString(1), row.getInt(2), row.getLong(3)),
        assessmentId,
        limit);
  }

  @Override
  public boolean exclusively(UUID assessmentId) {
    return database
        .first(
            "select pg_try_advisory_xact_lock(?, hashtext(?))",
            row -> row.getBoolean(1),
            LOCK,
            assessmentId.toString())
        .orElseThrow();
  }

  @Override
  public void release(UUID assessmentId, List<PlacedEvent> events) {
    database.update(
        """
        delete from held_event
        where assessment_id = ? and (topic, partition_number, log_offset) in
          (select * from unnest(?, ?, ?))
        """,
        assessmentId,
        topics(events),
        partitions(events),
        offsets(events));
  }

  private static String[] topics(List<PlacedEvent> events) {
    return events.stream().map(PlacedEvent::topic).toArray(String[]::new);
  }

  private static Long[] partitions(List<PlacedEvent> events) {
    return events.stream().map(event -> (long) event.partition()).toArray(Long[]::new);
  }

  private static Long[] offsets(List<PlacedEvent> events) {
    return events.stream().map(PlacedEvent::offset).toArray(Long[]::new);
  }
}
