package io.gongping.scoring.input.rest;

import io.gongping.scoring.input.Entries;
import io.gongping.scoring.input.Entry;
import io.gongping.scoring.input.EntryState;
import io.gongping.scoring.input.EntryVersion;
import io.gongping.scoring.input.InputKind;
import io.gongping.scoring.input.app.EnterInput;
import io.gongping.scoring.tally.app.VisibleAssessments;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.EntityVersion;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{id}/inputs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Inputs",
    description =
        "What counts beside ballots: figures, indicators, target books, bonuses and deductions, and"
            + " the process log. Organisers enter, assessors verify, every version stays.")
class InputsResource {

  private final VisibleAssessments assessments;
  private final Entries entries;
  private final EnterInput entering;

  InputsResource(VisibleAssessments assessments, Entries entries, EnterInput entering) {
    this.assessments = assessments;
    this.entries = entries;
    this.entering = entering;
  }

  @GET
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listInputs",
      summary = "List entries",
      description = "The latest version of each.")
  @APIResponse(responseCode = "200", description = "A page.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  public Page<InputView> list(
      @PathParam("id") UUID id,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("kind") @Nullable InputKind kind,
      @QueryParam("state") @Nullable EntryState state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    assessments.require(id);
    List<Entry> found =
        entries.page(id, new Entries.Query(subject, kind, state, Cursor.uuid(cursor), limit + 1));
    return Page.of(found, limit, entry -> entry.id().toString()).map(InputView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "enterInput",
      summary = "Enter something",
      description =
          "The same Idempotency-Key and content again give the same entry. It counts once an"
              + " assessor, another person, has confirmed it. A figure or an indicator of a subject"
              + " has one entry, which is corrected.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "201",
      description = "Entered; Location and ETag tell where and which version.",
      content = @Content(schema = @Schema(implementation = InputView.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-body`, `idempotency-key-malformed`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description =
          "`input-exists` with its `id`, `scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(
      responseCode = "422",
      description = "`input-invalid` with `errors`, `idempotency-key-reused`")
  public RestResponse<InputView> enter(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Valid @NotNull InputBody body) {
    Entry entry = entering.enter(id, idempotencyKey, body.draft());
    return RestResponse.ResponseBuilder.<InputView>created(
            URI.create("/api/v1/assessments/%s/inputs/%s".formatted(id, entry.id())))
        .tag(EntityVersion.tag(entry.version()))
        .entity(InputView.of(entry))
        .build();
  }

  @GET
  @Path("/{input}")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(operationId = "getInput", summary = "Show an entry")
  @APIResponse(
      responseCode = "200",
      description = "Its latest version; the ETag goes into If-Match.",
      content = @Content(schema = @Schema(implementation = InputView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  public RestResponse<InputView> get(@PathParam("id") UUID id, @PathParam("input") UUID input) {
    assessments.require(id);
    return tagged(entries.find(id, input).orElseThrow(CommonProblem.NOT_FOUND::problem));
  }

  @GET
  @Path("/{input}/history")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listInputVersions",
      summary = "Show all versions of an entry",
      description = "Oldest first.")
  @APIResponse(responseCode = "200", description = "At least one version.")
  @APIResponse(responseCode = "404", description = "`not-found`")
  public Page<InputView> history(
      @PathParam("id") UUID id,
      @PathParam("input") UUID input,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    assessments.require(id);
    int after = Cursor.number(cursor);
    List<EntryVersion> versions = entries.history(id, input, after, limit + 1);
    if (after == 0 && versions.isEmpty()) {
      throw CommonProblem.NOT_FOUND.problem();
    }
    return Page.of(versions, limit, version -> Integer.toString(version.number()))
        .map(version -> InputView.of(input, version));
  }

  @PUT
  @Path("/{input}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "correctInput",
      summary = "Correct an entry",
      description =
          "A further version, which has to be confirmed anew; subject, kind and key stay. Also"
              + " brings back what was withdrawn.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "200",
      description = "The new version.",
      content = @Content(schema = @Schema(implementation = InputView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`input-invalid` with `errors`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<InputView> correct(
      @PathParam("id") UUID id,
      @PathParam("input") UUID input,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull InputBody body) {
    return tagged(entering.correct(id, input, ifMatch, body.draft()));
  }

  @POST
  @Path("/{input}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "withdrawInput",
      summary = "Withdraw an entry",
      description = "A further version; the entry is gone once another person has confirmed that.")
  @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`")
  @APIResponse(
      responseCode = "200",
      description = "The new version.",
      content = @Content(schema = @Schema(implementation = InputView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`input-withdrawn`, `scheme-unknown`, `scheme-differs`, `scheme-unconfirmed`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<InputView> withdraw(
      @PathParam("id") UUID id,
      @PathParam("input") UUID input,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull InputBody.Withdrawal body) {
    return tagged(entering.withdraw(id, input, ifMatch, body.reason()));
  }

  static RestResponse<InputView> tagged(Entry entry) {
    return RestResponse.ResponseBuilder.ok(InputView.of(entry))
        .tag(EntityVersion.tag(entry.version()))
        .build();
  }
}
