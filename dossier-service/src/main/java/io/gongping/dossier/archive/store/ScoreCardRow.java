package io.gongping.dossier.archive.store;

import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.ScoreCard.Decision;
import io.gongping.dossier.archive.ScoreCard.Grade;
import io.gongping.dossier.archive.ScoreCard.Rank;
import io.gongping.dossier.archive.ScoreCard.Scheme;
import io.gongping.dossier.archive.ScoreCard.Subject;
import io.gongping.dossier.archive.ScoreCard.Unit;
import io.gongping.support.web.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code score_card}, for reading only; {@link JdbcScoreCardArchive} writes it.
 *
 * <p>Hibernate fills the fields after construction, which NullAway cannot see; the columns behind
 * those without {@code @Nullable} are NOT NULL.
 */
@Entity
@Immutable
@Table(name = "score_card")
@SuppressWarnings("NullAway.Init")
class ScoreCardRow {

  @Id
  @Column(name = "revision_id")
  UUID revisionId;

  UUID id;

  int revision;

  @Nullable Integer supersedes;

  @Column(name = "assessment_id")
  UUID assessmentId;

  @Column(name = "subject_key")
  String subjectKey;

  String kind;

  int year;

  String region;

  @Column(name = "title_zh")
  String titleZh;

  @Column(name = "title_en")
  String titleEn;

  @Column(name = "scheme_id")
  String schemeId;

  @Column(name = "scheme_version")
  int schemeVersion;

  @Column(name = "subject_kind")
  String subjectKind;

  @Column(name = "directory_id")
  UUID directoryId;

  @Column(name = "subject_name")
  String subjectName;

  @Column(name = "subject_post")
  @Nullable String subjectPost;

  @Column(name = "subject_title")
  @Nullable String subjectTitle;

  @Column(name = "unit_key")
  String unitKey;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "unit_name")
  String unitName;

  @Column(name = "unit_kind")
  String unitKind;

  @Column(name = "grade_code")
  @Nullable String gradeCode;

  @Column(name = "grade_zh")
  @Nullable String gradeZh;

  @Column(name = "grade_en")
  @Nullable String gradeEn;

  String outcome;

  @Column(name = "no_grade_code")
  @Nullable String noGradeCode;

  @Column(name = "no_grade_zh")
  @Nullable String noGradeZh;

  @Column(name = "no_grade_en")
  @Nullable String noGradeEn;

  @Column(name = "correction_reason")
  @Nullable String correctionReason;

  String scores;

  @Column(name = "rank_score")
  @Nullable String rankScore;

  @Nullable Integer rank;

  @Column(name = "rank_size")
  @Nullable Integer rankSize;

  @Column(name = "decided_on")
  LocalDate decidedOn;

  @Column(name = "departs_from_proposal")
  boolean departsFromProposal;

  String circle;

  @Column(name = "published_on")
  LocalDate publishedOn;

  String document;

  String digest;

  @Column(name = "filed_at")
  Instant filedAt;

  protected ScoreCardRow() {}

  FiledScoreCard toDomain() {
    Unit unit = new Unit(unitKey, organisationId, unitName, unitKind);
    Subject subject =
        new Subject(
            subjectKey, subjectKind, directoryId, subjectName, subjectPost, subjectTitle, unit);
    ScoreCard card =
        new ScoreCard(
            assessmentId,
            kind,
            year,
            region,
            new LocalizedText(titleZh, titleEn),
            new Scheme(schemeId, schemeVersion),
            subject,
            revision,
            supersedes,
            new Decision(
                ScoreCard.Outcome.valueOf(outcome),
                grade(gradeCode, gradeZh, gradeEn),
                grade(noGradeCode, noGradeZh, noGradeEn),
                decidedOn,
                departsFromProposal,
                correctionReason),
            StoredScores.read(scores),
            rank(),
            circle,
            publishedOn,
            document);
    return new FiledScoreCard(card, digest, filedAt);
  }

  private static @Nullable Grade grade(
      @Nullable String code, @Nullable String zh, @Nullable String en) {
    return code == null || zh == null || en == null
        ? null
        : new Grade(code, new LocalizedText(zh, en));
  }

  private @Nullable Rank rank() {
    return rankScore == null || rank == null || rankSize == null
        ? null
        : new Rank(rankScore, rank, rankSize);
  }
}
