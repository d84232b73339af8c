package io.gongping.ballot.assessment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.ballot.assessment.Assessment;
import io.gongping.ballot.assessment.AssessmentState;
import io.gongping.ballot.assessment.Definition;
import io.gongping.ballot.assessment.Notice;
import io.gongping.ballot.assessment.app.DraftAssessment;
import io.gongping.ballot.assessment.app.RunAssessment;
import io.gongping.ballot.assessment.app.ScopedAssessments;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.EntityVersion;
import io.gongping.support.web.LocalizedText;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assessments from draft to close. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AssessmentResource {

  private static final String IF_MATCH = "If-Match";
  private static final int MOST_ON_A_PAGE = 100;

  private final DraftAssessment drafts;
  private final RunAssessment run;
  private final ScopedAssessments assessments;

  AssessmentResource(DraftAssessment drafts, RunAssessment run, ScopedAssessments assessments) {
    this.drafts = drafts;
    this.run = run;
    this.assessments = assessments;
  }

  /** An assessment. */
  @Schema(name = "Assessment")
  record AssessmentView(
      UUID id,
      AssessmentState state,
      long version,
      Definition definition,
      @Nullable Notice notice) {

    static AssessmentView of(Assessment assessment) {
      return new AssessmentView(
          assessment.id(),
          assessment.state(),
          assessment.version(),
          assessment.definition(),
          assessment.notice());
    }
  }

  /** An assessment in a listing. */
  @Schema(name = "AssessmentSummary")
  record AssessmentSummary(
      UUID id,
      AssessmentState state,
      long version,
      Definition.Kind kind,
      int year,
      String region,
      LocalizedText title,
      Definition.Timetable timetable) {

    static AssessmentSummary of(Assessment assessment) {
      Definition definition = assessment.definition();
      return new AssessmentSummary(
          assessment.id(),
          assessment.state(),
          assessment.version(),
          definition.kind(),
          definition.year(),
          definition.region(),
          definition.title(),
          definition.timetable());
    }
  }

  /** What a change of state leads to. */
  @Schema(name = "AssessmentStatus")
  record AssessmentStatus(UUID id, AssessmentState state, long version) {}

  /** A notice. */
  @Schema(
      name = "NoticeGiven",
      examples = "{\"publishedOn\": \"2026-11-18\", \"place\": \"县政府公告栏\"}")
  record NoticeBody(
      @Schema(description = "The day on which it was put up; not in the future") @NotNull
          LocalDate publishedOn,
      @Schema(description = "Where") @NotBlank @Size(max = 200) String place) {

    Notice validated() {
      return new Notice(publishedOn, place);
    }
  }

  @POST
  @RolesAllowed("organiser")
  @Operation(
      operationId = "createAssessment",
      summary = "Draft an assessment",
      description =
          "The same Idempotency-Key and content again give the same assessment. All mistakes in the"
              + " definition are listed at once, with JSON pointers.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Definition.class)))
  @APIResponse(
      responseCode = "201",
      description = "Drafted; Location and ETag tell where and which version",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "400", description = "`malformed-body`, `idempotency-key-malformed`")
  @APIResponse(
      responseCode = "422",
      description = "`definition-invalid` with `errors`, `idempotency-key-reused`")
  public RestResponse<AssessmentView> create(
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Nullable JsonNode body) {
    Assessment created = drafts.create(idempotencyKey, DefinitionReader.read(body));
    return RestResponse.ResponseBuilder.<AssessmentView>created(
            URI.create("/api/v1/assessments/" + created.id()))
        .tag(EntityVersion.tag(created.version()))
        .entity(AssessmentView.of(created))
        .build();
  }

  @GET
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listAssessments",
      summary = "List the assessments of your regions",
      description = "In a stable order; `next` is the cursor of the next page.")
  @APIResponse(responseCode = "200", description = "One page")
  @APIResponse(responseCode = "400", description = "`cursor-invalid`, `validation-failed`")
  public Page<AssessmentSummary> list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(MOST_ON_A_PAGE) int limit) {
    return assessments.page(Cursor.uuid(cursor), limit).map(AssessmentSummary::of);
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
  @Operation(operationId = "reviseAssessment", summary = "Replace the definition of a draft")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = Definition.class)))
  @APIResponse(
      responseCode = "200",
      description = "The revised draft",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`wrong-state`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`definition-invalid` with `errors`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentView> revise(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) @Nullable String ifMatch,
      @Nullable JsonNode body) {
    return view(drafts.revise(id, ifMatch, DefinitionReader.read(body)));
  }

  @POST
  @Path("/{id}/notice")
  @RolesAllowed("organiser")
  @Operation(
      operationId = "giveNotice",
      summary = "Announce a draft, which fixes it",
      description = "The assessment must open at least three days after the notice.")
  @APIResponse(
      responseCode = "200",
      description = "Announced",
      content = @Content(schema = @Schema(implementation = AssessmentStatus.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`wrong-state`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`notice-in-future`, `notice-too-short`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentStatus> giveNotice(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid NoticeBody body) {
    return status(drafts.giveNotice(id, ifMatch, body.validated()));
  }

  @POST
  @Path("/{id}/opening")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "openAssessment",
      summary = "Open an announced assessment",
      description =
          "Not before its opening date. From here on neither the definition nor the papers can"
              + " change. Repeat the request if its answer got lost.")
  @APIResponse(
      responseCode = "200",
      description = "Open",
      content = @Content(schema = @Schema(implementation = AssessmentStatus.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`wrong-state`, `opening-too-early`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentStatus> open(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
    return status(run.open(id, ifMatch));
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
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`wrong-state`, `attendance-missing` with `papers`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<AssessmentStatus> close(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) @Nullable String ifMatch) {
    return status(run.close(id, ifMatch));
  }

  private static RestResponse<AssessmentView> view(Assessment assessment) {
    return RestResponse.ResponseBuilder.ok(AssessmentView.of(assessment))
        .tag(EntityVersion.tag(assessment.version()))
        .build();
  }

  private static RestResponse<AssessmentStatus> status(Assessment assessment) {
    return RestResponse.ResponseBuilder.ok(
            new AssessmentStatus(assessment.id(), assessment.state(), assessment.version()))
        .tag(EntityVersion.tag(assessment.version()))
        .build();
  }
}
