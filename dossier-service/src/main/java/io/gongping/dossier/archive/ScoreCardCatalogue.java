package io.gongping.dossier.archive;

import io.gongping.support.scope.RegionScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How score cards are found. Cards outside the given scope do not exist for the caller. Of several
 * revisions the latest is valid, in whatever order they came; the others are found as revisions
 * only.
 */
public interface ScoreCardCatalogue {

  /**
   * What is looked for; a component that is null does not restrict.
   *
   * @param year that was assessed
   * @param directoryId of the person or team
   * @param organisationId of the unit
   * @param grade code of the decided grade
   * @param kind of the assessment, such as {@code ANNUAL}
   * @param region this one and those below it
   * @param text a part of the name of the person, team or unit, in capital or small letters
   */
  record Search(
      @Nullable Integer year,
      @Nullable UUID directoryId,
      @Nullable UUID organisationId,
      @Nullable String grade,
      @Nullable String kind,
      @Nullable String region,
      @Nullable String text) {}

  /** The place of a card in the order of a search: the newest year first, then the identifier. */
  record Place(int year, UUID id) {}

  /** The valid revision of a card. */
  Optional<FiledScoreCard> find(UUID id, RegionScope scope);

  /**
   * Revisions of a card, the valid one first.
   *
   * @param before the last revision of the page before; null to begin
   * @param limit how many at most, at least 1
   */
  List<FiledScoreCard> revisions(UUID id, RegionScope scope, @Nullable Integer before, int limit);

  /**
   * The cards that a search finds, in their order.
   *
   * @param after the place to continue behind, null to begin
   * @param limit how many at most, at least 1
   */
  List<FiledScoreCard> search(Search search, RegionScope scope, @Nullable Place after, int limit);

  /** How many cards a search finds. */
  long count(Search search, RegionScope scope);

  /**
   * What more than one assessment, of any region, filed a card of one person or team for. It tells
   * that there is another card, and nothing of it.
   */
  Set<ScoreCard.Term> contested(UUID directoryId);

  /**
   * All cards of one person or team, the newest year first, in a year the one that was published
   * last first.
   */
  List<FiledScoreCard> ofSubject(UUID directoryId, RegionScope scope);
}
