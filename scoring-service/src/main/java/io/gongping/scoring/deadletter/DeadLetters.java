package io.gongping.scoring.deadletter;

import io.gongping.support.scope.RegionScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps dead letters; a letter that is there already is not added again. */
public interface DeadLetters {

  /**
   * Keeps every open letter open until the transaction ends, so that whoever counts them and
   * whoever resolves one see each other. To be called before any assessment is locked.
   */
  void holdStill();

  /** Adds letters and returns those that are new. */
  List<DeadLetter> add(List<DeadLetter> letters);

  /** How many open letters are attributed to an assessment. */
  int openOf(UUID assessmentId);

  /** How many open letters can't be attributed to any assessment. */
  int openWithoutAssessment();

  /** How many letters are open altogether. */
  int open();

  /**
   * Resolves an open letter; waits for those who hold them still.
   *
   * @return false when there is no such open letter
   */
  boolean resolve(UUID id, Resolution resolution);

  /** One letter; empty for an unknown one. */
  Optional<KeptDeadLetter> find(UUID id);

  /**
   * Letters in the order of their ids: those of assessments in the scope, and those of none.
   *
   * @param open only open ones, or only resolved ones; null for all
   * @param after the id before the page, null for the first
   */
  List<KeptDeadLetter> list(
      RegionScope scope, @Nullable Boolean open, @Nullable UUID after, int limit);
}
