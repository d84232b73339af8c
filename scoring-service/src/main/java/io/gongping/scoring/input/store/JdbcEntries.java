package io.gongping.scoring.input.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.input.Content;
import io.gongping.scoring.input.Entries;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.EntryVersion;
import io.gongping.scoring.input.Field;
import io.gongping.scoring.input.Fields;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.input.Statement;
import io.gongping.scoring.input.StatementReader;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.VerificationColumns;
import io.gongping.support.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries in PostgreSQL: one row a version, and no right to change one. */
@ApplicationScoped
class JdbcEntries implements Entries {

  private static final TypeReference<Map<Field, String>> FIELDS = new TypeReference<>() {};

  private static final String COLUMNS =
      """
      select i.id, i.assessment_id, i.subject, i.kind, e.version, e.content, e.reference,
        e.achievement, e.note, e.withdrawn, e.entered_by, e.entered_by_id, e.entered_at,
        v.verdict, v.reason, v.verified_by, v.verified_by_id, v.verified_at
      """;

  private static final String LATEST =
      COLUMNS
          + """
          from input i
          cross join lateral (
            select * from input_version where input_id = i.id order by version desc limit 1) e
          left join input_verification v on v.input_id = i.id and v.version = e.version
          where i.assessment_id = ?
          """;

  private static final String STATE =
      """
      case when v.verdict is null then 'PENDING'
        when v.verdict = 'REJECTED' then 'REJECTED'
        when e.withdrawn then 'WITHDRAWN'
        else 'CONFIRMED' end
      """;

  private final Database database;
  private final ObjectMapper json;

  JdbcEntries(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Optional<Entry> find(UUID assessmentId, UUID id) {
    return database.first(LATEST + "and i.id = ?", this::entry, assessmentId, id);
  }

  @Override
  public List<Entry> all(UUID assessmentId) {
    return database.query(LATEST + "order by i.id", this::entry, assessmentId);
  }

  @Override
  public List<Entry> page(UUID assessmentId, Query query) {
    return database.query(
        LATEST
            + "and i.subject = coalesce(?, i.subject) and i.kind = coalesce(?, i.kind)"
            + " and (?::text is null or ?::text = "
            + STATE
            + ") and (?::uuid is null or i.id > ?::uuid) order by i.id limit ?",
        this::entry,
        assessmentId,
        query.subject(),
        name(query.kind()),
        name(query.state()),
        name(query.state()),
        query.after(),
        query.after(),
        query.limit());
  }

  @Override
  public Optional<Entry> only(UUID assessmentId, String subject, InputKind kind, String key) {
    return database.first(
        LATEST + "and i.subject = ? and i.kind = ? and i.key = ?",
        this::entry,
        assessmentId,
        subject,
        kind.name(),
        key);
  }

  @Override
  public List<EntryVersion> history(UUID assessmentId, UUID id, int after, int limit) {
    return database.query(
        COLUMNS
            + """
            from input i
            join input_version e on e.input_id = i.id
            left join input_verification v on v.input_id = i.id and v.version = e.version
            where i.assessment_id = ? and i.id = ? and e.version > ?
            order by e.version limit ?
            """,
        this::version,
        assessmentId,
        id,
        after,
        limit);
  }

  @Override
  public boolean add(Entry entry) {
    Content content = entry.content();
    int added =
        database.update(
            """
            insert into input (id, assessment_id, subject, kind, key) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            entry.id(),
            entry.assessmentId(),
            entry.subject(),
            content.kind().name(),
            Fields.of(content).get(Field.KEY));
    return added == 1 && addVersion(entry);
  }

  @Override
  public boolean addVersion(Entry entry) {
    EntryVersion version = entry.current();
    Statement statement = version.statement();
    return database.update(
            """
            insert into input_version
              (input_id, version, content, reference, achievement, note, withdrawn, entered_by,
               entered_by_id, entered_at)
            values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (input_id, version) do nothing
            """,
            entry.id(),
            version.number(),
            written(statement.content()),
            statement.evidence().reference(),
            statement.evidence().achievement(),
            statement.evidence().note(),
            version.withdrawn(),
            version.enteredBy().name(),
            version.enteredBy().id(),
            version.enteredAt())
        == 1;
  }

  @Override
  public boolean verify(Entry entry, Verification verification) {
    return database.update(
            """
            insert into input_verification
              (input_id, version, entered_by_id, verdict, reason, verified_by, verified_by_id,
               verified_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (input_id, version) do nothing
            """,
            entry.id(),
            entry.version(),
            entry.current().enteredBy().id(),
            verification.verdict().name(),
            verification.reason(),
            verification.by().name(),
            verification.by().id(),
            verification.at())
        == 1;
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class), row.getObject("assessment_id", UUID.class), version(row));
  }

  private EntryVersion version(ResultSet row) throws SQLException {
    return new EntryVersion(
        row.getInt("version"),
        statement(row),
        row.getBoolean("withdrawn"),
        new Person(row.getString("entered_by"), row.getString("entered_by_id")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        VerificationColumns.read(row));
  }

  private Statement statement(ResultSet row) throws SQLException {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    texts.putAll(read(row.getString("content")));
    texts.put(Field.SUBJECT, row.getString("subject"));
    texts.put(Field.REFERENCE, row.getString("reference"));
    put(texts, Field.ACHIEVEMENT, row.getString("achievement"));
    put(texts, Field.NOTE, row.getString("note"));
    var reading = StatementReader.read(InputKind.valueOf(row.getString("kind")), texts);
    if (reading.statement() == null) {
      throw new IllegalStateException("A stored entry can't be read: " + reading.mistakes());
    }
    return reading.statement();
  }

  private static void put(Map<Field, String> texts, Field field, @Nullable String text) {
    if (text != null) {
      texts.put(field, text);
    }
  }

  private Map<Field, String> read(String content) {
    try {
      return json.readValue(content, FIELDS);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored entry can't be read", impossible);
    }
  }

  private String written(Content content) {
    try {
      return json.writeValueAsString(Fields.of(content));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An entry can't be written", impossible);
    }
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }
}
