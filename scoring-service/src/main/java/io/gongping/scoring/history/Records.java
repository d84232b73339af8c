package io.gongping.scoring.history;

import io.gongping.scoring.definition.Post;
import io.gongping.support.scope.RegionScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps decided results; none of them is ever changed. */
public interface Records {

  /**
   * Adds what was decided on a subject. Of several revisions only the latest counts in everything
   * that is read here, and none where that one declares the result void.
   *
   * @param revision of the decision
   */
  void add(RecordedResult result, int revision);

  /**
   * Adds a rank that was published.
   *
   * @param revision of the decision
   */
  void add(UUID assessmentId, String subject, int revision, RecordedRank rank);

  /** Everything of one team or person in a scope, by the day of closing. */
  List<RecordedResult> of(RegionScope scope, UUID directoryId);

  /**
   * The offices of a post of a unit that anything is recorded of in a scope, in the order of their
   * titles; a record without a title has the empty one.
   *
   * @param after the last title of the page before; null for the first page
   */
  List<String> offices(
      RegionScope scope, UUID organisationId, Post post, @Nullable String after, int limit);

  /** Everything of some offices of a post of a unit in a scope, by the day of closing. */
  List<RecordedResult> of(
      RegionScope scope, UUID organisationId, Post post, Collection<String> titles);

  /** Published ranks by assessment, of one team or person. */
  Map<UUID, RecordedRank> ranks(UUID directoryId);

  /**
   * What counts of earlier years of teams and people: the standing records of one region. Records
   * of other regions have no part in it, whatever directory ids they use.
   *
   * @param kind of the assessment: years are compared with years, quarters with quarters
   * @param before the year from which on nothing counts
   */
  List<RecordedResult> standing(
      String region, String kind, int before, Collection<UUID> directoryIds);

  /** Everything that was proposed to settle conflicts about teams and people. */
  List<Settlement> settlements(Collection<UUID> directoryIds);
}
