package io.gongping.scoring.input;

import io.gongping.scoring.verification.Verification;
import io.gongping.support.people.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry with its latest version. Subject, kind and key stay the same through all versions.
 *
 * @param id chosen when it was entered first
 */
public record Entry(UUID id, UUID assessmentId, EntryVersion current) {

  /** A first version. */
  public static Entry first(
      UUID id, UUID assessmentId, Statement statement, Person by, Instant at) {
    return new Entry(
        id, assessmentId, new EntryVersion(1, statement, false, by, at, Optional.empty()));
  }

  public EntryState state() {
    return current.state();
  }

  public int version() {
    return current.number();
  }

  public Statement statement() {
    return current.statement();
  }

  public Content content() {
    return current.statement().content();
  }

  public String subject() {
    return current.statement().subject();
  }

  /** The next version, which says something else; also after a withdrawal. */
  public Entry corrected(Statement statement, Person by, Instant at) {
    return next(statement, false, by, at);
  }

  /**
   * The next version, which takes the entry back.
   *
   * @param reason kept as the note of the evidence
   */
  public Entry withdrawn(String reason, Person by, Instant at) {
    Evidence evidence = statement().evidence();
    return next(
        new Statement(
            subject(),
            content(),
            new Evidence(evidence.reference(), evidence.achievement(), reason)),
        true,
        by,
        at);
  }

  /** The same version with what a second person made of it. */
  public Entry verified(Verification verification) {
    return new Entry(
        id,
        assessmentId,
        new EntryVersion(
            current.number(),
            current.statement(),
            current.withdrawn(),
            current.enteredBy(),
            current.enteredAt(),
            Optional.of(verification)));
  }

  private Entry next(Statement statement, boolean withdrawn, Person by, Instant at) {
    return new Entry(
        id,
        assessmentId,
        new EntryVersion(current.number() + 1, statement, withdrawn, by, at, Optional.empty()));
  }
}
