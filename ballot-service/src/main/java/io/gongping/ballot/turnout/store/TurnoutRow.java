package io.gongping.ballot.turnout.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The last reading of an assessment. */
@Entity
@Table(name = "turnout_reading")
@SuppressWarnings("NullAway.Init") // Hibernate and the repository fill the fields.
class TurnoutRow {

  @Id
  @Column(name = "assessment_id")
  UUID assessmentId;

  @Column(name = "taken_in")
  long takenIn;

  @JdbcTypeCode(SqlTypes.JSON)
  String papers;
}
