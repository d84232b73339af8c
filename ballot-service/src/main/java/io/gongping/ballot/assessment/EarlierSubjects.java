package io.gongping.ballot.assessment;

import java.util.List;
import java.util.UUID;

/** Who was assessed before. */
public interface EarlierSubjects {

  /**
   * Holds the subjects of an assessment against those of all announced assessments of the same
   * region, and of no other.
   *
   * @param limit at most that many, in the order of the subjects
   */
  List<IdentityDoubt> doubts(UUID assessmentId, int limit);
}
