package io.gongping.scoring.tally.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.PinnedScheme;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.tally.AssessmentEvent;
import io.gongping.scoring.tally.AssessmentFilter;
import io.gongping.scoring.tally.AssessmentState;
import io.gongping.scoring.tally.BatchCount;
import io.gongping.scoring.tally.Closing;
import io.gongping.scoring.tally.CountedAssessment;
import io.gongping.scoring.tally.ListedAssessment;
import io.gongping.scoring.tally.ReconciliationFailure;
import io.gongping.scoring.tally.Tallies;
import io.gongping.scoring.tally.Tally;
import io.gongping.scoring.tally.Written.Example;
import io.gongping.scoring.tally.Written.On;
import io.gongping.scoring.tally.app.ClosingJson;
import io.gongping.support.event.EventJson;
import io.gongping.support.scope.RegionScope;
import io.gongping.support.web.LocalizedText;
import io.gongping.support.web.TextSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assessments and counts in PostgreSQL. */
@ApplicationScoped
class JdbcTallies implements Tallies {

  private static final TypeReference<List<ReconciliationFailure>> FAILURES =
      new TypeReference<>() {};

  /** This part of the heap holds what requests share. */
  private static final int PART_OF_HEAP = 8;

  private static final String FOUND =
      """
      from assessment where region like any(?) and region like any(?)
        and (?::text is null or state = ?) and (?::integer is null or year = ?)
        and (?::text is null or kind = ?)
        and (?::text is null or title ->> 'zh' ilike ? or title ->> 'en' ilike ?)
      """;

  private final Database database;
  private final CountTables counts;
  private final KeptReadings kept =
      new KeptReadings(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);

  JdbcTallies(Database database) {
    this.database = database;
    this.counts = new CountTables(database);
  }

  @Override
  public Map<UUID, AssessmentState> lock(Collection<UUID> ids) {
    Map<UUID, AssessmentState> states = new HashMap<>();
    database.query(
        "select id, state from assessment where id = any(?) order by id for no key update",
        row -> states.put(row.getObject(1, UUID.class), AssessmentState.valueOf(row.getString(2))),
        (Object) ids.toArray(UUID[]::new));
    return states;
  }

  @Override
  public List<UUID> discrepant() {
    return database.query(
        "select id from assessment where state = 'DISCREPANT' order by id",
        row -> row.getObject(1, UUID.class));
  }

  @Override
  public boolean open(AssessmentEvent.Opened opened) {
    return database.update(
            "insert into assessment (id, region, opened) values (?, ?, ?::jsonb)"
                + " on conflict (id) do nothing",
            opened.assessmentId(),
            opened.definition().region(),
            opened.document())
        == 1;
  }

  @Override
  public boolean isOpenedBy(AssessmentEvent.Opened opened) {
    return is("opened", opened.assessmentId(), opened.document());
  }

  @Override
  public void close(AssessmentEvent.Closed closed) {
    database.update(
        "update assessment set closed = ?::jsonb, state = 'DISCREPANT' where id = ?",
        closed.document(),
        closed.assessmentId());
  }

  @Override
  public boolean isClosedBy(AssessmentEvent.Closed closed) {
    return is("closed", closed.assessmentId(), closed.document());
  }

  private boolean is(String column, UUID id, String document) {
    return database
        .first(
            "select " + column + " = ?::jsonb from assessment where id = ?",
            row -> row.getBoolean(1),
            document,
            id)
        .orElse(false);
  }

  @Override
  public void settle(UUID id, AssessmentState state, List<ReconciliationFailure> failures) {
    database.update(
        "update assessment set state = ?, failures = ?::jsonb where id = ?",
        state.name(),
        json(failures),
        id);
  }

  @Override
  public Set<UUID> remember(UUID id, Map<UUID, String> papers) {
    // One order of ids in all transactions: two of them never wait for each other in a circle.
    TreeMap<UUID, String> sorted = new TreeMap<>(papers);
    return new HashSet<>(
        database.query(
            """
            insert into counted_ballot (assessment_id, ballot_id, paper)
            select ?, ballot_id, paper from unnest(?, ?) as given (ballot_id, paper)
            on conflict do nothing
            returning ballot_id
            """,
            row -> row.getObject(1, UUID.class),
            id,
            sorted.keySet().toArray(UUID[]::new),
            sorted.values().toArray(String[]::new)));
  }

  @Override
  public Set<UUID> remembered(UUID id, Collection<UUID> ballots) {
    return new HashSet<>(
        database.query(
            """
            select ballot_id from counted_ballot where assessment_id = ? and ballot_id = any(?)
            """,
            row -> row.getObject(1, UUID.class),
            id,
            ballots.toArray(UUID[]::new)));
  }

  @Override
  public void add(UUID id, BatchCount count) {
    counts.add(id, count);
  }

