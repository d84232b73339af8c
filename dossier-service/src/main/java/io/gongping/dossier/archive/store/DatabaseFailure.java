package io.gongping.dossier.archive.store;

import io.gongping.dossier.archive.NotStorableException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells failures that stay from failures that pass. */
final class DatabaseFailure {

  private static final String DATA_EXCEPTION = "22";
  private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23";
  private static final String PROGRAM_LIMIT_EXCEEDED = "54";

  private DatabaseFailure() {}

  /**
   * The exception to throw for a failure.
   *
   * @return {@link NotStorableException} where the values are at fault, by the class of the
   *     SQLSTATE; otherwise one that is worth another try
   */
  static RuntimeException of(String message, SQLException failure) {
    return isOfTheValues(failure.getSQLState())
        ? new NotStorableException(failure)
        : new IllegalStateException(message, failure);
  }

  private static boolean isOfTheValues(@Nullable String sqlState) {
    return sqlState != null
        && (sqlState.startsWith(DATA_EXCEPTION)
            || sqlState.startsWith(INTEGRITY_CONSTRAINT_VIOLATION)
            || sqlState.startsWith(PROGRAM_LIMIT_EXCEEDED));
  }
}
