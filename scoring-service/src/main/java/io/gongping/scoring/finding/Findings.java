package io.gongping.scoring.finding;

import io.gongping.scoring.verification.Verification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps findings with all their versions. */
public interface Findings {

  /**
   * Keeps findings and decision of one subject still until the transaction ends: whoever enters a
   * finding and whoever decides do it one after the other.
   */
  void lock(UUID assessmentId, String subject);

  /** The latest version of every finding, by subject and key. */
  List<Finding> current(UUID assessmentId);

  /**
   * The latest versions from a place on, by subject and key.
   *
   * @param on only those on this subject; null for all
   * @param after the place of the last one of the page before; null for the first page
   */
  List<Finding> page(UUID assessmentId, @Nullable String on, @Nullable Place after, int limit);

  /** Where a finding stands in a list. */
  record Place(String subject, String finding) {}

  /** The latest version of one finding. */
  Optional<Finding> current(UUID assessmentId, String subject, String finding);

  /**
   * Versions of one finding, oldest first.
   *
   * @param after the last version of the page before; 0 for the first page
   */
  List<Finding> history(UUID assessmentId, String subject, String finding, int after, int limit);

  /** Adds a version; false when there is one with this number already. */
  boolean add(Finding finding);

  /** Adds the verification of a version; false when it has one already. */
  boolean verify(Finding finding, Verification verification);
}
