package io.gongping.scoring.lowvote;

import java.util.List;
import java.util.UUID;

/** Keeps causes of low votes. */
public interface Causes {

  void add(Cause cause);

  /** All causes recorded for a subject, oldest first. */
  List<Cause> of(UUID assessmentId, String subject);
}
