package io.gongping.ballot.assessment.store;

import io.gongping.ballot.assessment.AssessmentState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of the assessments. The region stands beside the definition to be searched by. */
@Entity
@Table(name = "assessment")
@SuppressWarnings("NullAway.Init") // Hibernate and the repository fill the fields.
class AssessmentRow {

  @Id UUID id;

  String region;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  AssessmentState state;

  long version;

  @JdbcTypeCode(SqlTypes.JSON)
  String definition;

  @Column(name = "notice_published_on")
  @Nullable LocalDate noticePublishedOn;

  @Column(name = "notice_place")
  @Nullable String noticePlace;

  @Column(name = "closed_on")
  @Nullable LocalDate closedOn;
}
