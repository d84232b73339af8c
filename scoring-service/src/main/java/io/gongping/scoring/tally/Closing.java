package io.gongping.scoring.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the ballot box counted by itself when it closed.
 *
 * @param closedOn the day on which the assessment was closed, where it is held
 */
public record Closing(UUID assessmentId, LocalDate closedOn, List<ClosedPaper> papers) {

  public Closing {
    Objects.requireNonNull(closedOn, "closedOn");
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
   * @param valid ballots that count; null from older boxes: all of them
   * @param invalid ballots that a rule voids; null from older boxes: none
   * @param counts of valid ballots by subject, item and option; zeros are left out
   * @param writeIns by recommendation and name
   */
  public record ClosedPaper(
      String paper,
      long entitled,
      long present,
      long issued,
      long spent,
      long ballots,
      @Nullable Long valid,
      @Nullable Long invalid,
      Map<String, Map<String, Map<String, Long>>> counts,
      Map<String, Map<String, Long>> writeIns) {

    public ClosedPaper {
      counts = Map.copyOf(counts);
      // Absent where nobody was written in.
      writeIns = writeIns == null ? Map.of() : Map.copyOf(writeIns);
    }

    /** Ballots that count. */
    public long validBallots() {
      return valid == null ? ballots : valid;
    }

    /** Ballots that a rule voids. */
    public long invalidBallots() {
      return invalid == null ? 0 : invalid;
    }
  }
}
