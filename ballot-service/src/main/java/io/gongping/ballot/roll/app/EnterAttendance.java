package io.gongping.ballot.roll.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.Roll;
import io.gongping.ballot.roll.RollPapers;
import io.gongping.support.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Enters who came to a meeting and was given a slip. */
@ApplicationScoped
public class EnterAttendance {

  private final RollPapers papers;
  private final Roll roll;
  private final AuditTrail audit;

  EnterAttendance(RollPapers papers, Roll roll, AuditTrail audit) {
    this.papers = papers;
    this.roll = roll;
    this.audit = audit;
  }

  /**
   * Enters the attendance of a paper, in place of an earlier one.
   *
   * @throws io.gongping.support.problem.ProblemException {@code attendance-impossible} unless
   *     entitled ≥ present ≥ issued, and as many slips were made as issued
   */
  @Transactional
  public void enter(UUID assessmentId, Attendance attendance) {
    RollPapers.RollPaper paper = papers.hold(assessmentId, attendance.paper());
    if (attendance.present() > paper.entitled()
        || attendance.issued() > attendance.present()
        || attendance.issued() > paper.slipsMade()) {
      throw BallotProblem.ATTENDANCE_IMPOSSIBLE
          .problem()
          .with("entitled", paper.entitled())
          .with("slipsMade", paper.slipsMade());
    }
    roll.enter(assessmentId, attendance);
    audit.record(
        "attendance.entered",
        "assessments/" + assessmentId + "/papers/" + attendance.paper(),
        Map.of(
            "present", Integer.toString(attendance.present()),
            "issued", Integer.toString(attendance.issued())));
  }
}
