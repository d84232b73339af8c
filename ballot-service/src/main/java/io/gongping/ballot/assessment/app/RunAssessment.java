package io.gongping.ballot.assessment.app;

import static java.util.stream.Collectors.toSet;

import io.gongping.ballot.BallotProblem;
import io.gongping.ballot.Today;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.Assessments;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.Roll;
import io.gongping.support.audit.AuditTrail;
import io.gongping.support.people.Act;
import io.gongping.support.people.Duties;
import io.gongping.support.people.TwoPeople;
import io.gongping.support.web.EntityVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes assessments. Each takes two steps with the box's part between them: the decision
 * is written down first, so that it is carried through even if the service dies on the way, by a
 * repeated request or by {@link UnfinishedAssessments}.
 */
@ApplicationScoped
public class RunAssessment {

  private final Assessments assessments;
  private final ScopedAssessments scoped;
  private final Roll roll;
  private final CarryThrough carryThrough;
  private final Duties duties;
  private final AuditTrail audit;
  private final Today today;

  RunAssessment(
      Assessments assessments,
      ScopedAssessments scoped,
      Roll roll,
      CarryThrough carryThrough,
      Duties duties,
      AuditTrail audit,
      Today today) {
    this.assessments = assessments;
    this.scoped = scoped;
    this.roll = roll;
    this.carryThrough = carryThrough;
    this.duties = duties;
    this.audit = audit;
    this.today = today;
  }

  /**
   * Opens an announced assessment and its box. The same request again, made on the same version, is
   * answered as the first time as long as the assessment is open.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}, {@code opening-too-early},
   *     {@code opening-too-late}
   */
  public Assessment open(UUID id, @Nullable String ifMatch) {
    decide(
        id,
        ifMatch,
        "assessment.opened",
        AssessmentState.OPEN,
        noticed -> {
          duties.requireUninvolved(Act.OPEN_ASSESSMENT, noticed.concerned());
          return noticed.opening(today.date(), UUID::randomUUID);
        });
    return carryThrough.finish(id);
  }

  /**
   * Closes an assessment and its box, and counts. The same request again, made on the same version,
   * is answered as the first time.
   *
   * @throws io.gongping.support.problem.ProblemException {@code not-found}, {@code
   *     if-match-required}, {@code version-stale}, {@code wrong-state}, {@code attendance-missing}
   *     and {@code attendance-unconfirmed} with the papers concerned, {@code own-case}
   */
  public Assessment close(UUID id, @Nullable String ifMatch) {
    decide(
        id,
        ifMatch,
        "assessment.closed",
        AssessmentState.CLOSED,
        open -> {
          duties.requireUninvolved(Act.CLOSE_ASSESSMENT, open.concerned());
          Assessment closing = open.closing(today.date());
          requireAttendance(closing);
          return closing;
        });
    return carryThrough.finish(id);
  }

  private void decide(
      UUID id,
      @Nullable String ifMatch,
      String action,
      AssessmentState after,
      UnaryOperator<Assessment> step) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Assessment before = scoped.lock(id);
              if (before.state() == after && EntityVersion.names(ifMatch, before.version() - 1)) {
                return;
              }
              EntityVersion.requireMatch(ifMatch, before.version());
              Assessment decided = step.apply(before);
              if (decided.state() != before.state()) {
                assessments.update(decided);
                audit.record(action, "assessments/" + id, Map.of());
              }
            });
  }

  private void requireAttendance(Assessment assessment) {
    List<Attendance> attendance = roll.of(assessment.id());
    Set<String> entered = attendance.stream().map(Attendance::paper).collect(toSet());
    List<String> missing =
        assessment.definition().papers().stream()
            .map(Definition.Paper::key)
            .filter(paper -> !entered.contains(paper))
            .toList();
    if (!missing.isEmpty()) {
      throw BallotProblem.ATTENDANCE_MISSING.problem().with("papers", missing);
    }
    Map<String, Set<String>> makers = roll.slipMakers(assessment.id());
    List<String> alone =
        attendance.stream()
            .filter(one -> !one.stands(makers.getOrDefault(one.paper(), Set.of())))
            .map(Attendance::paper)
            .toList();
    if (!alone.isEmpty()) {
      throw TwoPeople.SLIPS_AND_ATTENDANCE.problem().with("papers", alone);
    }
  }
}
