package io.gongping.ballot.assessment.app;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.Assessments;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.OpenedData;
import io.gongping.ballot.box.BallotBoxes;
import io.gongping.ballot.box.BallotBoxes.PaperAttendance;
import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.Roll;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Does the second half of opening and closing: has the box do its part, and then notes that it did.
 * The box and this database share no transaction; both halves may be repeated any number of times.
 */
@ApplicationScoped
class CarryThrough {

  private final Assessments assessments;
  private final BallotBoxes boxes;
  private final OpenedData openedData;
  private final Roll roll;

  CarryThrough(Assessments assessments, BallotBoxes boxes, OpenedData openedData, Roll roll) {
    this.assessments = assessments;
    this.boxes = boxes;
    this.openedData = openedData;
    this.roll = roll;
  }

  /** Finishes what was decided for this assessment, if anything is unfinished. */
  Assessment finish(UUID id) {
    Assessment decided =
        QuarkusTransaction.requiringNew().call(() -> assessments.find(id).orElseThrow());
    return switch (decided.state()) {
      case OPENING -> {
        boxes.open(id, openedData.of(decided));
        yield note(id, AssessmentState.OPENING, Assessment::opened);
      }
      case CLOSING -> {
        boxes.close(id, closedOn(decided).toString(), attendance(decided));
        yield note(id, AssessmentState.CLOSING, Assessment::closed);
      }
      case DRAFT, NOTICED, OPEN, CLOSED -> decided;
    };
  }

  private Assessment note(UUID id, AssessmentState from, UnaryOperator<Assessment> step) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Assessment found = assessments.lock(id).orElseThrow();
              if (found.state() != from) {
                // Somebody else was faster with the same.
                return found;
              }
              Assessment done = step.apply(found);
              assessments.update(done);
              return done;
            });
  }

  private static LocalDate closedOn(Assessment closing) {
    return Objects.requireNonNull(closing.closedOn(), "closing without a day");
  }

  private List<PaperAttendance> attendance(Assessment closing) {
    Map<String, Attendance> entered =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    roll.of(closing.id()).stream()
                        .collect(Collectors.toMap(Attendance::paper, Function.identity())));
    return closing.definition().papers().stream().map(paper -> attendance(paper, entered)).toList();
  }

  private static PaperAttendance attendance(
      Definition.Paper paper, Map<String, Attendance> entered) {
    Attendance attendance = entered.get(paper.key());
    if (attendance == null) {
      throw new IllegalStateException("A paper without attendance was let through to the close");
    }
    return new PaperAttendance(
        paper.key(), paper.entitled(), attendance.present(), attendance.issued());
  }
}
