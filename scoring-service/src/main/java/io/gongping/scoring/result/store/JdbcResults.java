package io.gongping.scoring.result.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Correction;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.VerificationColumns;
import io.gongping.support.people.Person;
import io.gongping.support.scope.RegionScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opinions, decisions, corrections and publications in PostgreSQL, which has no right to change
 * one.
 */
@ApplicationScoped
class JdbcResults implements Results {

  private static final String DECISIONS =
      """
      select assessment_id, subject, revision, outcome, grade, no_grade, departs, reason,
          correction_reason, proposal, decided_on, recorded_by, recorded_by_id, recorded_at,
          confirmed_by, confirmed_by_id, confirmed_at
      from decision
      """;

  private final Database database;
  private final ResultJson json;

  JdbcResults(Database database, ResultJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public List<Opinion> opinions(UUID assessmentId) {
    return database.query(
        """
        select distinct on (subject) * from opinion
        where assessment_id = ? order by subject, version desc
        """,
        JdbcResults::opinion,
        assessmentId);
  }

  @Override
  public Optional<Opinion> opinion(UUID assessmentId, String subject) {
    return database.first(
        """
        select * from opinion where assessment_id = ? and subject = ? order by version desc limit 1
        """,
        JdbcResults::opinion,
        assessmentId,
        subject);
  }

  @Override
  public Set<String> opinionGivers(UUID assessmentId, String subject) {
    return Set.copyOf(
        database.query(
            "select distinct given_by_id from opinion where assessment_id = ? and subject = ?",
            row -> row.getString(1),
            assessmentId,
            subject));
  }

  @Override
  public void add(Opinion opinion) {
    NoGrade none = opinion.noGrade();
    database.update(
        """
        insert into opinion
          (assessment_id, subject, version, grade, no_grade, text, given_by, given_by_id, given_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        opinion.assessmentId(),
        opinion.subject(),
        opinion.version(),
        opinion.grade(),
        none == null ? null : none.name(),
        opinion.text(),
        opinion.givenBy().name(),
        opinion.givenBy().id(),
        opinion.givenAt());
  }

  @Override
  public List<Decision> decisions(UUID assessmentId) {
    return database.query(
        """
        select distinct on (subject) * from (%s where assessment_id = ?) of_assessment
        order by subject, revision desc
        """
            .formatted(DECISIONS),
        this::decision,
        assessmentId);
  }

  @Override
  public Optional<Decision> decision(UUID assessmentId, String subject) {
    return database.first(
        DECISIONS + "where assessment_id = ? and subject = ? order by revision desc limit 1",
        this::decision,
        assessmentId,
        subject);
  }

  @Override
  public List<Decision> revisions(UUID assessmentId, String subject) {
    return database.query(
        DECISIONS + "where assessment_id = ? and subject = ? order by revision",
        this::decision,
        assessmentId,
        subject);
  }

  @Override
  public FrozenEvaluation evaluation(Decision decision) {
    return database
        .first(
            """
            select evaluation from decision
            where assessment_id = ? and subject = ? and revision = ?
            """,
            row -> json.evaluation(row.getString(1)),
            decision.assessmentId(),
            decision.subject(),
            decision.revision())
        .orElseThrow();
  }

  @Override
  public boolean add(Decision decision, FrozenEvaluation evaluation) {
    NoGrade none = decision.noGrade();
    Person confirmedBy = decision.confirmedBy();
    return database.update(
            """
            insert into decision
              (assessment_id, subject, revision, outcome, grade, no_grade, departs, reason,
               correction_reason, proposal, evaluation, decided_on, recorded_by, recorded_by_id,
               recorded_at, confirmed_by, confirmed_by_id, confirmed_at, opinion_version,
               opinion_by_id)
            select assessment_id, subject, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?,
                ?::timestamptz, version, given_by_id
            from opinion where assessment_id = ? and subject = ?
            order by version desc limit 1
            on conflict do nothing
            """,
            decision.revision(),
            decision.outcome().name(),
            decision.grade(),
            none == null ? null : none.name(),
            decision.departs(),
            decision.reason(),
            decision.correctionReason(),
            json.write(decision.proposal()),
            json.write(evaluation),
            decision.decidedOn(),
            decision.recordedBy().name(),
            decision.recordedBy().id(),
            decision.recordedAt(),
            confirmedBy == null ? null : confirmedBy.name(),
            confirmedBy == null ? null : confirmedBy.id(),
            decision.confirmedAt(),
            decision.assessmentId(),
            decision.subject())
        == 1;
  }

  @Override
  public List<Correction> corrections(UUID assessmentId, String subject) {
    return database.query(
        """
        select c.id, c.decision, v.verdict, v.reason, v.verified_by, v.verified_by_id, v.verified_at
        from correction c left join correction_verdict v on v.correction_id = c.id
        where c.assessment_id = ? and c.subject = ? order by c.proposed_at, c.id
        """,
        row ->
            new Correction(
                row.getObject("id", UUID.class),
                json.decision(row.getString("decision")),
                VerificationColumns.read(row)),
        assessmentId,
        subject);
  }

  @Override
  public void propose(Correction correction, FrozenEvaluation evaluation) {
    Decision decision = correction.decision();
    database.update(
        """
        insert into correction
          (id, assessment_id, subject, corrects, decision, evaluation, proposed_by_id, proposed_at)
        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)
        """,
        correction.id(),
        decision.assessmentId(),
        decision.subject(),
        decision.supersedes(),
        json.write(decision),
        json.write(evaluation),
        decision.recordedBy().id(),
        decision.recordedAt());
  }

  @Override
  public FrozenEvaluation evaluation(Correction correction) {
    return database
        .first(
            "select evaluation from correction where id = ?",
            row -> json.evaluation(row.getString(1)),
            correction.id())
        .orElseThrow();
  }

  @Override
  public boolean verify(Correction correction, Verification verification) {
    return database.update(
            """
            insert into correction_verdict
              (correction_id, proposed_by_id, verdict, reason, verified_by, verified_by_id,
               verified_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (correction_id) do nothing
            """,
            correction.id(),
            correction.decision().recordedBy().id(),
            verification.verdict().name(),
            verification.reason(),
            verification.by().name(),
            verification.by().id(),
            verification.at())
        == 1;
  }

  @Override
  public List<Publication> publications(UUID assessmentId) {
    return database.query(
        "select * from publication where assessment_id = ? order by position",
        JdbcResults::publication,
        assessmentId);
  }

  @Override
  public long holdLastPosition() {
    return database
        .first("select last from feed_position for update", row -> row.getLong(1))
        .orElseThrow();
  }

  @Override
  public long lastPosition() {
    return database.first("select last from feed_position", row -> row.getLong(1)).orElseThrow();
  }

  @Override
  public void publish(List<Publication> publications) {
    for (Publication publication : publications) {
      database.update(
          """
          insert into publication
            (assessment_id, subject, revision, supersedes, position, region, circle, published_on,
             published_by, published_by_id, decided_by_id, card)
          select assessment_id, subject, revision, ?, ?, ?, ?, ?, ?, ?, recorded_by_id, ?
          from decision where assessment_id = ? and subject = ? and revision = ?
          """,
          publication.supersedes(),
          publication.position(),
          publication.region(),
          publication.circle().name(),
          publication.publishedOn(),
          publication.publishedBy().name(),
          publication.publishedBy().id(),
          publication.card(),
          publication.assessmentId(),
          publication.subject(),
          publication.revision());
    }
    database.update("update feed_position set last = ?", publications.getLast().position());
  }

  @Override
  public List<Publication> feed(RegionScope scope, long after, int limit) {
    return database.query(
        """
        select * from publication where position > ? and region like any(?)
        order by position limit ?
        """,
        JdbcResults::publication,
        after,
        scope.likePatterns().toArray(String[]::new),
        limit);
  }

  private static Opinion opinion(ResultSet row) throws SQLException {
    return new Opinion(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getInt("version"),
        row.getString("grade"),
        noGrade(row),
        row.getString("text"),
        new Person(row.getString("given_by"), row.getString("given_by_id")),
        instant(row, "given_at"));
  }

  private Decision decision(ResultSet row) throws SQLException {
    @Nullable String confirmedBy = row.getString("confirmed_by");
    return new Decision(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getInt("revision"),
        Decision.Outcome.valueOf(row.getString("outcome")),
        row.getString("grade"),
        noGrade(row),
        row.getBoolean("departs"),
        row.getString("reason"),
        row.getString("correction_reason"),
        json.proposal(row.getString("proposal")),
        row.getObject("decided_on", LocalDate.class),
        new Person(row.getString("recorded_by"), row.getString("recorded_by_id")),
        instant(row, "recorded_at"),
        confirmedBy == null ? null : new Person(confirmedBy, row.getString("confirmed_by_id")),
        confirmedBy == null ? null : instant(row, "confirmed_at"));
  }

  private static @Nullable NoGrade noGrade(ResultSet row) throws SQLException {
    @Nullable String code = row.getString("no_grade");
    return code == null ? null : NoGrade.valueOf(code);
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getInt("revision"),
        row.getObject("supersedes", Integer.class),
        row.getLong("position"),
        row.getString("region"),
        Circle.valueOf(row.getString("circle")),
        row.getObject("published_on", LocalDate.class),
        new Person(row.getString("published_by"), row.getString("published_by_id")),
        row.getString("card"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
