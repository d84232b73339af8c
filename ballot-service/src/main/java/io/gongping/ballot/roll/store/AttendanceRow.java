package io.gongping.ballot.roll.store;

import io.gongping.ballot.roll.Attendance;
import io.gongping.support.people.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the roll. */
@Entity
@Table(name = "attendance")
class AttendanceRow {

  /** Its paper. */
  @Embeddable
  record Key(
      @Column(name = "assessment_id") UUID assessmentId, @Column(name = "paper") String paper) {}

  @EmbeddedId private Key key;
  private int present;
  private int issued;

  @Column(name = "entered_by")
  private String enteredBy;

  @Column(name = "entered_by_id")
  private String enteredById;

  @Column(name = "confirmed_by")
  private @Nullable String confirmedBy;

  @Column(name = "confirmed_by_id")
  private @Nullable String confirmedById;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
  protected AttendanceRow() {}

  AttendanceRow(UUID assessmentId, Attendance attendance) {
    this.key = new Key(assessmentId, attendance.paper());
    this.present = attendance.present();
    this.issued = attendance.issued();
    this.enteredBy = attendance.enteredBy().name();
    this.enteredById = attendance.enteredBy().id();
    this.confirmedBy = attendance.confirmation().map(Person::name).orElse(null);
    this.confirmedById = attendance.confirmation().map(Person::id).orElse(null);
  }

  Attendance attendance() {
    return new Attendance(
        key.paper(),
        present,
        issued,
        new Person(enteredBy, enteredById),
        confirmedBy == null || confirmedById == null
            ? null
            : new Person(confirmedBy, confirmedById));
  }
}
