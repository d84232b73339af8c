package io.gongping.scoring.history;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.definition.SubjectKind;
import io.gongping.scoring.scheme.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decided result, complete in itself.
 *
 * @param directoryId the team or person
 * @param post leaders only
 * @param title leaders only, their office
 * @param kind of the assessment, such as {@code ANNUAL}
 * @param year the calendar year that was assessed
 * @param closedOn the day on which the assessment was closed; what orders a trend
 * @param grade null where the scheme gives scores only, and where there is none for now
 * @param noGrade why there is none for now; null otherwise
 * @param best whether the grade is the best of its scheme (优秀)
 */
public record RecordedResult(
    UUID assessmentId,
    String subject,
    UUID directoryId,
    String name,
    SubjectKind subjectKind,
    UUID organisationId,
    String unitName,
    @Nullable Post post,
    @Nullable String title,
    String region,
    String kind,
    int year,
    LocalDate closedOn,
    SchemeRef scheme,
    List<RecordedScore> scores,
    @Nullable Grade grade,
    @Nullable NoGrade noGrade,
    boolean best,
    LocalDate decidedOn,
    Instant recordedAt) {

  /** What it is found by. */
  public RecordKey key() {
    return new RecordKey(assessmentId, subject);
  }

  /** What it is the record for. */
  public Term term() {
    return new Term(directoryId, kind, year);
  }

  /** The kind of assessment that years are counted by. */
  public static final String ANNUAL = "ANNUAL";

  public RecordedResult {
    scores = List.copyOf(scores);
  }

  /** The same as if it had been recorded at another time. */
  public RecordedResult asRecordedAt(Instant at) {
    return new RecordedResult(
        assessmentId,
        subject,
        directoryId,
        name,
        subjectKind,
        organisationId,
        unitName,
        post,
        title,
        region,
        kind,
        year,
        closedOn,
        scheme,
        scores,
        grade,
        noGrade,
        best,
        decidedOn,
        at);
  }

  /** The score with this key. */
  public Optional<RecordedScore> score(String key) {
    return scores.stream().filter(score -> score.key().equals(key)).findFirst();
  }
}
