package io.gongping.ballot.roll.store;

import io.gongping.support.people.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** That somebody made slips of a paper; how many and when is no business of the roll. */
@Entity
@Table(name = "slip_maker")
class SlipMakerRow {

  /** Who, of which paper. */
  @Embeddable
  record Key(
      @Column(name = "assessment_id") UUID assessmentId,
      @Column(name = "paper") String paper,
      @Column(name = "made_by_id") String madeById) {}

  @EmbeddedId private Key key;

  @Column(name = "made_by")
  private String madeBy;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
  protected SlipMakerRow() {}

  SlipMakerRow(UUID assessmentId, String paper, Person by) {
    this.key = new Key(assessmentId, paper, by.id());
    this.madeBy = by.name();
  }

  Key key() {
    return key;
  }

  String madeBy() {
    return madeBy;
  }
}
