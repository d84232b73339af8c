package io.gongping.dossier.archive.rest;

import io.gongping.dossier.archive.RawValue;
import io.gongping.dossier.archive.Resolution.Action;
import io.gongping.dossier.archive.UnfiledEvents;
import io.gongping.dossier.archive.UnfiledEvents.Entry;
import io.gongping.dossier.archive.UnfiledEvents.Place;
import io.gongping.dossier.archive.app.ResolveUnfiledEvent;
import io.gongping.support.problem.CommonProblem;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events that could not be filed, for those who have to find out why. */
@Path("/api/v1/unfiled-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ARCHIVIST, Roles.AUDITOR})
@Tag(name = "Unfiled events", description = "Events of the result topic that could not be filed")
class UnfiledEventResource {

  private final UnfiledEvents events;
  private final ResolveUnfiledEvent resolution;
  private final Caller caller;

  UnfiledEventResource(UnfiledEvents events, ResolveUnfiledEvent resolution, Caller caller) {
    this.events = events;
    this.resolution = resolution;
    this.caller = caller;
  }

  @Schema(name = "ResolveUnfiledEvent")
  record Resolve(
      @Schema(
              description =
                  "RETRY: read it once more and file its score card. DISCARD: it stays unfiled.")
          @NotNull
          Action action,
      @Schema(description = "Why, for people.", examples = "评分服务重复发布,以首次归档为准")
          @NotBlank
          @Size(max = 2000)
          String reason) {}

  @GET
  @Operation(
      operationId = "listUnfiledEvents",
      summary = "List the events that could not be filed",
      description =
          "The newest first. An event whose region cannot be read is shown to callers for the whole"
              + " country (000000) only. Roles: archivist, auditor.")
  @APIResponse(
      responseCode = "200",
      description = "A page of events",
      content = @Content(schema = @Schema(implementation = UnfiledEventPage.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed` with `violations`")
  public Page<UnfiledEventView> list(
      @QueryParam("state") @Parameter(description = "Only open or only resolved ones")
          @Nullable State state,
      @QueryParam("cursor") @Parameter(description = "`next` of the page before")
          @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    @Nullable Boolean open = state == null ? null : state == State.open;
    List<Entry> found = events.list(caller.scope(), open, place(cursor), limit + 1);
    return Page.of(found, limit, UnfiledEventResource::key).map(UnfiledEventView::of);
  }

  @GET
  @Path("/{id}/value")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "getUnfiledEventValue",
      summary = "Read the raw bytes of an event that could not be filed",
      description = "Roles: archivist, auditor.")
  @APIResponse(
      responseCode = "200",
      description = "The value of the record as it came",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response value(@PathParam("id") UUID id) {
    RawValue value = events.value(id, caller.scope()).orElseThrow(CommonProblem.NOT_FOUND::problem);
    // A stranger's bytes: saved, never shown in place by a browser, which is also told not to
    // guess.
    return Response.ok(value.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".bin\"")
        .build();
  }

  @POST
  @Path("/{id}/resolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ARCHIVIST)
  @Operation(
      operationId = "resolveUnfiledEvent",
      summary = "Decide about an event that could not be filed",
      description =
          "A retry files the score card, for example after an upgrade to a version that knows the"
              + " event; where it still cannot be filed, the event stays open. Once resolved, it"
              + " stays so. Role: archivist.")
  @APIResponse(
      responseCode = "200",
      description = "It is resolved",
      content = @Content(schema = @Schema(implementation = UnfiledEventView.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed` with `violations`")
  @APIResponse(
      responseCode = "409",
      description =
          "`event-already-resolved`, or `event-not-fileable` with the `reason` and, where it is"
              + " known, the `part` of the event")
  public UnfiledEventView resolve(@PathParam("id") UUID id, @Valid @NotNull Resolve body) {
    return UnfiledEventView.of(resolution.resolve(id, body.action(), body.reason()));
  }

  private static String key(Entry entry) {
    return entry.receivedAt() + "/" + entry.id();
  }

  private static @Nullable Place place(@Nullable String cursor) {
    @Nullable String key = Cursor.key(cursor);
    if (key == null) {
      return null;
    }
    String[] parts = key.split("/", -1);
    if (parts.length != 2 || !Parameters.ID.matcher(parts[1]).matches()) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    try {
      return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (DateTimeException notAnInstant) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
  }

  /** As the dead letters of the scoring service call them. */
  @Schema(name = "UnfiledEventFilter")
  enum State {
    open,
    resolved
  }

  /** Names the page's schema in the contract. */
  @Schema(name = "UnfiledEventPage")
  private record UnfiledEventPage(
      List<UnfiledEventView> items,
      @Schema(description = "Cursor of the next page; absent on the last") @Nullable String next) {}
}
