package io.gongping.scoring.verification.app;

import io.gongping.scoring.verification.Verdict;
import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The columns of a verification, which every table of verifications names alike. */
public final class VerificationColumns {

  private VerificationColumns() {}

  /** The verification of a row; empty where a left join found none. */
  public static Optional<Verification> read(ResultSet row) throws SQLException {
    return read(row, "reason");
  }

  /**
   * As {@link #read(ResultSet)}, beside a row that has a reason of its own.
   *
   * @param reason the column with the verification's
   */
  public static Optional<Verification> read(ResultSet row, String reason) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null
        ? Optional.empty()
        : Optional.of(
            new Verification(
                Verdict.valueOf(verdict),
                row.getString(reason),
                new Person(row.getString("verified_by"), row.getString("verified_by_id")),
                row.getObject("verified_at", OffsetDateTime.class).toInstant()));
  }
}
