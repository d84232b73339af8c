package io.gongping.ballot.assessment;

import io.gongping.ballot.BallotProblem;
import io.gongping.support.problem.ProblemException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An assessment at one moment. Every step gives the assessment after it, or refuses with {@code
 * wrong-state} and the states in which it would be allowed.
 *
 * <p>Opening and closing take two steps each, with the box's part between them. The first leaves
 * the version as it is: whoever repeats the request because its answer got lost still has the
 * version that it was made on.
 *
 * @param version counts the changes that callers see, from 1
 * @param written complete from the notice on
 * @param notice null while a draft
 * @param closedOn the day of the decision to close; null before it
 */
public record Assessment(
    UUID id,
    long version,
    AssessmentState state,
    Written written,
    @Nullable Notice notice,
    @Nullable LocalDate closedOn) {

  /** A new draft. */
  public static Assessment draft(UUID id, Written written) {
    return new Assessment(id, 1, AssessmentState.DRAFT, written, null, null);
  }

  /** The region that runs it. */
  public String region() {
    return written.region();
  }

  /**
   * The definition.
   *
   * @throws ProblemException {@code definition-invalid} with every mistake in an unfinished draft
   */
  public Definition definition() {
    return switch (written) {
      case Written.Complete(Definition definition) -> definition;
      case Written.Unfinished unfinished ->
          throw BallotProblem.DEFINITION_INVALID.problem().withErrors(unfinished.mistakes());
    };
  }

  /** Replaces the definition of a draft. */
  public Assessment revised(Written revised) {
    require(AssessmentState.DRAFT);
    return new Assessment(id, version + 1, state, revised, notice, closedOn);
  }

  /**
   * Announces a draft, which fixes it.
   *
   * @param today in the zone of the assessment
   * @throws ProblemException {@code definition-invalid} with every mistake in an unfinished draft;
   *     {@code notice-in-future}; {@code notice-too-short} unless the assessment opens at least
   *     {@link Notice#DAYS_AHEAD} days after it (S6, S11)
   */
  public Assessment noticed(Notice given, LocalDate today) {
    require(AssessmentState.DRAFT);
    if (given.publishedOn().isAfter(today)) {
      throw BallotProblem.NOTICE_IN_FUTURE.problem();
    }
    LocalDate earliest = given.publishedOn().plusDays(Notice.DAYS_AHEAD);
    LocalDate opensOn = definition().timetable().opensOn();
    if (opensOn.isBefore(earliest)) {
      throw BallotProblem.NOTICE_TOO_SHORT
          .problem()
          .with("opensOn", opensOn)
          .with("earliest", earliest);
    }
    return new Assessment(id, version + 1, AssessmentState.NOTICED, written, given, null);
  }

  /** Takes the notice back; what it fixed may be changed again. */
  public Assessment withdrawn() {
    require(AssessmentState.NOTICED);
    return new Assessment(id, version + 1, AssessmentState.DRAFT, written, null, null);
  }

  /**
   * Decides to open: gives every paper its id. Deciding again changes nothing.
   *
   * @param today in the zone of the assessment
   * @throws ProblemException {@code opening-too-early} before the opening date; {@code
   *     opening-too-late} after the closing date, when nobody could cast a ballot
   */
  public Assessment opening(LocalDate today, Supplier<UUID> paperIds) {
    require(AssessmentState.NOTICED, AssessmentState.OPENING);
    if (state == AssessmentState.OPENING) {
      return this;
    }
    Definition.Timetable timetable = definition().timetable();
    if (today.isBefore(timetable.opensOn())) {
      throw BallotProblem.OPENING_TOO_EARLY.problem().with("opensOn", timetable.opensOn());
    }
    if (today.isAfter(timetable.closesOn())) {
      throw BallotProblem.OPENING_TOO_LATE.problem().with("closesOn", timetable.closesOn());
    }
    Written withIds = new Written.Complete(definition().withPaperIds(paperIds));
    return new Assessment(id, version, AssessmentState.OPENING, withIds, notice, null);
  }

  /** The box is open. */
  public Assessment opened() {
    require(AssessmentState.OPENING);
    return new Assessment(id, version + 1, AssessmentState.OPEN, written, notice, null);
  }

  /**
   * Decides to close, before the closing date, on it or after it. Deciding again changes nothing,
   * the day included.
   *
   * @param today in the zone of the assessment
   */
  public Assessment closing(LocalDate today) {
    require(AssessmentState.OPEN, AssessmentState.CLOSING);
    return state == AssessmentState.CLOSING
        ? this
        : new Assessment(id, version, AssessmentState.CLOSING, written, notice, today);
  }

  /** The box is closed and counted. */
  public Assessment closed() {
    require(AssessmentState.CLOSING);
    return new Assessment(id, version + 1, AssessmentState.CLOSED, written, notice, closedOn);
  }

  /** The paper of this key. */
  public Optional<Definition.Paper> paper(String key) {
    return definition().papers().stream().filter(paper -> paper.key().equals(key)).findFirst();
  }

  /**
   * Refuses unless the assessment is in one of these states.
   *
   * @throws ProblemException {@code wrong-state}
   */
  public void require(AssessmentState... allowed) {
    if (!Set.of(allowed).contains(state)) {
      throw BallotProblem.WRONG_STATE
          .problem()
          .with("state", state.name())
          .with("allowed", Arrays.stream(allowed).map(Enum::name).toList());
    }
  }
}
