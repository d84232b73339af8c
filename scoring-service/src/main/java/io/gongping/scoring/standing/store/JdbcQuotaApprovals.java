package io.gongping.scoring.standing.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.standing.QuotaApproval;
import io.gongping.scoring.standing.QuotaApprovals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Approvals in PostgreSQL, which has no right to change one. */
@ApplicationScoped
class JdbcQuotaApprovals implements QuotaApprovals {

  private final Database database;

  JdbcQuotaApprovals(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(QuotaApproval approval) {
    return database.update(
            """
            insert into quota_approval
              (assessment_id, subject_kind, authority, reference, approved_on, recorded_by,
               recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            approval.assessmentId(),
            approval.kind().name(),
            approval.authority(),
            approval.reference(),
            approval.approvedOn(),
            approval.recordedBy(),
            approval.recordedAt())
        == 1;
  }

  @Override
  public List<QuotaApproval> of(UUID assessmentId) {
    return database.query(
        "select * from quota_approval where assessment_id = ? order by subject_kind",
        row ->
            new QuotaApproval(
                row.getObject("assessment_id", UUID.class),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getString("authority"),
                row.getString("reference"),
                row.getObject("approved_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
        assessmentId);
  }
}
