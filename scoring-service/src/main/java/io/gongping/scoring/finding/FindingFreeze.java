package io.gongping.scoring.finding;

import java.util.UUID;

/** Says when the findings of a subject may no longer change. */
@FunctionalInterface
public interface FindingFreeze {

  /** Whether the subject has been decided. */
  boolean isFrozen(UUID assessmentId, String subject);
}
