package io.gongping.fuzzer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param operation the id of the operation that it is meant for
 * @param account who calls; null for somebody without a token
 * @param target path and query, percent-encoded
 * @param body null for none
 */
record Call(
    String operation,
    String method,
    @Nullable String account,
    String target,
    Map<String, String> headers,
    @Nullable String body) {

  /** The path without the query. */
  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** As a person can send it again. */
  @Override
  public String toString() {
    return "%s %s as %s %s%s"
        .formatted(method, target, account, headers, body == null ? "" : " " + abridged(body, 600));
  }

  private static String abridged(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
