package io.gongping.dossier.archive.rest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All score cards of one person or team. */
@Schema(
    name = "Archive",
    description = "All score cards of one person or team",
    requiredProperties = {"directoryId", "kind", "name", "years"})
record Archive(
    UUID directoryId,
    @Schema(description = "TEAM 领导班子 or LEADER 领导干部", examples = "LEADER") String kind,
    @Schema(description = "The name on the latest card") String name,
    @Schema(description = "The newest year first") List<Year> years) {

  @Schema(
      name = "ArchiveYear",
      requiredProperties = {"year", "scoreCards"})
  record Year(
      @Schema(examples = "2026") int year,
      @Schema(description = "Published last first") List<ScoreCardSummary> scoreCards) {}

  /**
   * The archive that these cards make.
   *
   * @param cards of one subject in the order of the archive, at least one
   */
  static Archive of(List<FiledScoreCard> cards) {
    ScoreCard.Subject latest = cards.getFirst().card().subject();
    List<Year> years =
        cards.stream()
            .collect(
                groupingBy(
                    filed -> filed.card().year(),
                    LinkedHashMap::new,
                    mapping(ScoreCardSummary::of, toList())))
            .entrySet()
            .stream()
            .map(year -> new Year(year.getKey(), year.getValue()))
            .toList();
    return new Archive(latest.directoryId(), latest.kind(), latest.name(), years);
  }
}
