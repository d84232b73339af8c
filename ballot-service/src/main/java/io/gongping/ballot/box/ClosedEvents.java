package io.gongping.ballot.box;

import java.util.List;
import java.util.UUID;

/** Writes the data of closed events. */
public interface ClosedEvents {

  /** The data of {@code io.gongping.assessment.closed.v1}. */
  String data(UUID assessmentId, List<BoxCount> counts);
}
