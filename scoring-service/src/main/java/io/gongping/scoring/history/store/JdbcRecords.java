package io.gongping.scoring.history.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.history.RecordedRank;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.history.Settlement;
import io.gongping.scoring.history.StandingRecords;
import io.gongping.scoring.scheme.Grade;
import io.gongping.support.scope.RegionScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decided results in PostgreSQL, which has no right to change one. */
@ApplicationScoped
class JdbcRecords implements Records {

  private static final String BY_CLOSE = " order by closed_on, recorded_at, assessment_id, subject";

  private final Database database;
  private final RecordRows rows;

  JdbcRecords(Database database, ObjectMapper json) {
    this.database = database;
    this.rows = new RecordRows(json);
  }

  @Override
  public void add(RecordedResult result, int revision) {
    Grade grade = result.grade();
    Post post = result.post();
    NoGrade noGrade = result.noGrade();
    database.update(
        """
        insert into recorded_result
          (assessment_id, subject, revision, directory_id, name, subject_kind, organisation_id, unit_name,
           post, title, region, kind, year, closed_on, scheme_id, scheme_version, scores, grade,
           no_grade, best, decided_on, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
        """,
        result.assessmentId(),
        result.subject(),
        revision,
        result.directoryId(),
        result.name(),
        result.subjectKind().name(),
        result.organisationId(),
        result.unitName(),
        post == null ? null : post.name(),
        result.title(),
        result.region(),
        result.kind(),
        result.year(),
        result.closedOn(),
        result.scheme().id(),
        result.scheme().version(),
        rows.scores(result),
        grade == null ? null : rows.grade(grade),
        noGrade == null ? null : noGrade.name(),
        result.best(),
        result.decidedOn(),
        result.recordedAt());
  }

  @Override
  public void add(UUID assessmentId, String subject, int revision, RecordedRank rank) {
    database.update(
        """
        insert into recorded_rank (assessment_id, subject, revision, score, rank, size, bottom)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        assessmentId,
        subject,
        revision,
        rank.score(),
        rank.rank(),
        rank.size(),
        rank.bottom());
  }

  @Override
  public List<RecordedResult> of(RegionScope scope, UUID directoryId) {
    return database.query(
        "select * from valid_result where directory_id = ? and region like any(?)" + BY_CLOSE,
        rows::result,
        directoryId,
        patterns(scope));
  }

  @Override
  public List<String> offices(
      RegionScope scope, UUID organisationId, Post post, @Nullable String after, int limit) {
    return database.query(
        """
        select distinct coalesce(title, '') as office from valid_result
        where organisation_id = ? and post = ? and region like any(?)
          and (?::text is null or coalesce(title, '') > ?)
        order by office limit ?
        """,
        row -> row.getString(1),
        organisationId,
        post.name(),
        patterns(scope),
        after,
        after,
        limit);
  }

  @Override
  public List<RecordedResult> of(
      RegionScope scope, UUID organisationId, Post post, Collection<String> titles) {
    return database.query(
        "select * from valid_result where organisation_id = ? and post = ?"
            + " and region like any(?) and coalesce(title, '') = any(?)"
            + BY_CLOSE,
        rows::result,
        organisationId,
        post.name(),
        patterns(scope),
        titles.toArray(String[]::new));
  }

  @Override
  public Map<UUID, RecordedRank> ranks(UUID directoryId) {
    return database
        .query(
            """
            select ranked.* from recorded_rank ranked join valid_result using (assessment_id, subject, revision)
            where directory_id = ?
            """,
            row ->
                Map.entry(
                    row.getObject("assessment_id", UUID.class),
                    new RecordedRank(
                        row.getString("score"),
                        row.getInt("rank"),
                        row.getInt("size"),
                        row.getBoolean("bottom"))),
            directoryId)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }

  @Override
  public List<RecordedResult> standing(
      String region, String kind, int before, Collection<UUID> directoryIds) {
    List<RecordedResult> found =
        database.query(
            """
            select * from valid_result
            where directory_id = any(?) and region = ? and kind = ? and year < ?
            """,
            rows::result,
            directoryIds.toArray(UUID[]::new),
            region,
            kind,
            before);
    StandingRecords standing = StandingRecords.of(found, settlements(directoryIds));
    return found.stream().filter(standing::includes).toList();
  }

  @Override
  public List<Settlement> settlements(Collection<UUID> directoryIds) {
    return database.query(
        RecordRows.SETTLEMENTS + " where directory_id = any(?)",
        RecordRows::settlement,
        (Object) directoryIds.toArray(UUID[]::new));
  }

  private static String[] patterns(RegionScope scope) {
    return scope.likePatterns().toArray(String[]::new);
  }
}
