package io.gongping.ballot.assessment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentFilter;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.AssessmentSummary;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.app.DefinitionReader;
import io.gongping.ballot.assessment.app.DraftAssessment;
import io.gongping.ballot.assessment.app.RunAssessment;
import io.gongping.ballot.assessment.app.ScopedAssessments;
import io.gongping.support.web.Counted;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.EntityVersion;
import io.gongping.support.web.TextSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assessments from draft to close. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AssessmentResource {

  private static final String IF_MATCH = "If-Match";
  private static final int FIRST_YEAR = 1949;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_ON_A_PAGE = 100;

  private final DraftAssessment drafts;
  private final RunAssessment run;
  private final ScopedAssessments assessments;

  AssessmentResource(DraftAssessment drafts, RunAssessment run, ScopedAssessments assessments) {
    this.drafts = drafts;
    this.run = run;
    this.assessments = assessments;
  }

  @POST
  @RolesAllowed("organiser")
  @Operation(
      operationId = "createAssessment",
      summary = "Draft an assessment",
      description =
          "The same Idempotency-Key and content again give the same assessment. A draft may be"
              + " unfinished: what is missing may wait for the notice, and so may what refers to it."
              + " Anything else that is wrong is refused, and then all mistakes in the definition are"
              + " listed at once, with JSON pointers.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Definition.class)))
  @APIResponse(
      responseCode = "201",
      description = "Drafted; Location and ETag tell where and which version",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "400", description = "`malformed-body`, `idempotency-key-malformed`")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "422",
      description = "`definition-invalid` with `errors`, `idempotency-key-reused`")
  public RestResponse<AssessmentView> create(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable JsonNode body) {
    Assessment created = drafts.create(idempotencyKey, DefinitionReader.written(body));
    return RestResponse.ResponseBuilder.<AssessmentView>created(
            URI.create("/api/v1/assessments/" + created.id()))
        .tag(EntityVersion.tag(created.version()))
        .entity(AssessmentView.of(created, List.of()))
        .build();
  }

  @GET
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listAssessments",
      summary = "List the assessments of your regions",
      description =
          "All filters given must match. In a stable order; `next` is the cursor of the next page.")
  @APIResponse(responseCode = "200", description = "One page, and how many there are in all")
  @APIResponse(responseCode = "400", description = "`cursor-invalid`, `validation-failed`")
  public Counted<AssessmentSummary> list(
      @QueryParam("state") @Nullable AssessmentState state,
      @Parameter(description = "That is assessed")
          @QueryParam("year")
          @Min(FIRST_YEAR)
          @Max(LAST_YEAR)
          @Nullable Integer year,
      @QueryParam("kind") Definition.@Nullable Kind kind,
      @Parameter(description = "This region and those below it")
          @QueryParam("region")
          @Pattern(regexp = "^[0-9]{6}$")
          @Nullable String region,
      @Parameter(description = "A part of the title")
          @QueryParam("text")
          @Size(min = 1, max = TextSearch.LONGEST)
          @Nullable String text,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(MOST_ON_A_PAGE) int limit) {
    return assessments.page(
        new AssessmentFilter(state, year, kind, region, text), Cursor.uuid(cursor), limit);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(operationId = "getAssessment", summary = "Read an assessment")
  @APIResponse(
      responseCode = "200",
      description = "The assessment; its ETag goes into If-Match",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  public RestResponse<AssessmentView> get(@PathParam("id") UUID id) {
    return view(assessments.find(id));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed("organiser")
  @Operation(
      operationId = "reviseAssessment",
      summary = "Replace the definition of a draft",
      description = "It may stay unfinished, as when it is drafted.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Definition.class)))
  @APIResponse(
      responseCode = "200",
      description = "The revised draft",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`wrong-state`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`definition-invalid` with `errors`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentView> revise(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) @Nullable String ifMatch,
      @Nullable JsonNode body) {
    return view(drafts.revise(id, ifMatch, DefinitionReader.written(body)));
  }

  @DELETE
  @Path("/{id}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("organiser")
  @ResponseStatus(204)
  @Operation(
      operationId = "deleteAssessment",
      summary = "Delete a draft that was never announced",
      description = "That it was deleted, and by whom, stays on record.")
  @APIResponse(responseCode = "204", description = "Deleted")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`wrong-state`, `notice-was-given`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public void delete(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
    drafts.delete(id, ifMatch);
  }

  @POST
  @Path("/{id}/opening")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "openAssessment",
      summary = "Open an announced assessment",
      description =
          "Not before its opening date and not after its closing date. From here on neither the definition nor the papers can"
              + " change. Repeat the request if its answer got lost.")
  @APIResponse(
      responseCode = "200",
      description = "Open",
      content = @Content(schema = @Schema(implementation = AssessmentStatus.class)))
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`wrong-state`, `opening-too-early`, `opening-too-late`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentStatus> open(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
    return AssessmentStatus.answer(run.open(id, ifMatch));
  }

  @POST
  @Path("/{id}/closing")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "closeAssessment",
      summary = "Close an assessment and count its ballots",
      description =
          "Needs the attendance of every paper. Every ballot that was acknowledged is counted, and"
              + " none enters afterwards. Repeat the request if its answer got lost.")
  @APIResponse(
      responseCode = "200",
      description = "Closed and counted",
      content = @Content(schema = @Schema(implementation = AssessmentStatus.class)))
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`wrong-state`, `attendance-missing` or `attendance-unconfirmed` with `papers`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentStatus> close(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
    return AssessmentStatus.answer(run.close(id, ifMatch));
  }

  private RestResponse<AssessmentView> view(Assessment assessment) {
    return RestResponse.ResponseBuilder.ok(
            AssessmentView.of(assessment, drafts.withdrawnNotices(assessment.id())))
        .tag(EntityVersion.tag(assessment.version()))
        .build();
  }
}
