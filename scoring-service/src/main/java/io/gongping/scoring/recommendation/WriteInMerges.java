package io.gongping.scoring.recommendation;

import java.util.List;
import java.util.UUID;

/** Keeps what organisers said of written names. */
public interface WriteInMerges {

  /** Lets nobody else add a record on this recommendation until the transaction ends. */
  void lock(UUID assessmentId, String recommendation);

  /** All records on a recommendation, oldest first. */
  List<WriteInMerge> history(UUID assessmentId, String recommendation);

  /**
   * Records on a recommendation, oldest first.
   *
   * @param after the last one of the page before, which are numbered from 1; 0 for the first page
   */
  List<WriteInMerge> page(UUID assessmentId, String recommendation, int after, int limit);

  /** Adds a record. */
  void add(UUID assessmentId, String recommendation, WriteInMerge merge);
}
