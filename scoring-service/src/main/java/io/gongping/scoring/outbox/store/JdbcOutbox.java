package io.gongping.scoring.outbox.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.database.app.Database.Session;
import io.gongping.scoring.outbox.Outbox;
import io.gongping.scoring.outbox.OutgoingEvent;
import io.gongping.scoring.outbox.OutgoingEvent.Destination;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The outbox as a table. */
@ApplicationScoped
class JdbcOutbox implements Outbox {

  /** Any number that no other lock of this database uses. */
  private static final long RELAY_LOCK = 7_300_001L;

  private final Database database;

  JdbcOutbox(Database database) {
    this.database = database;
  }

  @Override
  public void add(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    database.update(
        """
        insert into outbox (destination, message_key, event_type, event_id, event_subject, data)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """,
        column(events, event -> event.destination().name()),
        column(events, OutgoingEvent::key),
        column(events, OutgoingEvent::type),
        column(events, OutgoingEvent::id),
        column(events, OutgoingEvent::subject),
        column(events, OutgoingEvent::data));
  }

  @Override
  public int relay(int limit, Sender sender) {
    return database.apart(session -> relay(session, limit, sender));
  }

  private static int relay(Session session, int limit, Sender sender) {
    boolean mine =
        session
            .query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), RELAY_LOCK)
            .getFirst();
    List<Pending> pending = mine ? pending(session, limit) : List.of();
    if (!pending.isEmpty()) {
      sender.send(pending.stream().map(Pending::event).toList());
      session.update(
          "delete from outbox where position = any(?)",
          (Object) pending.stream().map(Pending::position).toArray(Long[]::new));
    }
    return pending.size();
  }

  private static List<Pending> pending(Session session, int limit) {
    return session.query(
        """
        select position, destination, message_key, event_type, event_id, event_subject, data
        from outbox order by position limit ?
        """,
        row ->
            new Pending(
                row.getLong(1),
                new OutgoingEvent(
                    Destination.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7))),
        limit);
  }

  @Override
  public long pending() {
    return number("select count(*) from outbox");
  }

  @Override
  public Duration oldestAge() {
    return Duration.ofSeconds(
        number(
            """
            select coalesce(extract(epoch from clock_timestamp() - min(waiting_since)), 0)::bigint
            from outbox
            """));
  }

  private long number(String sql) {
    return database.first(sql, row -> row.getLong(1)).orElseThrow();
  }

  private static String[] column(
      List<OutgoingEvent> events, Function<OutgoingEvent, String> value) {
    return events.stream().map(value).toArray(String[]::new);
  }

  private record Pending(long position, OutgoingEvent event) {}
}
