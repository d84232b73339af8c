package io.gongping.dossier.archive.rest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All score cards of one person or team, each region's for itself. */
@Schema(
    name = "Archive",
    description = "All score cards of one person or team, each region's for itself")
record Archive(
    UUID directoryId,
    @Schema(description = "One for each region that filed cards, in the order of their codes")
        List<RegionArchive> regions) {

  @Schema(name = "ArchiveOfRegion")
  record RegionArchive(
      @Schema(description = "Region of the assessments (GB/T 2260)", examples = "990100")
          String region,
      @Schema(description = "TEAM 领导班子 or LEADER 领导干部", examples = "LEADER") String kind,
      @Schema(description = "The name on the region's latest card") String name,
      @Schema(description = "The newest year first") List<Year> years) {}

  @Schema(name = "ArchiveYear")
  record Year(
      @Schema(examples = "2026") int year,
      @Schema(
              description =
                  "Kinds of assessment of which another assessment, of this or another region,"
                      + " filed a card for the same person or team and year as well",
              examples = "[\"ANNUAL\"]")
          List<String> contested,
      @Schema(description = "Published last first") List<ScoreCardSummary> scoreCards) {}

  /**
   * The archive that these cards make.
   *
   * @param cards of one subject in the order of the archive, at least one
   * @param contested kinds and years of the subject that more than one assessment filed
   */
  static Archive of(List<FiledScoreCard> cards, Set<ScoreCard.Term> contested) {
    Map<String, List<FiledScoreCard>> byRegion =
        cards.stream().collect(groupingBy(filed -> filed.card().region(), TreeMap::new, toList()));
    return new Archive(
        cards.getFirst().card().subject().directoryId(),
        byRegion.entrySet().stream()
            .map(region -> region(region.getKey(), region.getValue(), contested))
            .toList());
  }

  private static RegionArchive region(
      String region, List<FiledScoreCard> cards, Set<ScoreCard.Term> contested) {
    ScoreCard.Subject latest = cards.getFirst().card().subject();
    List<Year> years =
        cards.stream()
            .map(FiledScoreCard::card)
            .map(ScoreCard::year)
            .distinct()
            .map(year -> year(year, cards, contested))
            .toList();
    return new RegionArchive(region, latest.kind(), latest.name(), years);
  }

  private static Year year(int year, List<FiledScoreCard> cards, Set<ScoreCard.Term> contested) {
    List<FiledScoreCard> filed = cards.stream().filter(card -> card.card().year() == year).toList();
    return new Year(
        year,
        filed.stream()
            .map(card -> card.card().term())
            .filter(contested::contains)
            .map(ScoreCard.Term::kind)
            .distinct()
            .sorted()
            .toList(),
        filed.stream().map(ScoreCardSummary::of).toList());
  }
}
