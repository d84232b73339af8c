package io.gongping.ballot.assessment.store;

import io.gongping.ballot.assessment.EarlierSubjects;
import io.gongping.ballot.assessment.IdentityDoubt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Looks for earlier subjects in the definitions themselves, so that nothing can drift from them.
 */
@ApplicationScoped
class SqlEarlierSubjects implements EarlierSubjects {

  /**
   * A draft may be unfinished: paths that lead nowhere give no rows, and what is null fits nothing.
   */
  private static final String DOUBTS =
      """
      WITH this AS (
        SELECT id, region FROM assessment WHERE id = :id
      ), known AS (
        SELECT a.id, a.id = t.id AS own, a.year, a.definition
        FROM this t JOIN assessment a USING (region)
        WHERE a.id = t.id OR a.state <> 'DRAFT'
      ), subject AS (
        SELECT k.id, k.own, k.year, s.place,
               s.one ->> 'unit' AS unit,
               lower(s.one ->> 'directoryId') AS directory_id,
               s.one ->> 'name' AS name
        FROM known k
        CROSS JOIN LATERAL
          jsonb_path_query(k.definition, '$.subjects[*]') WITH ORDINALITY AS s (one, place)
      ), unit AS (
        SELECT DISTINCT ON (k.id, u.one ->> 'key')
               k.id, u.one ->> 'key' AS key, lower(u.one ->> 'organisationId') AS organisation_id,
               u.one ->> 'name' AS name
        FROM known k
        CROSS JOIN LATERAL jsonb_path_query(k.definition, '$.units[*]') AS u (one)
      ), placed AS (
        SELECT s.id, s.own, s.year, s.place, s.directory_id, s.name, u.organisation_id,
               u.name AS unit_name
        FROM subject s JOIN unit u ON u.id = s.id AND u.key = s.unit
      ), doubt AS (
        SELECT (mine.place - 1)::integer AS position, 'ID_USED_OTHERWISE' AS kind,
               past.id, past.year, past.directory_id, past.name, past.unit_name
        FROM placed mine JOIN placed past ON past.directory_id = mine.directory_id
        WHERE mine.own AND NOT past.own
          AND (past.name <> mine.name OR past.organisation_id <> mine.organisation_id)
        UNION ALL
        SELECT (mine.place - 1)::integer, 'OTHER_ID_BEFORE',
               past.id, past.year, past.directory_id, past.name, past.unit_name
        FROM placed mine
        JOIN placed past
          ON past.name = mine.name AND past.organisation_id = mine.organisation_id
        WHERE mine.own AND NOT past.own AND past.directory_id <> mine.directory_id
      )
      SELECT DISTINCT ON (position, kind)
             position, kind, id, year, directory_id, name, unit_name
      FROM doubt ORDER BY position, kind, year DESC, id LIMIT :limit
      """;

  private final EntityManager entities;

  SqlEarlierSubjects(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<IdentityDoubt> doubts(UUID assessmentId, int limit) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(DOUBTS, Tuple.class)
        .setParameter("id", assessmentId)
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(SqlEarlierSubjects::doubt)
        .toList();
  }

  private static IdentityDoubt doubt(Tuple row) {
    return new IdentityDoubt(
        row.get("position", Integer.class),
        IdentityDoubt.Kind.valueOf(row.get("kind", String.class)),
        new IdentityDoubt.Earlier(
            row.get("id", UUID.class),
            row.get("year", Integer.class),
            UUID.fromString(row.get("directory_id", String.class)),
            row.get("name", String.class),
            row.get("unit_name", String.class)));
  }
}
