package io.gongping.support.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** An API with a parameter of every type. */
@Path("/api/lists")
@Produces(MediaType.APPLICATION_JSON)
class ListResource {

  enum State {
    OPEN,
    CLOSED
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes(@JsonSubTypes.Type(value = Told.class, name = "TOLD"))
  sealed interface Entry {}

  record Told(String text) implements Entry {}

  @GET
  @PermitAll
  public Page<Entry> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(50) int limit,
      @QueryParam("year") @Nullable Integer year,
      @QueryParam("state") @Nullable State state,
      @QueryParam("id") @Nullable UUID id,
      @QueryParam("on") @Nullable LocalDate on,
      @QueryParam("replace") @DefaultValue("false") boolean replace,
      @QueryParam("text") @Nullable String text) {
    return new Page<>(
        List.of(
            new Told("%d %s %s %s %s %s %s".formatted(limit, year, state, id, on, replace, text))),
        null);
  }

  @GET
  @Path("/versioned")
  @PermitAll
  public RestResponse<Told> versioned() {
    return RestResponse.ResponseBuilder.ok(new Told("x")).tag(EntityVersion.tag(3)).build();
  }

  @GET
  @Path("/text")
  @Produces(MediaType.TEXT_PLAIN)
  @PermitAll
  public String text() {
    return "长文".repeat(2000);
  }

  @GET
  @Path("/organisers")
  @RolesAllowed("organiser")
  public Told forOrganisers() {
    return new Told("x");
  }

  record Order(
      @NotBlank String name, @Pattern(regexp = "^[a-z]{3}$") String code, @Max(9) int size) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  public Order order(@Valid Order order) {
    return order;
  }
}
