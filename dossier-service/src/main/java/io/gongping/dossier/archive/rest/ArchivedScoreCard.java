package io.gongping.dossier.archive.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gongping.dossier.archive.FiledScoreCard;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score card as it is filed. */
@Schema(name = "ArchivedScoreCard")
record ArchivedScoreCard(
    @Schema(description = "The same for ever, also if the archive is rebuilt from the events")
        UUID id,
    @Schema(description = "From 1; of several revisions the latest is valid") int revision,
    Instant filedAt,
    @Schema(
            description =
                "SHA-256 of the card in canonical JSON (members sorted, no white space, UTF-8), as"
                    + " the card stands here",
            pattern = "[0-9a-f]{64}")
        String digest,
    @Schema(
            type = SchemaType.OBJECT,
            description = "The card byte for byte as it was filed",
            externalDocs =
                @ExternalDocumentation(
                    description = "JSON Schema of the card",
                    url = "../events/io.gongping.result.published.v1.schema.json"),
            examples = EXAMPLE)
        @JsonRawValue
        String card) {

  private static final String EXAMPLE =
      """
      {"assessmentId":"0b1f6a52-6a3b-4c7e-9a1e-5f2d8c3b7a10","circle":"UNIT","decision":{\
      "decidedOn":"2026-12-05","departsFromProposal":false,"grade":{"code":"COMPETENT","label":{\
      "en":"Competent","zh":"称职"}},"outcome":"GRADE"},"kind":"ANNUAL","overall":{\
      "item":"overall","label":{"en":"Overall","zh":"总体评价"},"opinions":40,"shares":[{\
      "fraction":"24/40","label":{"en":"Excellent","zh":"优秀"},"option":"A","share":"0.6000"},{\
      "fraction":"16/40","label":{"en":"Competent","zh":"称职"},"option":"B","share":"0.4000"}]},\
      "proposal":{"grade":{"code":"COMPETENT","label":{"en":"Competent","zh":"称职"}},\
      "outcome":"GRADE"},"publishedOn":"2026-12-08","region":"990100","revision":1,"scheme":{"id":"S11",\
      "version":1},"subject":{"directoryId":"7d0e0c1a-3f62-4a55-8f0e-2f1f6f0c9b01","key":"L01",\
      "kind":"LEADER","name":"林一帆","post":"DEPUTY","title":"副县长","unit":{"key":"U1",\
      "kind":"COUNTY","name":"青河县","organisationId":"c2f5a8de-6f3d-4a7e-9d55-0c1b2a3f4e5d"}},\
      "title":{"en":"Annual assessment 2026","zh":"2026年度考核"},"year":2026}\
      """;

  static ArchivedScoreCard of(FiledScoreCard filed) {
    return new ArchivedScoreCard(
        filed.card().id(),
        filed.card().revision(),
        filed.filedAt(),
        filed.digest(),
        filed.card().document());
  }
}
