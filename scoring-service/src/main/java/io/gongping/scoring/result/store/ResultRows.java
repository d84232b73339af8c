package io.gongping.scoring.result.store;

import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.result.Circle;
import io.gongping.scoring.result.Decision;
import io.gongping.scoring.result.Opinion;
import io.gongping.scoring.result.Publication;
import io.gongping.support.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opinions, decisions and publications as they stand in rows. */
final class ResultRows {

  private final ResultJson json;

  ResultRows(ResultJson json) {
    this.json = json;
  }

  static Opinion opinion(ResultSet row) throws SQLException {
    return new Opinion(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getInt("version"),
        row.getString("grade"),
        noGrade(row),
        row.getString("text"),
        new Person(row.getString("given_by"), row.getString("given_by_id")),
        instant(row, "given_at"));
  }

  Decision decision(ResultSet row) throws SQLException {
    @Nullable String confirmedBy = row.getString("confirmed_by");
    return new Decision(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getInt("revision"),
        Decision.Outcome.valueOf(row.getString("outcome")),
        row.getString("grade"),
        noGrade(row),
        row.getBoolean("departs"),
        row.getString("reason"),
        row.getString("correction_reason"),
        json.proposal(row.getString("proposal")),
        row.getObject("decided_on", LocalDate.class),
        new Person(row.getString("recorded_by"), row.getString("recorded_by_id")),
        instant(row, "recorded_at"),
        confirmedBy == null ? null : new Person(confirmedBy, row.getString("confirmed_by_id")),
        confirmedBy == null ? null : instant(row, "confirmed_at"));
  }

  private static @Nullable NoGrade noGrade(ResultSet row) throws SQLException {
    @Nullable String code = row.getString("no_grade");
    return code == null ? null : NoGrade.valueOf(code);
  }

  static Publication publication(ResultSet row) throws SQLException {
    return new Publication(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getInt("revision"),
        row.getObject("supersedes", Integer.class),
        row.getLong("position"),
        row.getString("region"),
        Circle.valueOf(row.getString("circle")),
        row.getObject("published_on", LocalDate.class),
        new Person(row.getString("published_by"), row.getString("published_by_id")),
        row.getString("card"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
