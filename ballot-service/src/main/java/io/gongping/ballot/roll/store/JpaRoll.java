package io.gongping.ballot.roll.store;

import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.Roll;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The roll in the database of the assessments. */
@ApplicationScoped
class JpaRoll implements Roll, PanacheRepositoryBase<AttendanceRow, AttendanceRow.Key> {

  @Override
  public void enter(UUID assessmentId, Attendance attendance) {
    getEntityManager()
        .merge(
            new AttendanceRow(
                new AttendanceRow.Key(assessmentId, attendance.paper()),
                attendance.present(),
                attendance.issued()));
  }

  @Override
  public List<Attendance> of(UUID assessmentId) {
    return list("key.assessmentId = ?1 order by key.paper", assessmentId).stream()
        .map(row -> new Attendance(row.key().paper(), row.present(), row.issued()))
        .toList();
  }
}
