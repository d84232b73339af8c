package io.gongping.scoring.history.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.RecordConflict.State;
import io.gongping.scoring.history.RecordConflicts;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.Settlement;
import io.gongping.scoring.history.Term;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.scope.RegionScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Conflicts as they follow from the records: none can be forgotten, and no row has to be written
 * for one to exist.
 */
@ApplicationScoped
class JdbcRecordConflicts implements RecordConflicts {

  /** A term is settled while as many records stand as when its settlement was proposed. */
  private static final String CONFLICTS =
      """
      select directory_id, kind, year, in_scope, exists (
          select from record_settlement settlement
          join record_settlement_verification verdict using (directory_id, kind, year, version)
          where verdict = 'CONFIRMED' and settlement.records = several.records
            and (directory_id, kind, year)
                = (several.directory_id, several.kind, several.year)) as settled
      from (
        select directory_id, kind, year, count(*) as records, bool_or(region like any(?)) as in_scope
        from valid_result where kind = any(?)
        group by directory_id, kind, year having count(*) > 1) several
      """;

  private static final String[] ONCE_A_YEAR = Term.ONCE_A_YEAR.toArray(String[]::new);

  private final Database database;
  private final RecordRows rows;

  JdbcRecordConflicts(Database database, ObjectMapper json) {
    this.database = database;
    this.rows = new RecordRows(json);
  }

  @Override
  public List<Term> list(
      RegionScope scope, @Nullable State state, @Nullable Term after, int limit) {
    return database.query(
        "select * from ("
            + CONFLICTS
            + """
            ) conflict
            where in_scope and (?::boolean is null or settled = ?)
              and (?::uuid is null or (directory_id, kind, year) > (?, ?, ?))
            order by directory_id, kind, year limit ?
            """,
        RecordRows::term,
        scope.likePatterns().toArray(String[]::new),
        ONCE_A_YEAR,
        state == null ? null : state == State.SETTLED,
        state == null ? null : state == State.SETTLED,
        after == null ? null : after.directoryId(),
        after == null ? null : after.directoryId(),
        after == null ? null : after.kind(),
        after == null ? null : after.year(),
        limit);
  }

  @Override
  public Optional<RecordConflict> find(Term term) {
    if (!term.isOnceAYear()) {
      return Optional.empty();
    }
    List<RecordedResult> records =
        database.query(
            "select * from valid_result where directory_id = ? and kind = ? and year = ?",
            rows::result,
            term.directoryId(),
            term.kind(),
            term.year());
    if (records.size() < 2) {
      return Optional.empty();
    }
    List<Settlement> settlements =
        database.query(
            RecordRows.SETTLEMENTS + " where directory_id = ? and kind = ? and year = ?",
            RecordRows::settlement,
            term.directoryId(),
            term.kind(),
            term.year());
    return Optional.of(new RecordConflict(term, records, settlements));
  }

  @Override
  public Map<UUID, State> states(Collection<UUID> directoryIds, String kind, int year) {
    return database
        .query(
            "select * from (" + CONFLICTS + ") conflict where directory_id = any(?) and year = ?",
            row ->
                Map.entry(
                    row.getObject("directory_id", UUID.class),
                    row.getBoolean("settled") ? State.SETTLED : State.OPEN),
            new String[0],
            Term.ONCE_A_YEAR.contains(kind) ? new String[] {kind} : new String[0],
            directoryIds.toArray(UUID[]::new),
            year)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void lock(Term term) {
    database.first(
        "select pg_advisory_xact_lock(hashtextextended(?, 1))", row -> true, term.toString());
  }

  @Override
  public void add(Settlement settlement) {
    database.update(
        """
        insert into record_settlement
          (directory_id, kind, year, version, assessment_id, subject, records, reason, proposed_by,
           proposed_by_id, proposed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        settlement.term().directoryId(),
        settlement.term().kind(),
        settlement.term().year(),
        settlement.version(),
        settlement.valid().assessmentId(),
        settlement.valid().subject(),
        settlement.records(),
        settlement.reason(),
        settlement.by().name(),
        settlement.by().id(),
        settlement.at());
  }

  @Override
  public boolean verify(Settlement verified) {
    Verification made = verified.verification().orElseThrow();
    return database.update(
            """
            insert into record_settlement_verification
              (directory_id, kind, year, version, proposed_by_id, verdict, reason, verified_by,
               verified_by_id, verified_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            verified.term().directoryId(),
            verified.term().kind(),
            verified.term().year(),
            verified.version(),
            verified.by().id(),
            made.verdict().name(),
            made.reason(),
            made.by().name(),
            made.by().id(),
            made.at())
        == 1;
  }
}
