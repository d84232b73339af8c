package io.gongping.scoring.result.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.finding.FindingFreeze;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.ProposalSummary;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Results;
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

/** Opinions, decisions and publications in PostgreSQL, which has no right to change one. */
@ApplicationScoped
class JdbcResults implements Results, FindingFreeze {

  private final Database database;
  private final ObjectMapper json;

  JdbcResults(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public boolean isFrozen(UUID assessmentId, String subject) {
    return decision(assessmentId, subject).isPresent();
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
    database.update(
        """
        insert into opinion
          (assessment_id, subject, version, grade, text, given_by, given_by_id, given_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        opinion.assessmentId(),
        opinion.subject(),
        opinion.version(),
        opinion.grade(),
        opinion.text(),
        opinion.givenBy().name(),
        opinion.givenBy().id(),
        opinion.givenAt());
  }

  @Override
  public List<Decision> decisions(UUID assessmentId) {
    return database.query(
        "select * from decision where assessment_id = ?", this::decision, assessmentId);
  }

  @Override
  public Optional<Decision> decision(UUID assessmentId, String subject) {
    return database.first(
        "select * from decision where assessment_id = ? and subject = ?",
        this::decision,
        assessmentId,
        subject);
  }

  @Override
  public boolean add(Decision decision) {
    return database.update(
            """
            insert into decision
              (assessment_id, subject, grade, departs, reason, proposal, decided_on, recorded_by,
               recorded_by_id, recorded_at, opinion_version, opinion_by_id)
            select assessment_id, subject, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, version, given_by_id
            from opinion where assessment_id = ? and subject = ?
            order by version desc limit 1
            on conflict do nothing
            """,
            decision.grade(),
            decision.departs(),
            decision.reason(),
            json(decision.proposal()),
            decision.decidedOn(),
            decision.recordedBy().name(),
            decision.recordedBy().id(),
            decision.recordedAt(),
            decision.assessmentId(),
            decision.subject())
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
  public void publish(List<Publication> publications) {
    for (Publication publication : publications) {
      database.update(
          """
          insert into publication
            (assessment_id, subject, position, region, circle, published_on, published_by,
             published_by_id, decided_by_id, card)
          select assessment_id, subject, ?, ?, ?, ?, ?, ?, recorded_by_id, ?
          from decision where assessment_id = ? and subject = ?
          """,
          publication.position(),
          publication.region(),
          publication.circle().name(),
          publication.publishedOn(),
          publication.publishedBy().name(),
          publication.publishedBy().id(),
          publication.card(),
          publication.assessmentId(),
          publication.subject());
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
        row.getString("text"),
        new Person(row.getString("given_by"), row.getString("given_by_id")),
        instant(row, "given_at"));
  }

  private Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getString("grade"),
        row.getBoolean("departs"),
        row.getString("reason"),
        proposal(row.getString("proposal")),
        row.getObject("decided_on", LocalDate.class),
        new Person(row.getString("recorded_by"), row.getString("recorded_by_id")),
        instant(row, "recorded_at"));
  }

  private static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
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

  private String json(ProposalSummary proposal) {
    try {
      return json.writeValueAsString(proposal);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A proposal is plain data", impossible);
    }
  }

  private ProposalSummary proposal(String text) {
    try {
      return json.readValue(text, ProposalSummary.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was written", impossible);
    }
  }
}
