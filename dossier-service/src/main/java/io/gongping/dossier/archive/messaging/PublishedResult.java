package io.gongping.dossier.archive.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.ScoreCard.Outcome;
import io.gongping.support.web.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of a published, corrected or void result, as far as the archive relies on it. The reader
 * is tolerant: members that a later producer adds are archived with the document.
 */
record PublishedResult(
    @NotNull UUID assessmentId,
    @NotNull @Pattern(regexp = CODE) String kind,
    @Min(1949) @Max(2999) int year,
    @NotNull @Pattern(regexp = "[0-9]{6}") String region,
    @NotNull @Valid Text title,
    @NotNull @Valid Scheme scheme,
    @NotNull @Valid Subject subject,
    @Positive int revision,
    @Nullable @Positive Integer supersedes,
    @Nullable ObjectNode overall,
    @Nullable ObjectNode proposal,
    @NotNull @Valid Decision decision,
    @Nullable List<@NotNull @Valid Score> scores,
    @Nullable @Valid Rank rank,
    @NotNull @Pattern(regexp = CODE) String circle,
    @NotNull LocalDate publishedOn) {

  private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

  private static final String KEY = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";

  record Text(@NotNull String zh, @NotNull String en) {
    LocalizedText toDomain() {
      return new LocalizedText(zh, en);
    }
  }

  record Scheme(@NotNull String id, @Positive int version) {}

  record Subject(
      @NotNull @Pattern(regexp = KEY) String key,
      @NotNull @Pattern(regexp = CODE) String kind,
      @NotNull UUID directoryId,
      @NotNull String name,
      @Nullable @Pattern(regexp = CODE) String post,
      @Nullable String title,
      @NotNull @Valid Unit unit) {}

  record Unit(
      @NotNull @Pattern(regexp = KEY) String key,
      @NotNull UUID organisationId,
      @NotNull String name,
      @NotNull @Pattern(regexp = CODE) String kind) {}

  record Decision(
      @NotNull Outcome outcome,
      @Nullable @Valid Grade grade,
      @Nullable @Valid Grade noGrade,
      @NotNull LocalDate decidedOn,
      @JsonProperty(required = true) boolean departsFromProposal,
      @Nullable String correctionReason) {}

  record Score(
      @NotNull @Pattern(regexp = KEY) String key,
      @NotNull @Valid Text label,
      @Nullable @Pattern(regexp = "-?[0-9]+(\\.[0-9]+)?") String number,
      @Nullable @Pattern(regexp = "-?[0-9]+/[0-9]+") String fraction) {

    ScoreCard.Score toDomain() {
      return new ScoreCard.Score(key, label.toDomain(), number, fraction);
    }
  }

  record Rank(
      @NotNull @Pattern(regexp = KEY) String score, @Positive int rank, @Positive int size) {

    ScoreCard.Rank toDomain() {
      return new ScoreCard.Rank(score, rank, size);
    }
  }

  record Grade(@NotNull @Pattern(regexp = CODE) String code, @NotNull @Valid Text label) {

    static ScoreCard.@Nullable Grade toDomain(@Nullable Grade grade) {
      return grade == null ? null : new ScoreCard.Grade(grade.code(), grade.label().toDomain());
    }
  }

  /** The member that does not go with the others; null where all agree. */
  @Nullable String contradiction(Change change) {
    Outcome outcome = decision.outcome();
    if ((decision.grade() != null) != (outcome == Outcome.GRADE)) {
      return "decision.grade";
    }
    if ((decision.noGrade() != null) != (outcome == Outcome.NO_GRADE)) {
      return "decision.noGrade";
    }
    if ((change == Change.VOIDED) != (outcome == Outcome.VOID)) {
      return "decision.outcome";
    }
    if ((supersedes == null) != (change == Change.PUBLISHED)
        || (supersedes != null && supersedes >= revision)) {
      return "supersedes";
    }
    if (change == Change.VOIDED && overall != null) {
      return "overall";
    }
    return (change == Change.VOIDED) != (proposal == null) ? "proposal" : null;
  }

  /** What an event tells of a result. */
  enum Change {
    PUBLISHED,
    CORRECTED,
    VOIDED;

    /** The change that an event type stands for. */
    static Optional<Change> of(@Nullable String type) {
      return Arrays.stream(values()).filter(change -> change.type().equals(type)).findFirst();
    }

    private String type() {
      return "io.gongping.result." + name().toLowerCase(Locale.ROOT) + ".v1";
    }
  }

  /**
   * The score card.
   *
   * @param document this data in canonical JSON
   */
  ScoreCard toDomain(String document) {
    return new ScoreCard(
        assessmentId,
        kind,
        year,
        region,
        title.toDomain(),
        new ScoreCard.Scheme(scheme.id(), scheme.version()),
        new ScoreCard.Subject(
            subject.key(),
            subject.kind(),
            subject.directoryId(),
            subject.name(),
            subject.post(),
            subject.title(),
            new ScoreCard.Unit(
                subject.unit().key(),
                subject.unit().organisationId(),
                subject.unit().name(),
                subject.unit().kind())),
        revision,
        supersedes,
        new ScoreCard.Decision(
            decision.outcome(),
            Grade.toDomain(decision.grade()),
            Grade.toDomain(decision.noGrade()),
            decision.decidedOn(),
            decision.departsFromProposal(),
            decision.correctionReason()),
        scores == null ? List.of() : scores.stream().map(Score::toDomain).toList(),
        rank == null ? null : rank.toDomain(),
        circle,
        publishedOn,
        document);
  }
}
