package io.gongping.scoring.lowvote.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.lowvote.Cause;
import io.gongping.scoring.lowvote.Causes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Causes in PostgreSQL, which has no right to change one. */
@ApplicationScoped
class JdbcCauses implements Causes {

  private final Database database;

  JdbcCauses(Database database) {
    this.database = database;
  }

  @Override
  public void add(Cause cause) {
    database.update(
        """
        insert into low_vote_cause
          (id, assessment_id, subject, item, text, recorded_by, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        cause.id(),
        cause.assessmentId(),
        cause.subject(),
        cause.item(),
        cause.text(),
        cause.recordedBy(),
        cause.recordedAt());
  }

  @Override
  public List<Cause> of(UUID assessmentId, String subject) {
    return database.query(
        """
        select * from low_vote_cause where assessment_id = ? and subject = ?
        order by recorded_at, id
        """,
        row ->
            new Cause(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getString("subject"),
                row.getString("item"),
                row.getString("text"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
        assessmentId,
        subject);
  }
}
