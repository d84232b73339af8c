package io.gongping.dossier.archive.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score card in a listing. */
@Schema(name = "ScoreCardSummary", description = "A score card (成绩单) in a listing")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoreCardSummary(
    @Schema(
            description =
                "The same for ever and for all revisions, also if the archive is rebuilt from the"
                    + " events")
        UUID id,
    @Schema(description = "From 1; of several revisions the latest is valid") int revision,
    @Schema(description = "The revision that was published before it; absent for the first")
        @Nullable Integer supersedes,
    UUID assessmentId,
    @Schema(description = "Kind of assessment", examples = "ANNUAL") String kind,
    @Schema(description = "Year that was assessed", examples = "2026") int year,
    @Schema(description = "Region of the assessment (GB/T 2260)", examples = "990100")
        String region,
    @Schema(description = "Title of the assessment") LocalizedText title,
    Scheme scheme,
    Subject subject,
    Decision decision,
    @Schema(description = "The numbers of the scheme, in its order; empty where it has none")
        List<Score> scores,
    @Schema(description = "The place in the group; absent where nobody is ranked")
        @Nullable Rank rank,
    @Schema(description = "Circle within which the card was published: UNIT or PUBLIC")
        String circle,
    LocalDate publishedOn) {

  @Schema(name = "SchemeVersion", description = "Rules under which the grade was proposed")
  record Scheme(@Schema(examples = "S11") String id, @Schema(examples = "1") int version) {}

  @Schema(name = "Subject", description = "The team or leader that the card is about")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Subject(
      @Schema(description = "Key inside the assessment", examples = "L01") String key,
      @Schema(description = "TEAM 领导班子 or LEADER 领导干部", examples = "LEADER") String kind,
      @Schema(description = "Identifier of the person or team over all assessments")
          UUID directoryId,
      String name,
      @Schema(
              description = "PRINCIPAL 正职, DEPUTY 副职 or MEMBER 班子成员; leaders only",
              examples = "DEPUTY")
          @Nullable String post,
      @Schema(description = "Office held; leaders only") @Nullable String title,
      Unit unit) {}

  @Schema(name = "Unit", description = "The unit (单位) that the subject belongs to")
  record Unit(
      @Schema(description = "Key inside the assessment", examples = "U1") String key,
      UUID organisationId,
      String name,
      @Schema(examples = "COUNTY") String kind) {}

  @Schema(name = "Decision", description = "What the committee decided")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decision(
      @Schema(
              description =
                  "SCORES: the scheme gives scores and no grades. NO_GRADE: none for now. VOID: the"
                      + " assessment was distorted, there is no result")
          ScoreCard.Outcome outcome,
      @Schema(description = "GRADE only") @Nullable Grade grade,
      @Schema(description = "NO_GRADE only: why there is none") @Nullable Grade noGrade,
      LocalDate decidedOn,
      @Schema(description = "Whether the grade is another one than the rules proposed")
          boolean departsFromProposal,
      @Schema(description = "Why the revision before was corrected or declared void")
          @Nullable String correctionReason) {}

  @Schema(name = "Score", description = "A named number of the scheme")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Score(
      @Schema(examples = "total") String key,
      LocalizedText label,
      @Schema(
              description = "Rounded for display; absent where it is not known or not shown",
              examples = "92.33")
          @Nullable String number,
      @Schema(
              description = "Exact; absent where only the rounded number is shown",
              examples = "277/3")
          @Nullable String fraction) {}

  @Schema(name = "Rank")
  record Rank(
      @Schema(description = "The score that ranks", examples = "total") String score,
      @Schema(description = "From 1; ties share one") int rank,
      @Schema(description = "How many were ranked in the group") int size) {}

  @Schema(name = "Grade")
  record Grade(@Schema(examples = "EXCELLENT") String code, LocalizedText label) {

    static @Nullable Grade of(ScoreCard.@Nullable Grade grade) {
      return grade == null ? null : new Grade(grade.code(), grade.label());
    }
  }

  static ScoreCardSummary of(FiledScoreCard filed) {
    ScoreCard card = filed.card();
    ScoreCard.Subject subject = card.subject();
    ScoreCard.Unit unit = subject.unit();
    ScoreCard.Decision decision = card.decision();
    ScoreCard.@Nullable Rank rank = card.rank();
    return new ScoreCardSummary(
        card.id(),
        card.revision(),
        card.supersedes(),
        card.assessmentId(),
        card.kind(),
        card.year(),
        card.region(),
        card.title(),
        new Scheme(card.scheme().id(), card.scheme().version()),
        new Subject(
            subject.key(),
            subject.kind(),
            subject.directoryId(),
            subject.name(),
            subject.post(),
            subject.title(),
            new Unit(unit.key(), unit.organisationId(), unit.name(), unit.kind())),
        new Decision(
            decision.outcome(),
            Grade.of(decision.grade()),
            Grade.of(decision.noGrade()),
            decision.decidedOn(),
            decision.departsFromProposal(),
            decision.correctionReason()),
        card.scores().stream()
            .map(score -> new Score(score.key(), score.label(), score.number(), score.fraction()))
            .toList(),
        rank == null ? null : new Rank(rank.score(), rank.rank(), rank.size()),
        card.circle(),
        card.publishedOn());
  }
}
