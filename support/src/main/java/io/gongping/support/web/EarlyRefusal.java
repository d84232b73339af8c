package io.gongping.support.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.support.problem.ProblemException;
import io.gongping.support.problem.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Answers a request with a problem before it reaches a resource, a log or a reader of bodies. */
@Singleton
class EarlyRefusal {

  private static final String PROBLEM_JSON = "application/problem+json";

  private final ObjectMapper json;

  EarlyRefusal(ObjectMapper json) {
    this.json = json;
  }

  void answer(RoutingContext request, ProblemException problem) {
    Locale locale = Problems.locale(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      byte[] body = json.writeValueAsBytes(Problems.of(problem, locale));
      request
          .response()
          .setStatusCode(problem.code().status())
          .putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON)
          .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
          .end(Buffer.buffer(body));
    } catch (JsonProcessingException impossible) {
      request.fail(impossible);
    }
  }
}
