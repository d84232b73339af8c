package io.gongping.ballot.box.app;

import io.gongping.ballot.box.BallotBoxes;
import io.gongping.ballot.box.BoxCount;
import io.gongping.ballot.box.Boxes;
import io.gongping.ballot.box.ClosedEvents;
import io.gongping.ballot.box.MarkSheet;
import io.gongping.ballot.box.Paper;
import io.gongping.ballot.box.PaperTally;
import io.gongping.ballot.box.Papers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Opens, closes and counts boxes. */
@ApplicationScoped
class BoxKeeper implements BallotBoxes {

  private static final Logger LOG = Logger.getLogger(BoxKeeper.class);

  private final Boxes boxes;
  private final Papers papers;
  private final ClosedEvents closedEvents;

  BoxKeeper(Boxes boxes, Papers papers, ClosedEvents closedEvents) {
    this.boxes = boxes;
    this.papers = papers;
    this.closedEvents = closedEvents;
  }

  @Override
  public void open(UUID assessmentId, String opened) {
    boxes.add(assessmentId, opened);
  }

  @Override
  public void close(UUID assessmentId, String closedOn, Collection<PaperAttendance> attendance) {
    if (!boxes.stop(assessmentId)) {
      throw new IllegalStateException("There is no box of this assessment");
    }
    // From here on the ballots stand still; a failure below is made good by closing again.
    if (!boxes.counted(assessmentId)) {
      List<BoxCount> counts = count(assessmentId, attendance);
      counts.stream()
          .filter(count -> count.spent() != count.ballots())
          .forEach(
              count ->
                  LOG.errorf(
                      "Paper %s of assessment %s has %d spent slips and %d ballots",
                      count.attendance().paper(), assessmentId, count.spent(), count.ballots()));
      boxes.keepClosedEvent(assessmentId, closedEvents.data(assessmentId, closedOn, counts));
    }
  }

  @Override
  public List<UUID> open() {
    return boxes.open();
  }

  @Override
  public List<PaperBallots> ballots(UUID assessmentId) {
    return boxes.ballots(assessmentId);
  }

  private List<BoxCount> count(UUID assessmentId, Collection<PaperAttendance> attendance) {
    Map<String, PaperAttendance> known =
        attendance.stream().collect(Collectors.toMap(PaperAttendance::paper, Function.identity()));
    List<Paper> all = papers.of(assessmentId);
    Map<UUID, PaperTally> tallies = new HashMap<>();
    all.forEach(paper -> tallies.put(paper.paperId(), new PaperTally(MarkSheet.of(paper))));
    boxes.forEachBallot(assessmentId, (paper, text) -> tally(tallies, paper).add(text));
    Map<UUID, Long> spent = boxes.spent(assessmentId);
    return all.stream()
        .map(
            paper -> {
              PaperTally tally = tally(tallies, paper.paperId());
              return new BoxCount(
                  attendanceOf(known, paper.key()),
                  spent.getOrDefault(paper.paperId(), 0L),
                  tally.ballots(),
                  tally.invalid(),
                  tally.counts(),
                  tally.writeIns());
            })
        .toList();
  }

  private static PaperTally tally(Map<UUID, PaperTally> tallies, UUID paperId) {
    PaperTally tally = tallies.get(paperId);
    if (tally == null) {
      throw new IllegalStateException("A ballot belongs to no paper of its box");
    }
    return tally;
  }

  private static PaperAttendance attendanceOf(Map<String, PaperAttendance> known, String paper) {
    PaperAttendance attendance = known.get(paper);
    if (attendance == null) {
      throw new IllegalStateException("The attendance of a paper is missing");
    }
    return attendance;
  }
}
