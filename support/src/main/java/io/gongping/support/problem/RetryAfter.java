package io.gongping.support.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Says when to try again, wherever the answer is that the service is not available. */
@Provider
class RetryAfter implements ContainerResponseFilter {

  private static final String SECONDS = "5";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
      response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, SECONDS);
    }
  }
}
