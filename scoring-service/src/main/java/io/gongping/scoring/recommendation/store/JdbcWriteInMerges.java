package io.gongping.scoring.recommendation.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.recommendation.WriteInMerge;
import io.gongping.scoring.recommendation.WriteInMerges;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Merges in PostgreSQL: one row each, and no right to change one. */
@ApplicationScoped
class JdbcWriteInMerges implements WriteInMerges {

  private final Database database;

  JdbcWriteInMerges(Database database) {
    this.database = database;
  }

  @Override
  public void lock(UUID assessmentId, String recommendation) {
    database.first(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))",
        row -> true,
        assessmentId + "/recommendations/" + recommendation);
  }

  @Override
  public List<WriteInMerge> history(UUID assessmentId, String recommendation) {
    return page(assessmentId, recommendation, 0, Integer.MAX_VALUE);
  }

  @Override
  public List<WriteInMerge> page(UUID assessmentId, String recommendation, int after, int limit) {
    return database.query(
        """
        select * from write_in_merge
        where assessment_id = ? and recommendation = ? and version > ? order by version limit ?
        """,
        row ->
            new WriteInMerge(
                row.getInt("version"),
                row.getString("name"),
                row.getString("candidate"),
                row.getString("canonical_name"),
                row.getString("reason"),
                row.getString("merged_by"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant()),
        assessmentId,
        recommendation,
        after,
        limit);
  }

  @Override
  public void add(UUID assessmentId, String recommendation, WriteInMerge merge) {
    database.update(
        """
        insert into write_in_merge
          (assessment_id, recommendation, version, name, candidate, canonical_name, reason,
           merged_by, merged_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        assessmentId,
        recommendation,
        merge.version(),
        merge.name(),
        merge.candidate(),
        merge.canonicalName(),
        merge.reason(),
        merge.mergedBy(),
        merge.mergedAt());
  }
}
