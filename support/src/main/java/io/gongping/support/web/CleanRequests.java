package io.gongping.support.web;

import io.gongping.support.problem.CommonProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses requests whose path, query or headers hold a control character, bare or percent-encoded:
 * no parameter of ours has one, and a database, a log or a terminal may take it for something else.
 * So are percent signs that encode nothing.
 */
@Singleton
class CleanRequests {

  private static final int PRIORITY = SafeAnswers.PRIORITY - 1;
  private static final int HEX = 16;

  /** The octet before the octets of U+0080 to U+009F in UTF-8. */
  private static final int C1_LEAD = 0xC2;

  private final EarlyRefusal refusal;

  CleanRequests(EarlyRefusal refusal) {
    this.refusal = refusal;
  }

  void register(@Observes Filters filters) {
    filters.register(this::look, PRIORITY);
  }

  private void look(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isClean(request.uri()) && headersAreClean(request)) {
      context.next();
    } else {
      refusal.answer(context, CommonProblem.CONTROL_CHARACTER.problem());
    }
  }

  private static boolean headersAreClean(HttpServerRequest request) {
    for (var header : request.headers()) {
      if (header.getValue().chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a target of a request decodes to a text without control characters. */
  static boolean isClean(String target) {
    int before = 0;
    int at = 0;
    while (at < target.length()) {
      char c = target.charAt(at);
      int octet = c == '%' ? octet(target, at) : c;
      if (octet < 0 || isControl(octet, before)) {
        return false;
      }
      before = octet;
      at += c == '%' ? 3 : 1;
    }
    return true;
  }

  private static boolean isControl(int octet, int before) {
    return Character.isISOControl(octet) && (octet < 0x80 || before == C1_LEAD);
  }

  /** The octet encoded from here on; -1 where there is none. */
  private static int octet(String target, int percent) {
    if (percent + 2 >= target.length()) {
      return -1;
    }
    int high = Character.digit(target.charAt(percent + 1), HEX);
    int low = Character.digit(target.charAt(percent + 2), HEX);
    return high < 0 || low < 0 ? -1 : high * HEX + low;
  }
}
