package io.gongping.scoring.input.rest;

import io.gongping.scoring.input.AttributionWarnings;
import io.gongping.scoring.input.Entries;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.app.VerifyInputs;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.scoring.verification.app.VerificationView;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inputs")
class InputVerificationsResource {

  private final VisibleAssessments assessments;
  private final Entries entries;
  private final VerifyInputs verifying;

  InputVerificationsResource(
      VisibleAssessments assessments, Entries entries, VerifyInputs verifying) {
    this.assessments = assessments;
    this.entries = entries;
    this.verifying = verifying;
  }

  @POST
  @Path("/inputs/{input}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("assessor")
  @Operation(
      operationId = "verifyInput",
      summary = "Confirm or reject an entry",
      description =
          "By somebody else than who entered it. `If-Match` names the version that was looked at.")
  @APIResponse(
      responseCode = "201",
      description = "The entry with its verification.",
      content = @Content(schema = @Schema(implementation = InputView.class)))
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-entry`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`already-verified`, `scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`rejection-reason-missing`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<InputView> verify(
      @PathParam("id") UUID id,
      @PathParam("input") UUID input,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull VerificationView.Entry body) {
    Entry verified = verifying.verify(id, input, ifMatch, body.verdict(), body.reason());
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, InputView.of(verified))
        .tag(EntityVersion.tag(verified.version()))
        .build();
  }

  @POST
  @Path("/inputs/verifications")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("assessor")
  @Operation(
      operationId = "verifyInputs",
      summary = "Confirm or reject many entries at once",
      description = "All or none; every obstacle is listed with the place of its entry.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(responseCode = "200", description = "The entries in the order of the request.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          "`verification-refused` with `errors`: `not-found`, `version-stale`, `own-entry`,"
              + " `already-verified`; `scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(responseCode = "422", description = "`rejection-reason-missing`")
  public Items<InputView> verifyAll(
      @PathParam("id") UUID id, @Valid @NotNull InputBody.Verifications body) {
    List<VerifyInputs.Version> versions =
        body.inputs().stream()
            .map(seen -> new VerifyInputs.Version(seen.id(), seen.version()))
            .toList();
    return new Items<>(
        verifying.verifyAll(id, versions, body.verdict(), body.reason()).stream()
            .map(InputView::of)
            .toList());
  }

  @GET
  @Path("/attribution-warnings")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listAttributionWarnings",
      summary = "List what is claimed more than once",
      description =
          "Entries that name the same achievement or rest on the same evidence, whether of one"
              + " subject or of several. A warning blocks nothing.")
  @APIResponse(responseCode = "200", description = "By achievement first, then by evidence.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  public Page<AttributionWarningView> warnings(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    assessments.require(id);
    return Page.cut(
            AttributionWarnings.in(entries.all(id)),
            cursor,
            limit,
            warning -> warning.by() + "/" + warning.text())
        .map(AttributionWarningView::of);
  }
}
