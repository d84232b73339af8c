package io.gongping.scoring.history.rest;

import io.gongping.scoring.history.RecordConflict;
import io.gongping.scoring.history.RecordConflicts;
import io.gongping.scoring.history.RecordKey;
import io.gongping.scoring.history.Term;
import io.gongping.scoring.history.app.SettleConflict;
import io.gongping.scoring.verification.app.VerificationView;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.EntityVersion;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/record-conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Record conflicts",
    description =
        "Records that contradict each other: the same directory id, kind and year in more than one"
            + " assessment. None replaces another.")
class RecordConflictsResource {

  private static final Pattern KEY =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([A-Z_]{1,32})/(\\d{4})");

  private final RecordConflicts conflicts;
  private final SettleConflict settling;
  private final Caller caller;

  RecordConflictsResource(RecordConflicts conflicts, SettleConflict settling, Caller caller) {
    this.conflicts = conflicts;
    this.settling = settling;
    this.caller = caller;
  }

  @Schema(name = "SettlementEntry")
  record SettlementEntry(
      @Schema(description = "The assessment of the record that is valid.") @NotNull
          UUID assessmentId,
      @Schema(description = "Its subject there.", examples = "L01") @NotBlank @Size(max = 64)
          String subject,
      @NotBlank @Size(max = 4000) String reason) {}

  @GET
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(
      operationId = "listRecordConflicts",
      summary = "List conflicts between records",
      description = "Those with at least one record in your regions.")
  @APIResponse(responseCode = "200", description = "A page of conflicts.")
  public Page<RecordConflictView> list(
      @QueryParam("state") RecordConflict.@Nullable State state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    List<Term> found = conflicts.list(caller.scope(), state, term(cursor), limit + 1);
    return Page.of(found, limit, RecordConflictsResource::key).map(settling::get).map(this::view);
  }

  @GET
  @Path("/{directoryId}/{kind}/{year}")
  @RolesAllowed({"organiser", "assessor", "committee", "auditor"})
  @Operation(operationId = "getRecordConflict", summary = "Show a conflict between records")
  @APIResponse(
      responseCode = "200",
      description = "The conflict.",
      content = @Content(schema = @Schema(implementation = RecordConflictView.class)))
  @APIResponse(responseCode = "404", description = "`not-found`")
  public RestResponse<RecordConflictView> get(
      @PathParam("directoryId") UUID directoryId,
      @PathParam("kind") String kind,
      @PathParam("year") int year) {
    return tagged(200, settling.get(new Term(directoryId, kind, year)));
  }

  @POST
  @Path("/{directoryId}/{kind}/{year}/settlements")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("organiser")
  @Operation(
      operationId = "proposeSettlement",
      summary = "Propose which record is valid",
      description =
          "By somebody whose regions cover every record. It holds once somebody else confirmed it;"
              + " then the valid record alone counts, in its own region.")
  @APIResponse(
      responseCode = "201",
      description = "The conflict with the proposal.",
      content = @Content(schema = @Schema(implementation = RecordConflictView.class)))
  @APIResponse(responseCode = "403", description = "`conflict-beyond-regions`, `own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`conflict-settled`, `settlement-pending`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`record-unknown`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<RecordConflictView> propose(
      @PathParam("directoryId") UUID directoryId,
      @PathParam("kind") String kind,
      @PathParam("year") int year,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull SettlementEntry body) {
    return tagged(
        201,
        settling.propose(
            new Term(directoryId, kind, year),
            ifMatch,
            new RecordKey(body.assessmentId(), body.subject()),
            body.reason()));
  }

  @POST
  @Path("/{directoryId}/{kind}/{year}/settlements/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("committee")
  @Operation(
      operationId = "verifySettlement",
      summary = "Confirm or reject the proposed settlement",
      description = "By somebody else than who proposed it.")
  @APIResponse(
      responseCode = "201",
      description = "The conflict, settled or open again.",
      content = @Content(schema = @Schema(implementation = RecordConflictView.class)))
  @APIResponse(
      responseCode = "403",
      description = "`conflict-beyond-regions`, `own-case`, `own-settlement`")
  @APIResponse(responseCode = "404", description = "`not-found`")
  @APIResponse(responseCode = "409", description = "`already-verified`")
  @APIResponse(responseCode = "412", description = "`version-stale`")
  @APIResponse(responseCode = "422", description = "`rejection-reason-missing`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public RestResponse<RecordConflictView> verify(
      @PathParam("directoryId") UUID directoryId,
      @PathParam("kind") String kind,
      @PathParam("year") int year,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Valid @NotNull VerificationView.Entry body) {
    return tagged(
        201,
        settling.verify(new Term(directoryId, kind, year), ifMatch, body.verdict(), body.reason()));
  }

  private RecordConflictView view(RecordConflict conflict) {
    return RecordConflictView.of(conflict, caller.scope());
  }

  private RestResponse<RecordConflictView> tagged(int status, RecordConflict conflict) {
    return RestResponse.ResponseBuilder.create(
            RestResponse.Status.fromStatusCode(status), view(conflict))
        .tag(EntityVersion.tag(conflict.version()))
        .build();
  }

  private static String key(Term term) {
    return term.directoryId() + "/" + term.kind() + "/" + term.year();
  }

  private static @Nullable Term term(@Nullable String cursor) {
    @Nullable String key = Cursor.key(cursor);
    if (key == null) {
      return null;
    }
    Matcher parts = KEY.matcher(key);
    if (!parts.matches()) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    return new Term(
        UUID.fromString(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)));
  }
}
