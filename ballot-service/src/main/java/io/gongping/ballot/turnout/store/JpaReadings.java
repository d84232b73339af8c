package io.gongping.ballot.turnout.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.turnout.Readings;
import io.gongping.ballot.turnout.Turnout;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The last readings in the database of the assessments. */
@ApplicationScoped
class JpaReadings implements Readings, PanacheRepositoryBase<TurnoutRow, UUID> {

  private static final String BEGIN =
      """
      INSERT INTO turnout_reading (assessment_id, taken_in, papers) VALUES (:id, -1, '[]')
      ON CONFLICT DO NOTHING
      """;

  private final ObjectMapper json;

  JpaReadings(ObjectMapper json) {
    this.json = json;
  }

  @Override
  @Transactional
  public Optional<Reading> last(UUID assessmentId) {
    return findByIdOptional(assessmentId).map(row -> new Reading(row.takenIn, read(row.papers)));
  }

  @Override
  @Transactional
  public void take(UUID assessmentId, long interval, UnaryOperator<List<Turnout>> next) {
    getEntityManager().createNativeQuery(BEGIN).setParameter("id", assessmentId).executeUpdate();
    TurnoutRow row = findById(assessmentId, LockModeType.PESSIMISTIC_WRITE);
    if (row.takenIn < interval) {
      row.takenIn = interval;
      row.papers = write(next.apply(read(row.papers)));
    }
  }

  private List<Turnout> read(String papers) {
    try {
      return List.of(json.readValue(papers, Turnout[].class));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A stored reading cannot be read", impossible);
    }
  }

  private String write(List<Turnout> papers) {
    try {
      return json.writeValueAsString(papers);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A reading is always JSON", impossible);
    }
  }
}
