package io.gongping.scoring.tally;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the ballot box counted by itself when it closed. */
public record Closing(UUID assessmentId, List<ClosedPaper> papers) {

  public Closing {
    papers = List.copyOf(papers);
  }

  /**
   * One paper in the box.
   *
   * @param entitled raters who may cast it
   * @param present raters at the meeting
   * @param issued slips handed out
   * @param spent slips that cast a ballot
   * @param ballots ballots in the box
   * @param counts by subject, item and option; zeros are left out
   */
  public record ClosedPaper(
      String paper,
      long entitled,
      long present,
      long issued,
      long spent,
      long ballots,
      Map<String, Map<String, Map<String, Long>>> counts) {

    public ClosedPaper {
      counts = Map.copyOf(counts);
    }
  }
}
