package io.gongping.ballot.roll.store;

import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.Roll;
import io.gongping.support.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The roll in the database of the assessments. */
@ApplicationScoped
class JpaRoll implements Roll, PanacheRepositoryBase<AttendanceRow, AttendanceRow.Key> {

  @Override
  public void enter(UUID assessmentId, Attendance attendance) {
    getEntityManager().merge(new AttendanceRow(assessmentId, attendance));
  }

  @Override
  public Optional<Attendance> of(UUID assessmentId, String paper) {
    return findByIdOptional(new AttendanceRow.Key(assessmentId, paper))
        .map(AttendanceRow::attendance);
  }

  @Override
  public List<Attendance> of(UUID assessmentId) {
    return list("key.assessmentId = ?1 order by key.paper", assessmentId).stream()
        .map(AttendanceRow::attendance)
        .toList();
  }

  @Override
  public void slipsMade(UUID assessmentId, String paper, Person by) {
    SlipMakerRow row = new SlipMakerRow(assessmentId, paper, by);
    if (getEntityManager().find(SlipMakerRow.class, row.key()) == null) {
      getEntityManager().persist(row);
    }
  }

  @Override
  public Map<String, Set<String>> slipMakers(UUID assessmentId) {
    return getEntityManager()
        .createQuery("from SlipMakerRow where key.assessmentId = :id", SlipMakerRow.class)
        .setParameter("id", assessmentId)
        .getResultStream()
        .map(SlipMakerRow::key)
        .collect(
            Collectors.groupingBy(
                SlipMakerRow.Key::paper,
                Collectors.mapping(SlipMakerRow.Key::madeById, Collectors.toSet())));
  }
}
