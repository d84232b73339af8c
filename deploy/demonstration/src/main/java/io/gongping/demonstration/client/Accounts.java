package io.gongping.demonstration.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Signs in with the demonstration accounts and keeps each token while it is good. */
public final class Accounts {

  private static final Duration MARGIN = Duration.ofSeconds(20);

  private final Http http;
  private final URI tokenEndpoint;
  private final Map<String, String> passwords;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  /**
   * The accounts of a realm.
   *
   * @param tokenEndpoint where the public client signs in
   * @param passwords by account
   */
  public Accounts(Http http, URI tokenEndpoint, Map<String, String> passwords) {
    this.http = http;
    this.tokenEndpoint = tokenEndpoint;
    this.passwords = Map.copyOf(passwords);
  }

  /**
   * The token of an account, for a request that no {@link Api} makes.
   *
   * @throws RequestFailedException if it cannot sign in
   */
  public String bearer(String account) {
    return tokens
        .compute(account, (name, known) -> known == null || known.isStale() ? signIn(name) : known)
        .value();
  }

  private Token signIn(String account) {
    String password = passwords.get(account);
    if (password == null) {
      throw new RequestFailedException("There is no password for the account " + account);
    }
    String form =
        Map.of(
                "grant_type",
                "password",
                "client_id",
                "gongping-web",
                "username",
                account,
                "password",
                password)
            .entrySet()
            .stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    Instant asked = Instant.now();
    JsonNode answer =
        http.send(
                HttpRequest.newBuilder(tokenEndpoint)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)))
            .expect(200)
            .json();
    return new Token(
        answer.path("access_token").asText(),
        asked.plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private record Token(String value, Instant staleFrom) {
    boolean isStale() {
      return Instant.now().isAfter(staleFrom);
    }

    @Override
    public String toString() {
      return "Token[until " + staleFrom + "]";
    }
  }
}
