package io.gongping.ballot.assessment;

import io.gongping.support.scope.RegionScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored assessments; used inside a transaction. */
public interface Assessments {

  void add(Assessment assessment);

  Optional<Assessment> find(UUID id);

  /** Finds an assessment and lets nobody else change it, or hold it, until the transaction ends. */
  Optional<Assessment> lock(UUID id);

  void update(Assessment assessment);

  /** Removes a draft that was never announced. */
  void remove(Assessment draft);

  /** Keeps a notice that was taken back. */
  void keep(UUID id, WithdrawnNotice withdrawn);

  /** The notices of an assessment that were taken back, in the order in which they were given. */
  List<WithdrawnNotice> withdrawnNotices(UUID id);

  /**
   * Assessments of these regions that a filter lets through, in the order of their ids.
   *
   * @param after where to go on; null for the beginning
   * @param limit at most that many
   */
  List<AssessmentSummary> page(
      RegionScope scope, AssessmentFilter filter, @Nullable UUID after, int limit);

  /** How many assessments of these regions a filter lets through. */
  long count(RegionScope scope, AssessmentFilter filter);

  /** Assessments that were left between the two steps of opening or closing. */
  List<UUID> unfinished();
}
