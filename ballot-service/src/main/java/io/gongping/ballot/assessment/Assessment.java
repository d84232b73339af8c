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
 * @param notice null while a draft
 */
public record Assessment(
    UUID id, long version, AssessmentState state, Definition definition, @Nullable Notice notice) {

  /** A new draft. */
  public static Assessment draft(UUID id, Definition definition) {
    return new Assessment(id, 1, AssessmentState.DRAFT, definition, null);
  }

  /** Replaces the definition of a draft. */
  public Assessment revised(Definition revised) {
    require(AssessmentState.DRAFT);
    return new Assessment(id, version + 1, state, revised, notice);
  }

  /**
   * Announces a draft, which fixes it.
   *
   * @param today in the zone of the assessment
   * @throws ProblemException {@code notice-in-future}; {@code notice-too-short} unless the
   *     assessment opens at least {@link Notice#DAYS_AHEAD} days after it (S6, S11)
   */
  public Assessment noticed(Notice given, LocalDate today) {
    require(AssessmentState.DRAFT);
    if (given.publishedOn().isAfter(today)) {
      throw BallotProblem.NOTICE_IN_FUTURE.problem();
    }
    LocalDate earliest = given.publishedOn().plusDays(Notice.DAYS_AHEAD);
    if (definition.timetable().opensOn().isBefore(earliest)) {
      throw BallotProblem.NOTICE_TOO_SHORT
          .problem()
          .with("opensOn", definition.timetable().opensOn())
          .with("earliest", earliest);
    }
    return new Assessment(id, version + 1, AssessmentState.NOTICED, definition, given);
  }

  /**
   * Decides to open: gives every paper its id. Deciding again changes nothing.
   *
   * @throws ProblemException {@code opening-too-early} before the opening date
   */
  public Assessment opening(LocalDate today, Supplier<UUID> paperIds) {
    require(AssessmentState.NOTICED, AssessmentState.OPENING);
    if (state == AssessmentState.OPENING) {
      return this;
    }
    if (today.isBefore(definition.timetable().opensOn())) {
      throw BallotProblem.OPENING_TOO_EARLY
          .problem()
          .with("opensOn", definition.timetable().opensOn());
    }
    return new Assessment(
        id, version, AssessmentState.OPENING, definition.withPaperIds(paperIds), notice);
  }

  /** The box is open. */
  public Assessment opened() {
    require(AssessmentState.OPENING);
    return new Assessment(id, version + 1, AssessmentState.OPEN, definition, notice);
  }

  /** Decides to close. Deciding again changes nothing. */
  public Assessment closing() {
    require(AssessmentState.OPEN, AssessmentState.CLOSING);
    return new Assessment(id, version, AssessmentState.CLOSING, definition, notice);
  }

  /** The box is closed and counted. */
  public Assessment closed() {
    require(AssessmentState.CLOSING);
    return new Assessment(id, version + 1, AssessmentState.CLOSED, definition, notice);
  }

  /** The paper of this key. */
  public Optional<Definition.Paper> paper(String key) {
    return definition.papers().stream().filter(paper -> paper.key().equals(key)).findFirst();
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
