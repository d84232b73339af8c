package io.gongping.dossier.archive.store;

import io.gongping.dossier.archive.FiledScoreCard;
import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.ScoreCardCatalogue;
import io.gongping.support.scope.RegionScope;
import io.gongping.support.web.TextSearch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Searches the archive with Hibernate. */
@ApplicationScoped
class PanacheScoreCardCatalogue
    implements ScoreCardCatalogue, PanacheRepositoryBase<ScoreCardRow, UUID> {

  private static final Sort IN_ORDER = Sort.descending("year").and("id");
  private static final Sort LATEST_FIRST = Sort.descending("year", "publishedOn").and("id");

  @Override
  @Transactional
  public Optional<FiledScoreCard> find(UUID id, RegionScope scope) {
    return found(valid(scope).equal("id", id), IN_ORDER, 1).stream().findFirst();
  }

  @Override
  @Transactional
  public List<FiledScoreCard> revisions(
      UUID id, RegionScope scope, @Nullable Integer before, int limit) {
    Conditions conditions = Conditions.within(scope).equal("id", id);
    return found(
        before == null
            ? conditions
            : conditions.and("card.revision < :before", Map.of("before", before)),
        Sort.descending("revision"),
        limit);
  }

  @Override
  @Transactional
  public List<FiledScoreCard> search(
      Search search, RegionScope scope, @Nullable Place after, int limit) {
    Conditions conditions = searched(search, scope);
    if (after != null) {
      conditions.and(
          "(year < :afterYear or (year = :afterYear and id > :afterId))",
          Map.of("afterYear", after.year(), "afterId", after.id()));
    }
    return found(conditions, IN_ORDER, limit);
  }

  @Override
  @Transactional
  public long count(Search search, RegionScope scope) {
    Conditions conditions = searched(search, scope);
    return count("from ScoreCardRow card where " + conditions.text(), conditions.parameters());
  }

  private static Conditions searched(Search search, RegionScope scope) {
    Conditions conditions =
        valid(scope)
            .equal("year", search.year())
            .equal("directoryId", search.directoryId())
            .equal("organisationId", search.organisationId())
            .equal("gradeCode", search.grade())
            .equal("kind", search.kind());
    if (search.region() != null) {
      conditions.inRegion(search.region());
    }
    @Nullable String text = TextSearch.pattern(search.text());
    return text == null
        ? conditions
        : conditions.and(
            "(subjectName ilike :text escape '\\' or unitName ilike :text escape '\\')",
            Map.of("text", text));
  }

  @Override
  @Transactional
  public List<FiledScoreCard> ofSubject(UUID directoryId, RegionScope scope) {
    Conditions conditions = valid(scope).equal("directoryId", directoryId);
    return found(conditions, LATEST_FIRST, Integer.MAX_VALUE);
  }

  @Override
  @Transactional
  public Set<ScoreCard.Term> contested(UUID directoryId) {
    return getEntityManager()
        .createQuery(
            """
            select kind, year from ScoreCardRow
            where directoryId = :directoryId and kind in :onceAYear
            group by kind, year having count(distinct assessmentId) > 1
            """,
            Object[].class)
        .setParameter("directoryId", directoryId)
        .setParameter("onceAYear", ScoreCard.ONCE_A_YEAR)
        .getResultStream()
        .map(row -> new ScoreCard.Term((String) row[0], (Integer) row[1]))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of several revisions the latest. */
  private static Conditions valid(RegionScope scope) {
    return Conditions.within(scope)
        .and(
            "not exists (select 1 from ScoreCardRow later"
                + " where later.id = card.id and later.revision > card.revision)",
            Map.of());
  }

  private List<FiledScoreCard> found(Conditions conditions, Sort order, int limit) {
    return find("from ScoreCardRow card where " + conditions.text(), order, conditions.parameters())
        .page(0, limit)
        .stream()
        .map(ScoreCardRow::toDomain)
        .toList();
  }
}
