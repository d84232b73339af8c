package io.gongping.ballot.roll.app;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.Roll;
import io.gongping.ballot.roll.RollPapers;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.idempotency.IdempotentCreation;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.Person;
import io.gongping.support.people.TwoPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters who came to a meeting and was given a slip, and confirms it. */
@ApplicationScoped
public class EnterAttendance {

  private final RollPapers papers;
  private final Roll roll;
  private final Duties duties;
  private final AuditTrail audit;
  private final IdempotentCreation creation;

  EnterAttendance(
      RollPapers papers, Roll roll, Duties duties, AuditTrail audit, IdempotentCreation creation) {
    this.papers = papers;
    this.roll = roll;
    this.duties = duties;
    this.audit = audit;
    this.creation = creation;
  }

  /**
   * What is on the roll of a paper.
   *
   * @param stands false as long as somebody else has to confirm it
   */
  public record Entered(Attendance attendance, boolean stands) {}

  private record Numbers(UUID assessment, String paper, int present, int issued) {}

  /**
   * Enters the attendance of a paper, in place of an earlier one; a confirmation of that one is
   * gone, unless the same person says the same again. A request that comes again changes nothing,
   * also where other numbers were entered since.
   *
   * @param idempotencyKey the same for the same request
   * @throws io.gongping.support.problem.ProblemException {@code attendance-impossible} unless
   *     entitled ≥ present ≥ issued, and as many slips were made as issued; {@code own-case};
   *     {@code idempotency-key-malformed}, {@code idempotency-key-reused}
   */
  @Transactional
  public Entered enter(
      UUID assessmentId, String key, @Nullable String idempotencyKey, int present, int issued) {
    RollPapers.RollPaper paper = papers.hold(assessmentId, key);
    Numbers numbers = new Numbers(assessmentId, key, present, issued);
    if (creation.run(idempotencyKey, numbers, ignored -> {}).replayed()) {
      return entered(assessmentId, roll.of(assessmentId, key).orElseThrow());
    }
    Person by = duties.requireUninvolved(Act.ENTER_ATTENDANCE, paper.concerned());
    if (present > paper.entitled() || issued > present || issued > paper.slipsMade()) {
      throw BallotProblem.ATTENDANCE_IMPOSSIBLE
          .problem()
          .with("entitled", paper.entitled())
          .with("slipsMade", paper.slipsMade());
    }
    Attendance attendance =
        roll.of(assessmentId, key)
            .filter(before -> before.says(present, issued) && before.enteredBy().is(by))
            .orElseGet(() -> Attendance.entered(key, present, issued, by));
    roll.enter(assessmentId, attendance);
    record("attendance.entered", assessmentId, attendance);
    return entered(assessmentId, attendance);
  }

  /**
   * Confirms the attendance of a paper: somebody else counted the same.
   *
   * @throws io.gongping.support.problem.ProblemException {@code attendance-not-entered}, {@code
   *     attendance-differs}, {@code own-attendance}, {@code own-case}
   */
  @Transactional
  public Entered confirm(UUID assessmentId, String key, int present, int issued) {
    RollPapers.RollPaper paper = papers.hold(assessmentId, key);
    Attendance entered =
        roll.of(assessmentId, key).orElseThrow(BallotProblem.ATTENDANCE_NOT_ENTERED::problem);
    duties.requireUninvolved(Act.CONFIRM_ATTENDANCE, paper.concerned());
    Person by = duties.requireAnother(TwoPeople.ATTENDANCE, List.of(entered.enteredBy().id()));
    if (!entered.says(present, issued)) {
      throw BallotProblem.ATTENDANCE_DIFFERS.problem();
    }
    Attendance confirmed = entered.confirmed(by);
    roll.enter(assessmentId, confirmed);
    record("attendance.confirmed", assessmentId, confirmed);
    return entered(assessmentId, confirmed);
  }

  private Entered entered(UUID assessmentId, Attendance attendance) {
    return new Entered(
        attendance,
        attendance.stands(
            roll.slipMakers(assessmentId).getOrDefault(attendance.paper(), Set.of())));
  }

  private void record(String action, UUID assessmentId, Attendance attendance) {
    audit.record(
        action,
        "assessments/" + assessmentId + "/papers/" + attendance.paper(),
        Map.of(
            "present", Integer.toString(attendance.present()),
            "issued", Integer.toString(attendance.issued())));
  }
}
