package io.gongping.dossier.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.support.web.LocalizedText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A score card (成绩单): what one assessment came to for one subject (S11 art. 24 and 25). The
 * document is the card; the other components repeat of it what the archive is searched by.
 *
 * @param kind of assessment, for example {@code ANNUAL}
 * @param year that was assessed
 * @param region six-digit code of the region that the assessment belongs to
 * @param revision from 1; of several the latest is valid
 * @param supersedes the revision that was published before it; null for the first
 * @param scores the numbers of the scheme, in its order; empty where it has none
 * @param rank in the group; null where nobody is ranked
 * @param circle within which the card was published, {@code UNIT} or {@code PUBLIC}
 * @param document the whole card in canonical JSON: members sorted, no white space
 */
public record ScoreCard(
    UUID assessmentId,
    String kind,
    int year,
    String region,
    LocalizedText title,
    Scheme scheme,
    Subject subject,
    int revision,
    @Nullable Integer supersedes,
    Decision decision,
    List<Score> scores,
    @Nullable Rank rank,
    String circle,
    LocalDate publishedOn,
    String document) {

  /** Kinds of assessment that come once a year at most; of the others several are no conflict. */
  public static final Set<String> ONCE_A_YEAR =
      Set.of("ANNUAL", "MID_TERM", "END_OF_TERM", "PROBATION");

  public ScoreCard {
    scores = List.copyOf(scores);
  }

  /** What a person or team has at most one card for. */
  public record Term(String kind, int year) {}

  /** What it is the card for. */
  public Term term() {
    return new Term(kind, year);
  }

  /** The version of the rules that the grade was proposed under. */
  public record Scheme(String id, int version) {}

  /**
   * The team or leader that the card is about.
   *
   * @param key inside the assessment
   * @param kind {@code TEAM} or {@code LEADER}
   * @param directoryId stable over all assessments
   * @param post {@code PRINCIPAL}, {@code DEPUTY} or {@code MEMBER}, absent for teams
   * @param title what the leader is called in office, absent for teams
   */
  public record Subject(
      String key,
      String kind,
      UUID directoryId,
      String name,
      @Nullable String post,
      @Nullable String title,
      Unit unit) {}

  /** The unit (单位) that the subject leads or belongs to. */
  public record Unit(String key, UUID organisationId, String name, String kind) {}

  /**
   * The committee's decision.
   *
   * @param grade null unless the outcome is a grade
   * @param noGrade why there is none for now; null unless that is the outcome
   * @param correctionReason why the revision before was corrected or declared void; null for the
   *     first
   */
  public record Decision(
      Outcome outcome,
      @Nullable Grade grade,
      @Nullable Grade noGrade,
      LocalDate decidedOn,
      boolean departsFromProposal,
      @Nullable String correctionReason) {}

  /** What a decision comes to. */
  public enum Outcome {
    GRADE,
    /** The scheme gives scores only. */
    SCORES,
    /** No grade for now, for a coded reason. */
    NO_GRADE,
    /** The assessment was distorted: there is no result. */
    VOID
  }

  /**
   * A named number of the scheme.
   *
   * @param number rounded for display; null where it is not known or not shown
   * @param fraction exact, such as {@code 277/3}; null where only the rounded number is shown
   */
  public record Score(
      String key, LocalizedText label, @Nullable String number, @Nullable String fraction) {}

  /**
   * The place in the group.
   *
   * @param score the key of the score that ranks
   * @param rank from 1; ties share one
   * @param size how many were ranked
   */
  public record Rank(String score, int rank, int size) {}

  /** A grade such as {@code EXCELLENT} 优秀, or a reason for none such as {@code PROBATION}. */
  public record Grade(String code, LocalizedText label) {}

  /**
   * The card's identifier, the same for all its revisions. It follows from the assessment and the
   * subject, so filing the same events into an empty archive gives every card the identifier that
   * it had.
   */
  public UUID id() {
    return UUID.nameUUIDFromBytes(
        ("gongping:score-card:" + assessmentId + "/" + subject.key()).getBytes(UTF_8));
  }

  /** The identifier of this revision. */
  public UUID revisionId() {
    return UUID.nameUUIDFromBytes(
        ("gongping:score-card:" + assessmentId + "/" + subject.key() + "/" + revision)
            .getBytes(UTF_8));
  }

  /** SHA-256 of the document in lower-case hexadecimal: two cards are the same if this is. */
  public String digest() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
