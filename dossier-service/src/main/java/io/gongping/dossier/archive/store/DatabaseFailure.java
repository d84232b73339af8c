package io.gongping.dossier.archive.store;

import io.gongping.dossier.archive.NotStorableException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells failures by the class of their SQLSTATE. */
final class DatabaseFailure {

  private static final String DATA = "22";
  private static final String INTEGRITY_CONSTRAINT = "23";
  private static final String PROGRAM_LIMIT = "54";
  private static final String UNKNOWN = "00";

  private DatabaseFailure() {}

  /**
   * The exception to throw for a failure: {@link NotStorableException} where the values are at
   * fault, {@link IllegalStateException} where the database is away or refuses the statement.
   */
  static RuntimeException of(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    // The connection pool gives no state when it waited in vain for a connection.
    return switch (state == null ? UNKNOWN : state.substring(0, 2)) {
      case DATA, INTEGRITY_CONSTRAINT, PROGRAM_LIMIT -> new NotStorableException(failure);
      default -> new IllegalStateException("The database is away or refuses a statement", failure);
    };
  }
}
