package io.gongping.ballot.assessment.store;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentFilter;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.AssessmentSummary;
import io.gongping.ballot.assessment.Assessments;
import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.WithdrawnNotice;
import io.gongping.ballot.assessment.Written;
import io.gongping.support.scope.RegionScope;
import io.gongping.support.web.TextSearch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Assessments in their database. */
@ApplicationScoped
class JpaAssessments implements Assessments, PanacheRepositoryBase<AssessmentRow, UUID> {

  private static final String FOUND =
      """
      FROM assessment
      WHERE region LIKE ANY (CAST(:patterns AS text[]))
        AND (CAST(:within AS text[]) IS NULL OR region LIKE ANY (CAST(:within AS text[])))
        AND (CAST(:state AS text) IS NULL OR state = :state)
        AND (CAST(:year AS integer) IS NULL OR year = :year)
        AND (CAST(:kind AS text) IS NULL OR kind = :kind)
        AND (CAST(:text AS text) IS NULL OR title_zh ILIKE :text OR title_en ILIKE :text)
      """;

  private static final String PAGE =
      """
      SELECT id, state, version, region, kind, year, title_zh, title_en, opens_on, closes_on
      """
          + FOUND
          + """
        AND (CAST(:after AS uuid) IS NULL OR id > CAST(:after AS uuid))
      ORDER BY id LIMIT :limit
      """;

  private final DefinitionJson json;

  JpaAssessments(DefinitionJson json) {
    this.json = json;
  }

  @Override
  public void add(Assessment assessment) {
    AssessmentRow row = new AssessmentRow();
    row.id = assessment.id();
    write(assessment, row);
    persist(row);
  }

  @Override
  public Optional<Assessment> find(UUID id) {
    return findByIdOptional(id).map(this::read);
  }

  @Override
  public Optional<Assessment> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(this::read);
  }

  @Override
  public void update(Assessment assessment) {
    write(assessment, findById(assessment.id()));
  }

  @Override
  public void remove(Assessment draft) {
    deleteById(draft.id());
  }

  @Override
  public void keep(UUID id, WithdrawnNotice withdrawn) {
    getEntityManager().persist(new WithdrawnNoticeRow(id, withdrawn));
  }

  @Override
  public List<WithdrawnNotice> withdrawnNotices(UUID id) {
    return getEntityManager()
        .createQuery(
            "from WithdrawnNoticeRow where key.assessmentId = :id order by key.version",
            WithdrawnNoticeRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .map(WithdrawnNoticeRow::withdrawn)
        .toList();
  }

  @Override
  public List<AssessmentSummary> page(
      RegionScope scope, AssessmentFilter filter, @Nullable UUID after, int limit) {
    return found(session().createNativeQuery(PAGE, Tuple.class), scope, filter)
        .setParameter("after", after)
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(SummaryTuple::read)
        .toList();
  }

  @Override
  public long count(RegionScope scope, AssessmentFilter filter) {
    return found(session().createNativeQuery("SELECT count(*) " + FOUND, Long.class), scope, filter)
        .getSingleResult();
  }

  private static <T> NativeQuery<T> found(
      NativeQuery<T> query, RegionScope scope, AssessmentFilter filter) {
    return query
        .setParameter("patterns", patterns(scope))
        .setParameter(
            "within",
            filter.region() == null ? null : patterns(RegionScope.of(List.of(filter.region()))),
            String[].class)
        .setParameter("state", filter.state() == null ? null : filter.state().name(), String.class)
        .setParameter("year", filter.year(), Integer.class)
        .setParameter("kind", filter.kind() == null ? null : filter.kind().name(), String.class)
        .setParameter("text", TextSearch.pattern(filter.text()), String.class);
  }

  private static String[] patterns(RegionScope scope) {
    return scope.likePatterns().toArray(String[]::new);
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }

  @Override
  public List<UUID> unfinished() {
    return getEntityManager()
        .createQuery("select id from AssessmentRow where state in :states order by id", UUID.class)
        .setParameter("states", List.of(AssessmentState.OPENING, AssessmentState.CLOSING))
        .getResultList();
  }

  private void write(Assessment assessment, AssessmentRow row) {
    row.region = assessment.region();
    row.state = assessment.state();
    row.version = assessment.version();
    row.definition = json.write(assessment.written());
    @Nullable Notice notice = assessment.notice();
    row.noticePublishedOn = notice == null ? null : notice.publishedOn();
    row.noticePlace = notice == null ? null : notice.place();
    row.closedOn = assessment.closedOn();
  }

  private Assessment read(AssessmentRow row) {
    @Nullable Notice notice =
        row.noticePublishedOn == null || row.noticePlace == null
            ? null
            : new Notice(row.noticePublishedOn, row.noticePlace);
    return new Assessment(row.id, row.version, row.state, written(row), notice, row.closedOn);
  }

  /** Only what is announced is known to be complete under the rules of today. */
  private Written written(AssessmentRow row) {
    return row.state == AssessmentState.DRAFT
        ? json.draft(row.definition)
        : new Written.Complete(json.read(row.definition));
  }
}
