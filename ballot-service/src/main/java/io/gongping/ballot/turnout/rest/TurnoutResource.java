package io.gongping.ballot.turnout.rest;

import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Written;
import io.gongping.ballot.assessment.app.ScopedAssessments;
import io.gongping.ballot.turnout.Readings;
import io.gongping.ballot.turnout.Readings.Reading;
import io.gongping.ballot.turnout.Turnout;
import io.gongping.ballot.turnout.app.ReadTurnout;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Turnout while an assessment runs, the only thing that is visible before the close. */
@Path("/api/v1/assessments/{id}/turnout")
@Tag(name = "Meetings")
@RolesAllowed({"organiser", "auditor"})
class TurnoutResource {

  private final ScopedAssessments assessments;
  private final Readings readings;
  private final ReadTurnout readTurnout;

  TurnoutResource(ScopedAssessments assessments, Readings readings, ReadTurnout readTurnout) {
    this.assessments = assessments;
    this.readings = readings;
    this.readTurnout = readTurnout;
  }

  /** The turnout of every paper. */
  @Schema(name = "TurnoutOfPapers")
  record TurnoutView(
      AssessmentState state,
      @Schema(description = "When it was read; absent before the first reading")
          @Nullable Instant readAt,
      List<PaperTurnout> papers) {}

  /** The turnout of a paper. */
  @Schema(name = "Turnout")
  record PaperTurnout(String paper, @Nullable Integer percent) {

    static PaperTurnout of(Definition.Paper paper, Optional<Reading> last) {
      Turnout turnout =
          last.map(reading -> reading.of(paper.key()))
              .orElseGet(() -> Turnout.none(paper.key(), paper.entitled()));
      return new PaperTurnout(paper.key(), turnout.percent());
    }
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "getTurnout",
      summary = "Turnout per paper",
      description =
          "In per cent of the raters entitled. It is read by the clock, every ten minutes unless the"
              + " service is told otherwise, and rises in steps of at least five raters and ten per"
              + " cent, after that many casts since it rose last. A paper with fewer than twenty"
              + " raters entitled shows none.")
  @APIResponse(responseCode = "200", description = "The last reading")
  @APIResponse(responseCode = "404", description = "`not-found`")
  public TurnoutView turnout(@PathParam("id") UUID id) {
    Assessment assessment = assessments.find(id);
    Optional<Reading> last = readings.last(id);
    return new TurnoutView(
        assessment.state(),
        last.map(reading -> readTurnout.due(reading.interval())).orElse(null),
        papers(assessment).stream().map(paper -> PaperTurnout.of(paper, last)).toList());
  }

  private static List<Definition.Paper> papers(Assessment assessment) {
    return switch (assessment.written()) {
      case Written.Complete(Definition definition) -> definition.papers();
      case Written.Unfinished ignored -> List.of();
    };
  }
}
