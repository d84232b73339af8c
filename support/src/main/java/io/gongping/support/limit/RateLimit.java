package io.gongping.support.limit;

import io.github.bucket4j.TimeMeter;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.problem.Problems;
import io.gongping.support.problem.RequestLocale;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what an address asks too often. A forwarded header counts only where {@code
 * quarkus.http.proxy} trusts it. Nothing is logged and nothing is measured: either would tell when
 * somebody voted.
 */
@Provider
@RateLimited
class RateLimit implements ContainerRequestFilter {

  private final Clients clients;
  private final CurrentVertxRequest request;
  private final RequestLocale locale;

  /**
   * @param burst requests that an address may send at once, at least 1. A hall of 500 raters behind
   *     one address, each with an inspection, a cast and a repetition of both, needs 2,000.
   * @param perSecond requests a second that it may send for ever, at least 1
   */
  RateLimit(
      @ConfigProperty(name = "gongping.rate-limit.burst", defaultValue = "3000") long burst,
      @ConfigProperty(name = "gongping.rate-limit.per-second", defaultValue = "100") long perSecond,
      CurrentVertxRequest request,
      RequestLocale locale) {
    this.clients = new Clients(burst, perSecond, TimeMeter.SYSTEM_NANOTIME);
    this.request = request;
    this.locale = locale;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    long wait = clients.nanosToWait(ClientNetwork.of(address()));
    if (wait > 0) {
      long seconds = Duration.ofNanos(wait).toSeconds() + 1;
      context.abortWith(
          Response.fromResponse(
                  Problems.of(CommonProblem.TOO_MANY_REQUESTS.problem(), locale.get()).toResponse())
              .header(HttpHeaders.RETRY_AFTER, seconds)
              .build());
    }
  }

  private String address() {
    @Nullable RoutingContext context = request.getCurrent();
    @Nullable SocketAddress remote = context == null ? null : context.request().remoteAddress();
    if (remote == null) {
      return "";
    }
    return remote.hostAddress() == null ? remote.host() : remote.hostAddress();
  }
}
