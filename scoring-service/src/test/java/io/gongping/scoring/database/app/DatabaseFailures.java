package io.gongping.scoring.database.app;

import java.sql.SQLException;

/** Failures as the database would cause them. */
public final class DatabaseFailures {

  private DatabaseFailures() {}

  /** One with this SQL state. */
  public static DatabaseFailure withState(String state) {
    return new DatabaseFailure(new SQLException("refused", state));
  }
}
