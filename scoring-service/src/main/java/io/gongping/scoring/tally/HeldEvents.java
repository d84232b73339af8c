package io.gongping.scoring.tally;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the places of events that wait. When an event of an assessment cannot be counted although
 * nothing is wrong with it, it and all that follow it of the same assessment wait, in their order,
 * and the other assessments go on. Nothing is given up: what waits is tried again and again.
 */
public interface HeldEvents {

  /** Which of these assessments have events that wait. */
  Set<UUID> waiting(Collection<UUID> assessments);

  /** Every assessment with events that wait. */
  List<UUID> assessments();

  /** Holds events of an assessment; one that is held already is not held twice. */
  void hold(UUID assessmentId, List<PlacedEvent> events);

  /** The first places of an assessment, in the order of the topic. */
  List<HeldPlace> first(UUID assessmentId, int limit);

  /**
   * Keeps every other replica from counting what waits of an assessment until the transaction ends.
   *
   * @return false where another does so already
   */
  boolean exclusively(UUID assessmentId);

  /** Lets events go that have been counted. */
  void release(UUID assessmentId, List<PlacedEvent> events);
}
