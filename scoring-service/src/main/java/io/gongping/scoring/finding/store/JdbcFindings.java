package io.gongping.scoring.finding.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.finding.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Findings in PostgreSQL: one row a version, and no right to change one. */
@ApplicationScoped
class JdbcFindings implements Findings {

  private final Database database;

  JdbcFindings(Database database) {
    this.database = database;
  }

  @Override
  public void lock(UUID assessmentId, String subject) {
    database.first(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        assessmentId + "/" + subject);
  }

  @Override
  public List<Finding> current(UUID assessmentId) {
    return database.query(
        """
        select distinct on (subject, finding) * from finding
        where assessment_id = ? order by subject, finding, version desc
        """,
        JdbcFindings::finding,
        assessmentId);
  }

  @Override
  public Optional<Finding> current(UUID assessmentId, String subject, String finding) {
    return database.first(
        """
        select * from finding
        where assessment_id = ? and subject = ? and finding = ? order by version desc limit 1
        """,
        JdbcFindings::finding,
        assessmentId,
        subject,
        finding);
  }

  @Override
  public List<Finding> history(UUID assessmentId, String subject, String finding) {
    return database.query(
        """
        select * from finding
        where assessment_id = ? and subject = ? and finding = ? order by version
        """,
        JdbcFindings::finding,
        assessmentId,
        subject,
        finding);
  }

  @Override
  public boolean add(Finding finding) {
    return database.update(
            """
            insert into finding
              (assessment_id, subject, finding, version, level, reference, note, entered_by,
               entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            finding.assessmentId(),
            finding.subject(),
            finding.finding(),
            finding.version(),
            finding.level(),
            finding.reference(),
            finding.note(),
            finding.enteredBy(),
            finding.enteredAt())
        == 1;
  }

  private static Finding finding(ResultSet row) throws SQLException {
    return new Finding(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getString("finding"),
        row.getInt("version"),
        row.getString("level"),
        row.getString("reference"),
        row.getString("note"),
        row.getString("entered_by"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant());
  }
}
