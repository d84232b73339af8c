package io.gongping.ballot.assessment.store;

import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.WithdrawnNotice;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A row of the notices that were taken back. It is written once and never changed. */
@Entity
@Table(name = "withdrawn_notice")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
class WithdrawnNoticeRow {

  /** Which notice it was. */
  @Embeddable
  record Key(
      @Column(name = "assessment_id") UUID assessmentId, @Column(name = "version") long version) {}

  @EmbeddedId private Key key;

  @Column(name = "published_on")
  private LocalDate publishedOn;

  private String place;

  @Column(name = "withdrawn_on")
  private LocalDate withdrawnOn;

  private String reason;

  protected WithdrawnNoticeRow() {}

  WithdrawnNoticeRow(UUID assessmentId, WithdrawnNotice withdrawn) {
    this.key = new Key(assessmentId, withdrawn.version());
    this.publishedOn = withdrawn.notice().publishedOn();
    this.place = withdrawn.notice().place();
    this.withdrawnOn = withdrawn.withdrawnOn();
    this.reason = withdrawn.reason();
  }

  WithdrawnNotice withdrawn() {
    return new WithdrawnNotice(key.version(), new Notice(publishedOn, place), withdrawnOn, reason);
  }
}
