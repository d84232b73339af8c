package io.gongping.support.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Headers of every answer, refusals of the framework included: no browser guesses at a media type,
 * and what is said of people and their votes is kept by no cache on the way.
 */
@Singleton
class SafeAnswers {

  /** Before everything else that could answer. */
  static final int PRIORITY = 1000;

  /** Health, metrics and contracts, which tell nothing of anybody. */
  private static final String MANAGEMENT = "/q/";

  void register(@Observes Filters filters) {
    filters.register(SafeAnswers::mark, PRIORITY);
  }

  private static void mark(RoutingContext request) {
    request.addHeadersEndHandler(
        written -> {
          MultiMap headers = request.response().headers();
          headers.set("X-Content-Type-Options", "nosniff");
          if (!request.request().uri().startsWith(MANAGEMENT)) {
            headers.set("Cache-Control", "no-store");
          }
        });
    request.next();
  }
}
