package io.gongping.scoring.finding;

import io.gongping.scoring.verification.Verification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps findings with all their versions. */
public interface Findings {

  /**
   * Keeps findings and decision of one subject still until the transaction ends: whoever enters a
   * finding and whoever decides do it one after the other.
   */
  void lock(UUID assessmentId, String subject);

  /** The latest version of every finding, by subject and key. */
  List<Finding> current(UUID assessmentId);

  /** The latest version of one finding. */
  Optional<Finding> current(UUID assessmentId, String subject, String finding);

  /** All versions of one finding, oldest first. */
  List<Finding> history(UUID assessmentId, String subject, String finding);

  /** Adds a version; false when there is one with this number already. */
  boolean add(Finding finding);

  /** Adds the verification of a version; false when it has one already. */
  boolean verify(Finding finding, Verification verification);
}
