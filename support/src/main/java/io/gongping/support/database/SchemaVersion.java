package io.gongping.support.database;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/**
 * How the schema of a database stands to the migrations that a service brings along.
 *
 * <p>Ahead is good: migrations only add while two versions of a service run side by side, and one
 * of the older version may well be restarted after the migration of the newer.
 */
enum SchemaVersion {
  CURRENT,
  BEHIND,
  AHEAD;

  /**
   * Compares them.
   *
   * @throws IllegalStateException if a migration was applied that the service knows differently, or
   *     not at all although it knows later ones: it would run on a schema of another product
   */
  static SchemaVersion of(MigrationInfoService migrations) {
    List<MigrationInfo> all = Arrays.asList(migrations.all());
    for (MigrationInfo migration : all) {
      if (migration.getState() == MigrationState.MISSING_SUCCESS
          || (migration.isApplied()
              && migration.getState().isResolved()
              && !migration.isChecksumMatching())) {
        throw new IllegalStateException(
            "The schema is not the one of this version: migration %s was applied with another content"
                .formatted(migration.getVersion()));
      }
    }
    if (migrations.pending().length > 0) {
      return BEHIND;
    }
    return all.stream().anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
        ? AHEAD
        : CURRENT;
  }
}
