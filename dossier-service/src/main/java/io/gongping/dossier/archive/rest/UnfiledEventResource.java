package io.gongping.dossier.archive.rest;

import io.gongping.dossier.archive.RawValue;
import io.gongping.dossier.archive.UnfiledEvents;
import io.gongping.dossier.archive.UnfiledEvents.Entry;
import io.gongping.dossier.archive.UnfiledEvents.Place;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import io.gongping.support.web.Cursor;
import io.gongping.support.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
  private final Caller caller;

  UnfiledEventResource(UnfiledEvents events, Caller caller) {
    this.events = events;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listUnfiledEvents",
      summary = "List the events that could not be filed",
      description =
          "The newest first. An event whose region cannot be read is shown to every caller with any"
              + " region. Roles: archivist, auditor.")
  @APIResponse(
      responseCode = "200",
      description = "A page of events",
      content = @Content(schema = @Schema(implementation = UnfiledEventPage.class)))
  @APIResponse(responseCode = "400", ref = "validation-failed")
  @APIResponse(responseCode = "401", ref = "unauthorized")
  @APIResponse(responseCode = "403", ref = "forbidden")
  public Page<UnfiledEventView> list(
      @QueryParam("cursor") @Parameter(description = "`next` of the page before")
          @Nullable String cursor,
      @QueryParam("limit")
          @DefaultValue(Parameters.DEFAULT_LIMIT)
          @Pattern(regexp = Parameters.LIMIT)
          @Parameter(
              description = "Size of a page",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
          String limit) {
    int size = Integer.parseInt(limit);
    List<Entry> found = events.list(caller.scope(), place(cursor), size + 1);
    return Page.of(found, size, UnfiledEventResource::key).map(UnfiledEventView::of);
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
  @APIResponse(responseCode = "401", ref = "unauthorized")
  @APIResponse(responseCode = "403", ref = "forbidden")
  @APIResponse(responseCode = "404", ref = "not-found")
  public Response value(@PathParam("id") UUID id) {
    RawValue value = events.value(id, caller.scope()).orElseThrow(CommonProblem.NOT_FOUND::problem);
    // A stranger's bytes: saved, never shown in place by a browser.
    return Response.ok(value.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".bin\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
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
    if (parts.length != 2 || !parts[1].matches(Parameters.UUID)) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
    try {
      return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    } catch (DateTimeException notAnInstant) {
      throw CommonProblem.CURSOR_INVALID.problem();
    }
  }

  /** Names the page's schema in the contract. */
  @Schema(name = "UnfiledEventPage", requiredProperties = "items")
  private record UnfiledEventPage(
      List<UnfiledEventView> items,
      @Schema(description = "Cursor of the next page; absent on the last") @Nullable String next) {}
}
