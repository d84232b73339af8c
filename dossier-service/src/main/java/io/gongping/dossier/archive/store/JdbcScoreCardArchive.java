package io.gongping.dossier.archive.store;

import io.gongping.dossier.archive.ScoreCard;
import io.gongping.dossier.archive.ScoreCardArchive;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Files score cards with one statement for a whole batch. */
@ApplicationScoped
class JdbcScoreCardArchive implements ScoreCardArchive {

  private static final String INSERT =
      """
      INSERT INTO score_card (id, assessment_id, subject_key, kind, year, region, title_zh, title_en,
          scheme_id, scheme_version, subject_kind, directory_id, subject_name, subject_post,
          subject_title, unit_key, organisation_id, unit_name, unit_kind, grade_code, grade_zh,
          grade_en, decided_on, departs_from_proposal, circle, published_on, document, digest,
          filed_at, scores, rank_score, rank, rank_size, revision_id, revision, supersedes, outcome,
          no_grade_code, no_grade_zh, no_grade_en, correction_reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id, revision) DO NOTHING
      """;

  private static final String DIGEST =
      "SELECT digest FROM score_card WHERE id = ? AND revision = ?";

  private final DataSource dataSource;
  private final Clock clock;

  JdbcScoreCardArchive(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  @Override
  public List<Filing> file(List<ScoreCard> cards) {
    if (cards.isEmpty()) {
      return List.of();
    }
    try (Connection connection = dataSource.getConnection()) {
      int[] inserted = insert(connection, cards);
      List<Filing> filings = new ArrayList<>(cards.size());
      for (int i = 0; i < inserted.length; i++) {
        filings.add(inserted[i] == 1 ? Filing.FILED : compare(connection, cards.get(i)));
      }
      return filings;
    } catch (SQLException failure) {
      throw DatabaseFailure.of(failure);
    }
  }

  private int[] insert(Connection connection, List<ScoreCard> cards) throws SQLException {
    OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (ScoreCard card : cards) {
        bind(insert, card, now);
        insert.addBatch();
      }
      return insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, ScoreCard card, OffsetDateTime now)
      throws SQLException {
    ScoreCard.Subject subject = card.subject();
    ScoreCard.Unit unit = subject.unit();
    ScoreCard.Decision decision = card.decision();
    ScoreCard.@Nullable Grade grade = decision.grade();
    ScoreCard.@Nullable Grade none = decision.noGrade();
    ScoreCard.@Nullable Rank rank = card.rank();
    @Nullable Object[] values = {
      card.id(),
      card.assessmentId(),
      subject.key(),
      card.kind(),
      card.year(),
      card.region(),
      card.title().zh(),
      card.title().en(),
      card.scheme().id(),
      card.scheme().version(),
      subject.kind(),
      subject.directoryId(),
      subject.name(),
      subject.post(),
      subject.title(),
      unit.key(),
      unit.organisationId(),
      unit.name(),
      unit.kind(),
      grade == null ? null : grade.code(),
      grade == null ? null : grade.label().zh(),
      grade == null ? null : grade.label().en(),
      decision.decidedOn(),
      decision.departsFromProposal(),
      card.circle(),
      card.publishedOn(),
      card.document(),
      card.digest(),
      now,
      StoredScores.write(card.scores()),
      rank == null ? null : rank.score(),
      rank == null ? null : rank.rank(),
      rank == null ? null : rank.size(),
      card.revisionId(),
      card.revision(),
      card.supersedes(),
      decision.outcome().name(),
      none == null ? null : none.code(),
      none == null ? null : none.label().zh(),
      none == null ? null : none.label().en(),
      decision.correctionReason()
    };
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
  }

  private static Filing compare(Connection connection, ScoreCard card) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(DIGEST)) {
      select.setObject(1, card.id());
      select.setInt(2, card.revision());
      try (ResultSet filed = select.executeQuery()) {
        if (!filed.next()) {
          throw new IllegalStateException("A filed score card has no row");
        }
        return filed.getString(1).equals(card.digest())
            ? Filing.ALREADY_FILED
            : Filing.CONTRADICTS_FILED_CARD;
      }
    }
  }
}
