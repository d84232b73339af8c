package io.gongping.scoring.deadletter.rest;

import io.gongping.scoring.deadletter.DeadLetters;
import io.gongping.scoring.deadletter.KeptDeadLetter;
import io.gongping.scoring.deadletter.app.ResolveDeadLetter;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Cursor;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dead letters", description = "Messages that could not be counted.")
class DeadLettersResource {

  private final DeadLetters letters;
  private final ResolveDeadLetter resolution;
  private final Caller caller;

  DeadLettersResource(DeadLetters letters, ResolveDeadLetter resolution, Caller caller) {
    this.letters = letters;
    this.resolution = resolution;
    this.caller = caller;
  }

  @Schema(name = "DeadLetterFilter")
  enum StateFilter {
    open,
    resolved
  }

  @Schema(name = "Resolve")
  record Resolve(
      @Schema(description = "Why the message no longer stands in the way.", examples = "补选票已由监票人核对")
          @NotBlank
          @Size(max = 2000)
          String reason) {}

  @GET
  @RolesAllowed({"auditor", "organiser"})
  @Operation(
      operationId = "listDeadLetters",
      summary = "List dead letters",
      description =
          "Those of assessments in your regions. Those that belong to no known assessment are shown"
              + " to callers for the whole country (region 000000) only.")
  public Page<DeadLetterView> list(
      @Parameter(description = "Only open or only resolved ones.") @QueryParam("state")
          @Nullable StateFilter state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
    @Nullable Boolean open = state == null ? null : state == StateFilter.open;
    List<KeptDeadLetter> found = letters.list(caller.scope(), open, Cursor.uuid(cursor), limit + 1);
    return Page.of(found, limit, kept -> kept.id().toString()).map(DeadLetterView::of);
  }

  @POST
  @Path("/{id}/resolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("auditor")
  @Operation(
      operationId = "resolveDeadLetter",
      summary = "Resolve a dead letter",
      description =
          "The message stays uncounted, but no longer keeps its assessment from becoming"
              + " final. Assessments that waited for it are reconciled again.")
  @APIResponse(responseCode = "200", description = "It is resolved.")
  @APIResponse(responseCode = "409", description = "`already-resolved`")
  public DeadLetterView resolve(@PathParam("id") UUID id, @Valid @NotNull Resolve body) {
    return DeadLetterView.of(resolution.resolve(id, body.reason()));
  }
}
