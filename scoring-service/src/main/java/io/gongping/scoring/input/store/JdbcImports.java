package io.gongping.scoring.input.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.input.Imports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Imports in PostgreSQL. */
@ApplicationScoped
class JdbcImports implements Imports {

  private final Database database;

  JdbcImports(Database database) {
    this.database = database;
  }

  @Override
  public void add(Import made) {
    database.update(
        """
        insert into input_import
          (id, assessment_id, created, corrected, unchanged, imported_by, imported_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        made.id(),
        made.assessmentId(),
        made.created(),
        made.corrected(),
        made.unchanged(),
        made.importedBy(),
        made.importedAt());
  }

  @Override
  public Optional<Import> find(UUID assessmentId, UUID id) {
    return database.first(
        "select * from input_import where assessment_id = ? and id = ?",
        row ->
            new Import(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getInt("created"),
                row.getInt("corrected"),
                row.getInt("unchanged"),
                row.getString("imported_by"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant()),
        assessmentId,
        id);
  }
}
