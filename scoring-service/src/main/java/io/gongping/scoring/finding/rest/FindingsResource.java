package io.gongping.scoring.finding.rest;

import io.gongping.scoring.finding.Finding;
import io.gongping.scoring.finding.Findings;
import io.gongping.scoring.finding.app.EnterFinding;
import io.gongping.scoring.finding.app.VerifyFindings;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.scoring.verification.app.VerificationView;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.EntityVersion;
import io.gongping.support.web.Items;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Findings",
    description = "What people judged with a reference to evidence; never inferred from votes.")
class FindingsResource {

  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");

  private final VisibleAssessments assessments;
  private final Findings findings;
  private final EnterFinding entering;
  private final VerifyFindings verifying;

  FindingsResource(
      VisibleAssessments assessments,
      Findings findings,
      EnterFinding entering,
      VerifyFindings verifying) {
    this.assessments = assessments;
    this.findings = findings;
    this.entering = entering;
    this.verifying = verifying;
  }

  @GET
  @Path("/findings")
  @RolesAllowed({"assessor", "organiser", "committee", "auditor"})
  @Operation(
      operationId = "listFindings",
      summary = "List findings",
      description = "The latest version of each.")
  public Page<FindingView> list(
      @PathParam("id") UUID id,
      @Parameter(description = "Only those on this subject.") @QueryParam("subject")
          @Nullable String subject,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    assessments.require(id);
    return Page.of(
            findings.page(id, subject, place(cursor), limit + 1), limit, FindingsResource::key)
        .map(FindingView::of);
  }

  private static String key(Finding finding) {
    return finding.subject() + "/" + finding.finding() + "/" + finding.version();
  }

  private static Findings.@Nullable Place place(@Nullable String cursor) {
    @Nullable String key = Cursor.key(cursor);
    if (key == null) {
      return null;
    }
    List<String> parts = List.of(key.split("/", -1));
    if (parts.size() != 3 || !VERSION.matcher(parts.getLast()).matches()) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    return new Findings.Place(parts.get(0), parts.get(1));
  }

  @PUT
  @Path("/subjects/{subject}/findings/{finding}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("assessor")
  @Operation(
      operationId = "enterFinding",
      summary = "Enter or correct a finding",
      description =
          "The first version needs `If-None-Match: *`, a correction `If-Match` with the version"
              + " last read. Every version stays, with who entered it, when, and on which"
              + " evidence, and counts only once an organiser has confirmed it. Once the subject"
              + " has been decided nothing can be changed.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "201",
      description = "The first version.",
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  @APIResponse(
      responseCode = "200",
      description = "A further version.",
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`finding-unknown`, `level-unknown`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<FindingView> enter(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @PathParam("finding") String finding,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @Valid @NotNull FindingView.Entry body) {
    Finding entered =
        entering.enter(
            id,
            subject,
            finding,
            new EnterFinding.Entry(
                body.level(), body.evidence().reference(), body.evidence().note()),
            new EnterFinding.Seen(ifMatch, ifNoneMatch));
    RestResponse.Status status =
        entered.version() == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    return RestResponse.ResponseBuilder.create(status, FindingView.of(entered))
        .tag(EntityVersion.tag(entered.version()))
        .build();
  }

  @POST
  @Path("/subjects/{subject}/findings/{finding}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "verifyFinding",
      summary = "Confirm or reject a finding",
      description =
          "By somebody else than who entered it. `If-Match` names the version that was looked at.")
  @APIResponse(
      responseCode = "201",
      description = "The finding with its verification.",
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-entry`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`, also when nobody has made it.")
  @APIResponse(responseCode = "409", description = "`already-verified`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`rejection-reason-missing`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<FindingView> verify(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @PathParam("finding") String finding,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull VerificationView.Entry body) {
    Finding verified =
        verifying.verify(id, subject, finding, ifMatch, body.verdict(), body.reason());
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.CREATED, FindingView.of(verified))
        .tag(EntityVersion.tag(verified.version()))
        .build();
  }

  @POST
  @Path("/findings/verifications")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "verifyFindings",
      summary = "Confirm or reject many findings at once",
      description = "All or none; every obstacle is listed with the place of its entry.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "200", description = "The findings in the order of the request.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          "`verification-refused` with `errors`: `not-found`, `version-stale`, `own-entry`,"
              + " `already-verified`")
  @APIResponse(responseCode = "422", description = "`rejection-reason-missing`")
  public Items<FindingView> verifyAll(
      @PathParam("id") UUID id, @Valid @NotNull FindingView.VerificationsEntry body) {
    List<VerifyFindings.Version> versions =
        body.findings().stream()
            .map(seen -> new VerifyFindings.Version(seen.subject(), seen.finding(), seen.version()))
            .toList();
    return new Items<>(
        verifying.verifyAll(id, versions, body.verdict(), body.reason()).stream()
            .map(FindingView::of)
            .toList());
  }

  @GET
  @Path("/subjects/{subject}/findings/{finding}/history")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listFindingVersions",
      summary = "Show all versions of a finding",
      description = "Oldest first.")
  @APIResponse(responseCode = "200", description = "At least one version.")
  @APIResponse(responseCode = "404", description = "`not-found`, also when nobody has made it.")
  public Page<FindingView> history(
      @PathParam("id") UUID id,
      @PathParam("subject") String subject,
      @PathParam("finding") String finding,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    assessments.require(id);
    int after = Cursor.number(cursor);
    List<Finding> versions = findings.history(id, subject, finding, after, limit + 1);
    if (after == 0 && versions.isEmpty()) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    return Page.of(versions, limit, version -> Integer.toString(version.version()))
        .map(FindingView::of);
  }
}
