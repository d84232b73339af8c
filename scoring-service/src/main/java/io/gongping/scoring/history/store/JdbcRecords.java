package io.gongping.scoring.history.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.history.RecordedRank;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.RecordedScore;
import io.gongping.scoring.history.RecordedScore.Disclosure;
import io.gongping.scoring.history.Records;
import io.gongping.scoring.scheme.Exact;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.support.scope.RegionScope;
import io.gongping.support.web.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Decided results in PostgreSQL, which has no right to change one. */
@ApplicationScoped
class JdbcRecords implements Records {

  private static final String BY_CLOSE = " order by closed_on, recorded_at, assessment_id, subject";

  private final Database database;
  private final ObjectMapper json;

  JdbcRecords(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A score as it is stored: the number is a fraction in lowest terms. */
  private record StoredScore(
      String key, LocalizedText label, @Nullable String number, int places, Disclosure disclosure) {

    static StoredScore of(RecordedScore score) {
      BigFraction number = score.number();
      return new StoredScore(
          score.key(),
          score.label(),
          number == null ? null : Exact.fraction(number),
          score.places(),
          score.disclosure());
    }

    RecordedScore score() {
      return new RecordedScore(
          key, label, number == null ? null : BigFraction.parse(number), places, disclosure);
    }
  }

  @Override
  public void add(RecordedResult result, int revision) {
    Grade grade = result.grade();
    Post post = result.post();
    database.update(
        """
        insert into recorded_result
          (assessment_id, subject, revision, directory_id, name, subject_kind, organisation_id, unit_name,
           post, title, region, kind, year, closed_on, scheme_id, scheme_version, scores, grade,
           best, decided_on, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
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
        write(result.scores().stream().map(StoredScore::of).toList()),
        grade == null ? null : write(grade),
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
        this::result,
        directoryId,
        patterns(scope));
  }

  @Override
  public List<RecordedResult> of(RegionScope scope, UUID organisationId, Post post) {
    return database.query(
        "select * from valid_result where organisation_id = ? and post = ?"
            + " and region like any(?)"
            + BY_CLOSE,
        this::result,
        organisationId,
        post.name(),
        patterns(scope));
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
  public Map<UUID, Map<Integer, PriorResult>> prior(
      String schemeId, String kind, int before, Collection<UUID> directoryIds) {
    Map<UUID, Map<Integer, PriorResult>> prior = new HashMap<>();
    database
        .query(
            """
            select distinct on (directory_id, year) * from valid_result
            where directory_id = any(?) and scheme_id = ? and kind = ? and year < ?
            order by directory_id, year, recorded_at desc, assessment_id, subject
            """,
            this::result,
            directoryIds.toArray(UUID[]::new),
            schemeId,
            kind,
            before)
        .forEach(
            result ->
                prior
                    .computeIfAbsent(result.directoryId(), unseen -> new HashMap<>())
                    .put(before - result.year(), prior(result)));
    return prior;
  }

  @Override
  public Map<UUID, Set<Integer>> bestYears(int before, Collection<UUID> directoryIds) {
    return database
        .query(
            """
            select directory_id, year from (
              select distinct on (directory_id, year) directory_id, year, best from valid_result
              where directory_id = any(?) and kind = 'ANNUAL' and year < ?
              order by directory_id, year, recorded_at desc, assessment_id, subject
            ) latest where best
            """,
            row -> Map.entry(row.getObject("directory_id", UUID.class), row.getInt("year")),
            directoryIds.toArray(UUID[]::new),
            before)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  private static PriorResult prior(RecordedResult result) {
    Map<String, BigFraction> scores = new HashMap<>();
    for (RecordedScore score : result.scores()) {
      BigFraction number = score.number();
      if (number != null) {
        scores.put(score.key(), number);
      }
    }
    Grade grade = result.grade();
    return new PriorResult(result.year(), scores, grade == null ? null : grade.code());
  }

  private static String[] patterns(RegionScope scope) {
    return scope.likePatterns().toArray(String[]::new);
  }

  private RecordedResult result(ResultSet row) throws SQLException {
    @Nullable String post = row.getString("post");
    @Nullable String grade = row.getString("grade");
    return new RecordedResult(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getObject("directory_id", UUID.class),
        row.getString("name"),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getObject("organisation_id", UUID.class),
        row.getString("unit_name"),
        post == null ? null : Post.valueOf(post),
        row.getString("title"),
        row.getString("region"),
        row.getString("kind"),
        row.getInt("year"),
        row.getObject("closed_on", LocalDate.class),
        new SchemeRef(row.getString("scheme_id"), row.getInt("scheme_version")),
        read(row.getString("scores"), new TypeReference<List<StoredScore>>() {}).stream()
            .map(StoredScore::score)
            .toList(),
        grade == null ? null : read(grade, new TypeReference<Grade>() {}),
        row.getBoolean("best"),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A result is plain data", impossible);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was written", impossible);
    }
  }
}
