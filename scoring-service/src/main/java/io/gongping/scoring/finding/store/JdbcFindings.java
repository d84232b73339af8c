package io.gongping.scoring.finding.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.VerificationColumns;
import io.gongping.support.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Findings in PostgreSQL: one row a version, and no right to change one. */
@ApplicationScoped
class JdbcFindings implements Findings {

  private static final String VERSIONS =
      """
      from finding f
      left join finding_verification v using (assessment_id, subject, finding, version)
      where assessment_id = ?
      """;

  private static final String COLUMNS =
      """
      f.*, v.verdict, v.reason, v.verified_by, v.verified_by_id, v.verified_at
      """;

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
        "select distinct on (subject, finding) "
            + COLUMNS
            + VERSIONS
            + "order by subject, finding, version desc",
        JdbcFindings::finding,
        assessmentId);
  }

  @Override
  public List<Finding> page(
      UUID assessmentId, @Nullable String on, @Nullable Place after, int limit) {
    return database.query(
        "select distinct on (subject, finding) "
            + COLUMNS
            + VERSIONS
            + """
              and subject = coalesce(?, subject)
              and (?::text is null or (subject, finding) > (?, ?))
              order by subject, finding, version desc limit ?
              """,
        JdbcFindings::finding,
        assessmentId,
        on,
        after == null ? null : after.subject(),
        after == null ? null : after.subject(),
        after == null ? null : after.finding(),
        limit);
  }

  @Override
  public Optional<Finding> current(UUID assessmentId, String subject, String finding) {
    return database.first(
        "select "
            + COLUMNS
            + VERSIONS
            + "and subject = ? and finding = ? order by version desc limit 1",
        JdbcFindings::finding,
        assessmentId,
        subject,
        finding);
  }

  @Override
  public List<Finding> history(
      UUID assessmentId, String subject, String finding, int after, int limit) {
    return database.query(
        "select "
            + COLUMNS
            + VERSIONS
            + "and subject = ? and finding = ? and version > ? order by version limit ?",
        JdbcFindings::finding,
        assessmentId,
        subject,
        finding,
        after,
        limit);
  }

  @Override
  public boolean add(Finding finding) {
    return database.update(
            """
            insert into finding
              (assessment_id, subject, finding, version, level, reference, note, entered_by,
               entered_by_id, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            finding.assessmentId(),
            finding.subject(),
            finding.finding(),
            finding.version(),
            finding.level(),
            finding.reference(),
            finding.note(),
            finding.enteredBy().name(),
            finding.enteredBy().id(),
            finding.enteredAt())
        == 1;
  }

  @Override
  public boolean verify(Finding finding, Verification verification) {
    return database.update(
            """
            insert into finding_verification
              (assessment_id, subject, finding, version, entered_by_id, verdict, reason,
               verified_by, verified_by_id, verified_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (assessment_id, subject, finding, version) do nothing
            """,
            finding.assessmentId(),
            finding.subject(),
            finding.finding(),
            finding.version(),
            finding.enteredBy().id(),
            verification.verdict().name(),
            verification.reason(),
            verification.by().name(),
            verification.by().id(),
            verification.at())
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
        new Person(row.getString("entered_by"), row.getString("entered_by_id")),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        VerificationColumns.read(row));
  }
}
