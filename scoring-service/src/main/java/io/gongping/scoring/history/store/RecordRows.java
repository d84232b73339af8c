package io.gongping.scoring.history.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.history.KeptScore;
import io.gongping.scoring.history.NoGrade;
import io.gongping.scoring.history.RecordKey;
import io.gongping.scoring.history.RecordedResult;
import io.gongping.scoring.history.Settlement;
import io.gongping.scoring.history.Term;
import io.gongping.scoring.scheme.Grade;
import io.gongping.scoring.verification.app.VerificationColumns;
import io.gongping.support.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables of records and back. */
final class RecordRows {

  /** Every settlement with its verdict, if it has one. */
  static final String SETTLEMENTS =
      """
      select settlement.*, verdict, verdict.reason as verdict_reason, verified_by, verified_by_id,
             verified_at
      from record_settlement settlement
      left join record_settlement_verification verdict using (directory_id, kind, year, version)
      """;

  private final ObjectMapper json;

  RecordRows(ObjectMapper json) {
    this.json = json;
  }

  /** A row of {@link #SETTLEMENTS}. */
  static Settlement settlement(ResultSet row) throws SQLException {
    return new Settlement(
        term(row),
        row.getInt("version"),
        new RecordKey(row.getObject("assessment_id", UUID.class), row.getString("subject")),
        row.getInt("records"),
        row.getString("reason"),
        new Person(row.getString("proposed_by"), row.getString("proposed_by_id")),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        VerificationColumns.read(row, "verdict_reason"));
  }

  /** The term of a row. */
  static Term term(ResultSet row) throws SQLException {
    return new Term(
        row.getObject("directory_id", UUID.class), row.getString("kind"), row.getInt("year"));
  }

  RecordedResult result(ResultSet row) throws SQLException {
    @Nullable String post = row.getString("post");
    @Nullable String grade = row.getString("grade");
    @Nullable String noGrade = row.getString("no_grade");
    return new RecordedResult(
        row.getObject("assessment_id", UUID.class),
        row.getString("subject"),
        row.getObject("directory_id", UUID.class),
        row.getString("name"),
        SubjectKind.valueOf(row.getString("subject_kind")),
        row.getObject("organisation_id", UUID.class),
        row.getString("unit_name"),
        post == null ? null : Post.valueOf(post),
        row.getString("title"),
        row.getString("region"),
        row.getString("kind"),
        row.getInt("year"),
        row.getObject("closed_on", LocalDate.class),
        new SchemeRef(row.getString("scheme_id"), row.getInt("scheme_version")),
        read(row.getString("scores"), new TypeReference<List<KeptScore>>() {}).stream()
            .map(KeptScore::score)
            .toList(),
        grade == null ? null : read(grade, new TypeReference<Grade>() {}),
        noGrade == null ? null : NoGrade.valueOf(noGrade),
        row.getBoolean("best"),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  /** The scores of a result as they are stored. */
  String scores(RecordedResult result) {
    return write(result.scores().stream().map(KeptScore::of).toList());
  }

  /** A grade as it is stored. */
  String grade(Grade grade) {
    return write(grade);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A result is plain data", impossible);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The database keeps what was written", impossible);
    }
  }
}
