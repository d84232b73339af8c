package io.gongping.dossier.archive.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.support.web.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score card in a listing. */
@Schema(
    name = "ScoreCardSummary",
    description = "A score card (成绩单) in a listing",
    requiredProperties = {
      "id",
      "assessmentId",
      "kind",
      "year",
      "region",
      "title",
      "scheme",
      "subject",
      "decision",
      "circle",
      "publishedOn"
    })
record ScoreCardSummary(
    @Schema(description = "The same for ever, also if the archive is rebuilt from the events")
        UUID id,
    UUID assessmentId,
    @Schema(description = "Kind of assessment", examples = "ANNUAL") String kind,
    @Schema(description = "Year that was assessed", examples = "2026") int year,
    @Schema(description = "Region of the assessment (GB/T 2260)", examples = "990100")
        String region,
    @Schema(description = "Title of the assessment") LocalizedText title,
    Scheme scheme,
    Subject subject,
    Decision decision,
    @Schema(description = "Circle within which the card was published: UNIT or PUBLIC")
        String circle,
    LocalDate publishedOn) {

  @Schema(
      name = "SchemeVersion",
      description = "Rules under which the grade was proposed",
      requiredProperties = {"id", "version"})
  record Scheme(@Schema(examples = "S11") String id, @Schema(examples = "1") int version) {}

  @Schema(
      name = "Subject",
      description = "The team or leader that the card is about",
      requiredProperties = {"key", "kind", "directoryId", "name", "unit"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Subject(
      @Schema(description = "Key inside the assessment", examples = "L01") String key,
      @Schema(description = "TEAM 领导班子 or LEADER 领导干部", examples = "LEADER") String kind,
      @Schema(description = "Identifier of the person or team over all assessments")
          UUID directoryId,
      String name,
      @Schema(description = "PRINCIPAL 正职 or DEPUTY 副职; leaders only", examples = "DEPUTY")
          @Nullable String post,
      @Schema(description = "Office held; leaders only") @Nullable String title,
      Unit unit) {}

  @Schema(
      name = "Unit",
      description = "The unit (单位) that the subject belongs to",
      requiredProperties = {"key", "organisationId", "name", "kind"})
  record Unit(
      @Schema(description = "Key inside the assessment", examples = "U1") String key,
      UUID organisationId,
      String name,
      @Schema(examples = "COUNTY") String kind) {}

  @Schema(
      name = "Decision",
      description = "What the committee decided",
      requiredProperties = {"grade", "decidedOn", "departsFromProposal"})
  record Decision(
      Grade grade,
      LocalDate decidedOn,
      @Schema(description = "Whether the grade is another one than the rules proposed")
          boolean departsFromProposal) {}

  @Schema(
      name = "Grade",
      requiredProperties = {"code", "label"})
  record Grade(@Schema(examples = "EXCELLENT") String code, LocalizedText label) {}

  static ScoreCardSummary of(FiledScoreCard filed) {
    ScoreCard card = filed.card();
    ScoreCard.Subject subject = card.subject();
    ScoreCard.Unit unit = subject.unit();
    ScoreCard.Decision decision = card.decision();
    return new ScoreCardSummary(
        card.id(),
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
            new Grade(decision.grade().code(), decision.grade().label()),
            decision.decidedOn(),
            decision.departsFromProposal()),
        card.circle(),
        card.publishedOn());
  }
}
