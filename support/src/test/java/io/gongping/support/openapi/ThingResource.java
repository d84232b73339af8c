package io.gongping.support.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gongping.support.web.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** An API with every kind of member. */
@Path("/things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ThingResource {

  @Schema(name = "ThingEntry")
  record Entry(@NotBlank String name, @Nullable String note, @Min(1) int size, boolean fragile) {}

  @Schema(name = "Thing")
  record View(
      UUID id,
      Instant madeAt,
      int size,
      @Nullable String note,
      Optional<String> nickname,
      Door.State door,
      Window.State window,
      Shape shape) {}

  /** Has states. */
  interface Door {
    enum State {
      OPEN,
      SHUT
    }
  }

  /** Has states of its own. */
  interface Window {
    enum State {
      CLEAN,
      DIRTY
    }
  }

  @Schema(
      name = "Shape",
      oneOf = {Shape.Circle.class, Shape.Square.class},
      discriminatorProperty = "kind",
      discriminatorMapping = {
        @DiscriminatorMapping(value = "CIRCLE", schema = Shape.Circle.class),
        @DiscriminatorMapping(value = "SQUARE", schema = Shape.Square.class)
      })
  sealed interface Shape {

    About about();

    enum ShapeKind {
      CIRCLE,
      SQUARE
    }

    record About(ShapeKind kind, @Nullable String label) {}

    record Circle(@JsonUnwrapped About about, int radius) implements Shape {}

    record Square(@JsonUnwrapped About about, @Nullable Integer side) implements Shape {}
  }

  @GET
  @RolesAllowed("organiser")
  @Operation(operationId = "listThings", summary = "List things")
  public Page<View> list(@QueryParam("cursor") @Nullable String cursor) {
    return new Page<>(List.of(), cursor);
  }

  @POST
  @Path("/{id}")
  @RolesAllowed("organiser")
  @Operation(operationId = "makeThing", summary = "Make a thing")
  @APIResponse(responseCode = "200", description = "Made")
  @APIResponse(responseCode = "409", description = "`conflict` with its `limit`")
  public View make(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull Entry body) {
    throw new UnsupportedOperationException(id + String.valueOf(ifMatch) + body);
  }

  @GET
  @Path("/public")
  @PermitAll
  @Operation(operationId = "countThings", summary = "Count things")
  public long count() {
    return 0;
  }
}
