package io.gongping.scoring.history;

import io.gongping.scoring.definition.Post;
import io.gongping.scoring.scheme.PriorResult;
import io.gongping.support.scope.RegionScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

  /** Everything of a post of a unit in a scope, by the day of closing. */
  List<RecordedResult> of(RegionScope scope, UUID organisationId, Post post);

  /** Published ranks by assessment, of one team or person. */
  Map<UUID, RecordedRank> ranks(UUID directoryId);

  /**
   * The years in which teams and people had the best grade of the annual assessment, in any region;
   * of several results in one year the one decided last counts.
   *
   * @param before the year from which on nothing counts
   * @return by team or person; nothing for whom there is no such year
   */
  Map<UUID, Set<Integer>> bestYears(int before, Collection<UUID> directoryIds);

  /**
   * Results of earlier years under a scheme id in any region; of several in one year the one
   * decided last.
   *
   * @param kind of the assessment: years are compared with years, quarters with quarters
   * @param before the year from which on nothing counts
   * @return by team or person and by how many years ago, from 1
   */
  Map<UUID, Map<Integer, PriorResult>> prior(
      String schemeId, String kind, int before, Collection<UUID> directoryIds);
}
