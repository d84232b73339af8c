package io.gongping.scoring.database.app;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement failed. The message holds the SQL state only: data stays out of logs. */
public final class DatabaseFailure extends RuntimeException {

  private final String state;

  DatabaseFailure(SQLException cause) {
    super("The database refused a statement, SQL state " + cause.getSQLState(), withoutData(cause));
    @Nullable String given = cause.getSQLState();
    this.state = given == null ? "" : given;
    setStackTrace(cause.getStackTrace());
  }

  /** What tells whether it will pass; the message of the driver may quote the data. */
  private static SQLException withoutData(SQLException cause) {
    return new SQLException("SQL state " + cause.getSQLState(), cause.getSQLState());
  }

  /**
   * Whether the data of the statement was refused (SQL state classes 22 and 23): trying again with
   * the same data can't help.
   */
  public boolean isAboutTheData() {
    return state.startsWith("22") || state.startsWith("23");
  }
}
