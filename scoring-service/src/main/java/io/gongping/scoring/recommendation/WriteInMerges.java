package io.gongping.scoring.recommendation;

import java.util.List;
import java.util.UUID;

/** Keeps what organisers said of written names. */
public interface WriteInMerges {

  /** Lets nobody else add a record on this recommendation until the transaction ends. */
  void lock(UUID assessmentId, String recommendation);

  /** All records on a recommendation, oldest first. */
  List<WriteInMerge> history(UUID assessmentId, String recommendation);

  /** Adds a record. */
  void add(UUID assessmentId, String recommendation, WriteInMerge merge);
}
