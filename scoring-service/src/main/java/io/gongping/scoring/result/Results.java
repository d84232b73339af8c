package io.gongping.scoring.result;

import io.gongping.support.scope.RegionScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps opinions, decisions and publications; none of them is ever changed. */
public interface Results {

  /** The latest opinion on every subject. */
  List<Opinion> opinions(UUID assessmentId);

  /** The latest opinion on one subject. */
  Optional<Opinion> opinion(UUID assessmentId, String subject);

  /** Subjects of the tokens of all who ever gave an opinion on one subject. */
  Set<String> opinionGivers(UUID assessmentId, String subject);

  void add(Opinion opinion);

  /** All decisions. */
  List<Decision> decisions(UUID assessmentId);

  /** The decision on one subject. */
  Optional<Decision> decision(UUID assessmentId, String subject);

  /** Adds a decision; false when the subject has been decided. */
  boolean add(Decision decision);

  /** Everything published of an assessment. */
  List<Publication> publications(UUID assessmentId);

  /**
   * The last position of the change feed. Whoever asks holds it until the transaction ends, so that
   * positions appear in their own order.
   */
  long holdLastPosition();

  /** Adds publications and moves the last position. */
  void publish(List<Publication> publications);

  /** Publications of a scope after a position, in order. */
  List<Publication> feed(RegionScope scope, long after, int limit);
}
