package io.gongping.demonstration.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** One service as one account sees it. */
public final class Api {

  private final Http http;
  private final URI base;
  private final Accounts accounts;

  /**
   * A service.
   *
   * @param base for example {@code http://127.0.0.1:8101}
   */
  public Api(Http http, URI base, Accounts accounts) {
    this.http = http;
    this.base = base;
    this.accounts = accounts;
  }

  public Http.Answer get(String account, String path) {
    return http.send(as(account, path).GET());
  }

  public Http.Answer post(String account, String path, JsonNode body, String... headers) {
    return send(as(account, path), "POST", body, headers);
  }

  public Http.Answer put(String account, String path, JsonNode body, String... headers) {
    return send(as(account, path), "PUT", body, headers);
  }

  /** A request of somebody who has not signed in: a rater with a slip. */
  public Http.Answer postUnsigned(String path, JsonNode body) {
    return send(to(path), "POST", body);
  }

  private Http.Answer send(
      HttpRequest.Builder request, String method, JsonNode body, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(
        request
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder as(String account, String path) {
    return to(path).header("Authorization", "Bearer " + accounts.bearer(account));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
        .header("Accept-Language", "zh-CN");
  }
}
