package io.gongping.ballot.box;

import java.util.List;
import java.util.UUID;

/** Writes the data of closed events. */
public interface ClosedEvents {

  /**
   * The data of {@code io.gongping.assessment.closed.v1}.
   *
   * @param closedOn the day of the closing as an ISO date
   */
  String data(UUID assessmentId, String closedOn, List<BoxCount> counts);
}