  @Override
  public Optional<AssessmentDefinition> definition(UUID id) {
    return find(id).map(CountedAssessment::definition);
  }

  @Override
  public Optional<Closing> closing(UUID id) {
    return database.first(
        "select closed from assessment where id = ? and closed is not null",
        row -> ClosingJson.read(tree(row.getString(1))),
        id);
  }

  @Override
  public Optional<Closing> turnout(UUID id) {
    return database.first(
        """
        select jsonb_set(closed, '{papers}', (
            select coalesce(
              jsonb_agg(paper - 'writeIns' || '{"counts": {}}' order by place), '[]')
            from jsonb_array_elements(closed -> 'papers') with ordinality as given (paper, place)))
        from assessment where id = ? and closed is not null
        """,
        row -> ClosingJson.read(tree(row.getString(1))),
        id);
  }

  @Override
  public Tally tally(UUID id) {
    return database
        .first(
            "select xmin::text from assessment where id = ? and state = 'FINAL'",
            row -> row.getString(1),
            id)
        .map(writtenBy -> kept.tally(id, writtenBy, () -> counts.tally(id)))
        .orElseGet(() -> counts.tally(id));
  }

  @Override
  public Map<String, Long> ballots(UUID id) {
    return counts.ballots(id);
  }

  @Override
  public Map<On, Long> exampleNumbers(UUID id, Collection<On> places) {
    return counts.exampleNumbers(id, places);
  }

  @Override
  public List<Example> examples(UUID id, Collection<On> places) {
    return counts.examples(id, places);
  }

  @Override
  public Optional<CountedAssessment> find(UUID id) {
    return database
        .first(
            "select xmin::text, state, failures from assessment where id = ?",
            row ->
                new Row(
                    row.getString(1),
                    AssessmentState.valueOf(row.getString(2)),
                    failures(row.getString(3))),
            id)
        .map(
            row ->
                new CountedAssessment(
                    id,
                    kept.definition(id, row.writtenBy(), () -> read(id)),
                    row.state(),
                    row.failures()));
  }

  private record Row(
      String writtenBy, AssessmentState state, List<ReconciliationFailure> failures) {}

  private KeptReadings.Read read(UUID id) {
    String json =
        database
            .first(
                "select opened -> 'definition' from assessment where id = ?",
                row -> row.getString(1),
                id)
            .orElseThrow();
    return new KeptReadings.Read(DefinitionJson.read(json), json.length());
  }

  @Override
  public List<ListedAssessment> list(
      RegionScope scope, AssessmentFilter filter, @Nullable UUID after, int limit) {
    return database.query(
        "select id, title, kind, year, region, scheme, state "
            + FOUND
            + "and (?::uuid is null or id > ?) order by id limit ?",
        JdbcTallies::listed,
        Stream.concat(values(scope, filter), Stream.of(after, after, limit)).toArray());
  }

  @Override
  public long count(RegionScope scope, AssessmentFilter filter) {
    return database
        .first("select count(*) " + FOUND, row -> row.getLong(1), values(scope, filter).toArray())
        .orElseThrow();
  }

  private static Stream<@Nullable Object> values(RegionScope scope, AssessmentFilter filter) {
    @Nullable String state = filter.state() == null ? null : filter.state().name();
    String[] within =
        patterns(
            RegionScope.of(
                List.of(filter.region() == null ? RegionScope.NATION : filter.region())));
    @Nullable String text = TextSearch.pattern(filter.text());
    return Stream.of(
        patterns(scope),
        within,
        state,
        state,
        filter.year(),
        filter.year(),
        filter.kind(),
        filter.kind(),
        text,
        text,
        text);
  }

  private static String[] patterns(RegionScope scope) {
    return scope.likePatterns().toArray(String[]::new);
  }

  @Override
  public Optional<String> region(UUID id) {
    return database.first(
        "select region from assessment where id = ?", row -> row.getString(1), id);
  }

  private static ListedAssessment listed(ResultSet row) throws SQLException {
    return new ListedAssessment(
        row.getObject("id", UUID.class),
        read(row.getString("title"), LocalizedText.class),
        row.getString("kind"),
        row.getInt("year"),
        row.getString("region"),
        read(row.getString("scheme"), PinnedScheme.class),
        AssessmentState.valueOf(row.getString("state")));
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return EventJson.TOLERANT.readValue(json, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps checked definitions only", impossible);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return EventJson.TOLERANT.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps JSON only", impossible);
    }
  }

  private static List<ReconciliationFailure> failures(String json) {
    try {
      return EventJson.TOLERANT.readValue(json, FAILURES);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was written", impossible);
    }
  }

  private static String json(List<ReconciliationFailure> failures) {
    try {
      return EventJson.TOLERANT.writeValueAsString(failures);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Failures are plain data", impossible);
    }
  }
}
