package io.gongping.support.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the answer to the request in hand. */
@ApplicationScoped
public class RequestLocale {

  private final CurrentVertxRequest request;

  RequestLocale(CurrentVertxRequest request) {
    this.request = request;
  }

  /** English where the caller prefers it to Chinese, Chinese otherwise. */
  public Locale get() {
    @Nullable RoutingContext context = request.getCurrent();
    return Problems.locale(
        context == null ? null : context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
