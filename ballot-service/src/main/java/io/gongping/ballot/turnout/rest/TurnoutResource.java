package io.gongping.ballot.turnout.rest;

import static java.util.stream.Collectors.toMap;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.app.ScopedAssessments;
import io.gongping.ballot.box.BallotBoxes;
import io.gongping.ballot.roll.Attendance;
import io.gongping.ballot.roll.Roll;
import io.gongping.ballot.slip.Slips;
import io.gongping.ballot.turnout.Turnout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Turnout while an assessment runs, the only thing that is visible before the close. */
@Path("/api/v1/assessments/{id}/turnout")
@Tag(name = "Meetings")
@RolesAllowed({"organiser", "auditor"})
class TurnoutResource {

  private final ScopedAssessments assessments;
  private final Roll roll;
  private final Slips slips;
  private final BallotBoxes boxes;

  TurnoutResource(ScopedAssessments assessments, Roll roll, Slips slips, BallotBoxes boxes) {
    this.assessments = assessments;
    this.roll = roll;
    this.slips = slips;
    this.boxes = boxes;
  }

  /** The turnout of every paper. */
  @Schema(name = "TurnoutOfPapers")
  record TurnoutView(AssessmentState state, List<Turnout> papers) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      operationId = "getTurnout",
      summary = "Turnout per paper",
      description =
          "In per cent of the slips issued, or made where attendance is not entered yet, rounded down"
              + " to steps of ten. A paper with fewer than ten raters entitled shows none.")
  @APIResponse(responseCode = "200", description = "The turnout")
  @APIResponse(responseCode = "404", description = "`not-found`")
  public TurnoutView turnout(@PathParam("id") UUID id) {
    Assessment assessment = assessments.find(id);
    Map<String, Integer> issued =
        roll.of(id).stream().collect(toMap(Attendance::paper, Attendance::issued));
    Map<String, Integer> made = slips.made(id);
    Map<String, Long> ballots = boxes.ballots(id);
    return new TurnoutView(
        assessment.state(),
        assessment.definition().papers().stream()
            .map(
                paper ->
                    Turnout.of(
                        paper.key(),
                        paper.entitled(),
                        issued.getOrDefault(paper.key(), made.getOrDefault(paper.key(), 0)),
                        ballots.getOrDefault(paper.key(), 0L)))
            .toList());
  }
}
