package io.gongping.scoring.result.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Correction;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.FrozenEvaluation;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.Publication;
import io.gongping.scoring.result.Published;
import io.gongping.scoring.result.Results;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.VerificationColumns;
import io.gongping.support.people.Person;
import io.gongping.support.scope.RegionScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
  private final ResultRows rows;

  JdbcResults(Database database, ResultJson json) {
    this.database = database;
    this.json = json;
    this.rows = new ResultRows(json);
  }

  @Override
  public List<Opinion> opinions(UUID assessmentId, Collection<String> subjects) {
    return database.query(
        """
        select distinct on (subject) * from opinion
        where assessment_id = ? and subject = any(?) order by subject, version desc
        """,
        ResultRows::opinion,
        assessmentId,
        subjects.toArray(String[]::new));
  }

  @Override
  public Optional<Opinion> opinion(UUID assessmentId, String subject) {
    return database.first(
        """
        select * from opinion where assessment_id = ? and subject = ? order by version desc limit 1
        """,
        ResultRows::opinion,
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
        rows::decision,
        assessmentId);
  }

  @Override
  public List<Decision> decisions(UUID assessmentId, Collection<String> subjects) {
    return database.query(
        """
        select distinct on (subject) * from (%s where assessment_id = ? and subject = any(?)) asked
        order by subject, revision desc
        """
            .formatted(DECISIONS),
        rows::decision,
        assessmentId,
        subjects.toArray(String[]::new));
  }

  @Override
  public Map<String, String> grades(UUID assessmentId) {
    return bySubject(
        database.query(
            """
            select subject, grade from (
              select distinct on (subject) subject, grade from decision
              where assessment_id = ? order by subject, revision desc) in_force
            where grade is not null
            """,
            row -> Map.entry(row.getString(1), row.getString(2)),
            assessmentId));
  }

  @Override
  public Optional<Decision> decision(UUID assessmentId, String subject) {
    return database.first(
        DECISIONS + "where assessment_id = ? and subject = ? order by revision desc limit 1",
        rows::decision,
        assessmentId,
        subject);
  }

  @Override
  public List<Decision> revisions(UUID assessmentId, String subject) {
    return revisions(assessmentId, subject, 0, Integer.MAX_VALUE);
  }

  @Override
  public List<Decision> revisions(UUID assessmentId, String subject, int after, int limit) {
    return database.query(
        DECISIONS
            + "where assessment_id = ? and subject = ? and revision > ? order by revision limit ?",
        rows::decision,
        assessmentId,
        subject,
        after,
        limit);
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
  public Map<String, FrozenEvaluation> summaries(
      Collection<Decision> decisions, boolean withVotes) {
    if (decisions.isEmpty()) {
      return Map.of();
    }
    return bySubject(
        database.query(
            """
            select subject, jsonb_build_object(
                'format', evaluation -> 'format', 'card', evaluation -> 'card',
                'scores', evaluation -> 'scores', 'inputs', evaluation -> 'inputs',
                'shown', ((evaluation ->> 'shown')::jsonb - ?::text[])::text)
            from (
              select subject, evaluation::jsonb as evaluation
              from unnest(?, ?) as asked (subject, revision)
              join decision using (subject, revision) where assessment_id = ?) made_on
            """,
            row -> Map.entry(row.getString(1), json.evaluation(row.getString(2))),
            withVotes ? new String[] {"trace"} : new String[] {"trace", "items"},
            decisions.stream().map(Decision::subject).toArray(String[]::new),
            decisions.stream().map(one -> (long) one.revision()).toArray(Long[]::new),
            decisions.iterator().next().assessmentId()));
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
    return corrections(assessmentId, subject, null, Integer.MAX_VALUE);
  }

  @Override
  public List<Correction> corrections(
      UUID assessmentId, String subject, @Nullable UUID after, int limit) {
    return database.query(
        """
        select c.id, c.decision, v.verdict, v.reason, v.verified_by, v.verified_by_id, v.verified_at
        from correction c left join correction_verdict v on v.correction_id = c.id
        where c.assessment_id = ? and c.subject = ? and (?::uuid is null or (c.proposed_at, c.id) > (
            select last.proposed_at, last.id from correction last where last.id = ?))
        order by c.proposed_at, c.id limit ?
        """,
        row ->
            new Correction(
                row.getObject("id", UUID.class),
                json.decision(row.getString("decision")),
                VerificationColumns.read(row)),
        assessmentId,
        subject,
        after,
        after,
        limit);
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
  public Map<String, Published> published(UUID assessmentId) {
    return bySubject(
        database.query(
            """
            select distinct on (subject) subject, revision, circle, published_on from publication
            where assessment_id = ? order by subject, position desc
            """,
            row ->
                Map.entry(
                    row.getString("subject"),
                    new Published(
                        row.getInt("revision"),
                        Circle.valueOf(row.getString("circle")),
                        row.getObject("published_on", LocalDate.class))),
            assessmentId));
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
        ResultRows::publication,
        after,
        scope.likePatterns().toArray(String[]::new),
        limit);
  }

  private static <T> Map<String, T> bySubject(List<Map.Entry<String, T>> entries) {
    return entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
