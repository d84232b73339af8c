package io.gongping.support.problem;

import io.gongping.support.scope.Caller;
import io.quarkus.oidc.OIDCException;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** An API with every kind of refusal. */
@Path("/sample")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class SampleResource {

  private final Caller caller;

  SampleResource(Caller caller) {
    this.caller = caller;
  }

  record Body(@NotBlank String name, @Max(9) int size, Kind kind, LocalDate on) {}

  enum Kind {
    ONE
  }

  @POST
  @PermitAll
  public Body echo(@Valid Body body) {
    return body;
  }

  @POST
  @Path("/public")
  @PermitAll
  public Body echoForAnybody(@Valid Body body) {
    return body;
  }

  @GET
  @Path("/refusal")
  @PermitAll
  public String refuse() {
    throw CommonProblem.CONFLICT
        .problem()
        .with("limit", 3)
        .withErrors(List.of(new ProblemError("/a/0", CommonProblem.NOT_FOUND)));
  }

  @GET
  @Path("/failure")
  @PermitAll
  public String fail() {
    throw new IllegalStateException("secret-in-a-message");
  }

  @GET
  @Path("/without-database")
  @PermitAll
  public String withoutDatabase() {
    throw new IllegalStateException("wrapped", new SQLException("secret-in-a-message", "08006"));
  }

  @GET
  @Path("/refused-by-the-database")
  @PermitAll
  public String refusedByTheDatabase() {
    throw new IllegalStateException("wrapped", new SQLException("secret-in-a-message", "23505"));
  }

  @GET
  @Path("/without-keycloak")
  @PermitAll
  public String withoutKeycloak() {
    throw new OIDCException("OIDC Server is not available");
  }

  @GET
  @Path("/organisers")
  @RolesAllowed("organiser")
  public String organisersOnly() {
    return "\"" + caller.name() + " " + caller.scope() + "\"";
  }

  @GET
  @Path("/forgotten")
  public String withoutAnnotation() {
    return "\"never\"";
  }
}
