package io.gongping.support.database;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A database could not be brought up to date; the message is for the operator who reads it. */
public final class MigrationRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private MigrationRefusedException(String message, Throwable cause) {
    super(message, cause);
  }

  static MigrationRefusedException of(String database, Duration patience, Throwable failure) {
    return new MigrationRefusedException(
        state(failure).equals(LOCK_NOT_AVAILABLE)
            ? ("The database %s is as it was: a table that the migration changes was in use for"
                    + " longer than %d ms. Run it again at a quiet hour.")
                .formatted(database, patience.toMillis())
            : "The database %s is as it was: %s".formatted(database, failure.getMessage()),
        failure);
  }

  private static String state(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused && refused.getSQLState() != null) {
        return refused.getSQLState();
      }
    }
    return "";
  }
}
