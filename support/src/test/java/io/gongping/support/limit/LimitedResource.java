package io.gongping.support.limit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A resource that may not be called as often as one likes, and one that is somewhere else. */
@Path("/api/sample")
@PermitAll
class LimitedResource {

  @Path("/api/limited")
  @PermitAll
  @RateLimited
  static class Limited {

    @GET
    public String get() {
      return "passed";
    }
  }

  @GET
  @Path("/created")
  public Response created() {
    return Response.created(URI.create("/api/sample/7?part=a%2Fb")).build();
  }
}
