package io.gongping.scoring.lowvote.rest;

import io.gongping.scoring.definition.AssessmentDefinition.Subject;
import io.gongping.scoring.grading.GradedAssessment;
import io.gongping.scoring.grading.app.Gradings;
import io.gongping.scoring.lowvote.Causes;
import io.gongping.scoring.lowvote.LowVotes;
import io.gongping.scoring.lowvote.app.RecordCause;
import io.gongping.scoring.lowvote.rest.LowVotesView.CauseView;
import io.gongping.support.problem.CommonProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/results/{subject}/low-votes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Low votes", description = "Where raters marked low, against the group, and why.")
@APIResponse(responseCode = "503", description = "`evaluations-busy`: too many evaluate at once")
class LowVotesResource {

  private final Gradings gradings;
  private final Causes causes;
  private final RecordCause recording;

  LowVotesResource(Gradings gradings, Causes causes, RecordCause recording) {
    this.gradings = gradings;
    this.causes = causes;
    this.recording = recording;
  }

  @Schema(name = "CauseEntry")
  record CauseEntry(@NotBlank @Size(max = 4000) String text) {}

  @GET
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "getLowVotes",
      summary = "Show where a subject got low marks",
      description =
          "Items by how far the share of low marks lies above the mean of the group, with what"
              + " was recorded about the causes. Categories only where each is large enough to be"
              + " shown.")
  @APIResponse(responseCode = "200", description = "All items of the subject's form.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`results-sealed`, `not-reconciled` with the failures")
  public LowVotesView get(@PathParam("id") UUID id, @PathParam("subject") String key) {
    GradedAssessment assessment = gradings.of(id);
    Subject subject = assessment.index().subject(key).orElseThrow(CommonProblem.NOT_FOUND::problem);
    return LowVotesView.of(key, LowVotes.of(assessment, subject), causes.of(id, key));
  }

  @POST
  @Path("/{item}/causes")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "recordLowVotesCause",
      summary = "Record a cause of low votes",
      description = "A later cause of an item takes the place of the one before; all are kept.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "201",
      description = "The cause.",
      content = @Content(schema = @Schema(implementation = CauseView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`results-sealed`, `not-reconciled` with the failures")
  @APIResponse(responseCode = "422", description = "`idempotency-key-reused`")
  public RestResponse<CauseView> record(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @PathParam("item") String item,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Valid @NotNull CauseEntry body) {
    return RestResponse.status(
        RestResponse.Status.CREATED,
        CauseView.of(
            recording.record(
                idempotencyKey, new RecordCause.Entry(id, subject, item, body.text()))));
  }
}
