package io.gongping.ballot.assessment.rest;

import io.gongping.ballot.assessment.app.HandOutSlips;
import io.gongping.ballot.slip.app.MadeSlips;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Making slips for a meeting. */
@Path("/api/v1/assessments/{id}/papers/{paper}/slips")
@Tag(name = "Meetings")
@RolesAllowed("organiser")
class SlipsResource {

  private static final int MOST_SLIPS = 200_000;

  private final HandOutSlips handOutSlips;

  SlipsResource(HandOutSlips handOutSlips) {
    this.handOutSlips = handOutSlips;
  }

  /** How many slips to make. */
  @Schema(name = "SlipOrder", examples = "{\"count\": 40}")
  record SlipOrder(@NotNull @Min(1) @Max(MOST_SLIPS) Integer count) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  @Operation(
      operationId = "makeSlips",
      summary = "Make slips for a paper",
      description =
          "The codes are shown this once, to be printed and shuffled; only hashes are kept. There are"
              + " never more slips than raters entitled. Where the answer got lost, the same request"
              + " again makes nothing and is refused: make new ones with `replace=true`.")
  @APIResponse(
      responseCode = "201",
      description = "The codes",
      content = @Content(schema = @Schema(implementation = MadeSlips.class)))
  @APIResponse(responseCode = "403", description = "`own-case`")
  @APIResponse(responseCode = "404", description = "`not-found`, `paper-unknown`")
  @APIResponse(
      responseCode = "409",
      description = "`wrong-state`, `too-many-slips`, `slips-in-use`, `slips-made-before`")
  public MadeSlips make(
      @PathParam("id") UUID id,
      @PathParam("paper") String paper,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @Schema(description = "Void all slips of this paper made before, while none of them is spent")
          @QueryParam("replace")
          @DefaultValue("false")
          boolean replace,
      @NotNull @Valid SlipOrder order) {
    return handOutSlips.make(id, paper, idempotencyKey, order.count(), replace);
  }
}
