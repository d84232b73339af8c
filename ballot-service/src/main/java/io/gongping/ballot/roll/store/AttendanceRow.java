package io.gongping.ballot.roll.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

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

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
  protected AttendanceRow() {}

  AttendanceRow(Key key, int present, int issued) {
    this.key = key;
    this.present = present;
    this.issued = issued;
  }

  Key key() {
    return key;
  }

  int present() {
    return present;
  }

  int issued() {
    return issued;
  }
}
