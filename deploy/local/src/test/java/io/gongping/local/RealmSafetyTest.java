package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the realm refuses, on a real Keycloak. */
@ExtendWith(RealmServer.Extension.class)
class RealmSafetyTest {

  private static final String PASSWORD = "a-long-password-of-a-test";
  private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("[?&#]code=([^&]+)");

  private final RealmServer server;

  RealmSafetyTest(RealmServer server) {
    this.server = server;
  }

  @Test
  void noTokenIsGivenForOfflineUse() {
    Map<String, String> form =
        new HashMap<>(server.signIn("organiser1", server.password("organiser1")));
    form.put("scope", "openid offline_access");

    HttpResponse<String> answer = server.requestToken(form);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(RealmServer.json(answer).path("error").asText()).isEqualTo("invalid_scope");
  }

  @Test
  void noClientOfTheRealmMayAskForOfflineUse() {
    for (String given : List.of("default", "optional")) {
      HttpResponse<String> scopes =
          server.send(server.asAdministrator("/default-" + given + "-client-scopes").GET());
      assertThat(scopes.statusCode()).isEqualTo(200);
      assertThat(scopes.body()).doesNotContain("offline_access");
    }

    for (JsonNode client : clients()) {
      assertThat(client.path("optionalClientScopes"))
          .as(client.path("clientId").asText())
          .isEmpty();
      assertThat(client.path("defaultClientScopes").toString()).doesNotContain("offline_access");
    }
  }

  @Test
  void aRefreshTokenIsGoodOnceAndItsReuseEndsTheSession() {
    String first =
        RealmServer.json(
                server.requestToken(server.signIn("assessor1", server.password("assessor1"))))
            .path("refresh_token")
            .asText();

    HttpResponse<String> rotated = refresh(first);
    assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
    String second = RealmServer.json(rotated).path("refresh_token").asText();
    assertThat(second).isNotEqualTo(first);

    assertThat(refresh(first).statusCode()).isEqualTo(400);
    assertThat(refresh(second).statusCode()).isEqualTo(400);
  }

  @Test
  void onlyTheDemonstrationSignsInWithNameAndPassword() {
    assertThat(
            StreamSupport.stream(clients().spliterator(), false)
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
                .map(client -> client.path("clientId").asText()))
        .containsExactly("gongping-web");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin-cli", "account", "account-console", "security-admin-console"})
  void aBuiltInClientDoesNotSignInWithNameAndPassword(String client) {
    Map<String, String> form =
        new HashMap<>(server.signIn("committee1", server.password("committee1")));
    form.put("client_id", client);

    HttpResponse<String> answer = server.requestToken(form);

    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 401);
    assertThat(RealmServer.json(answer).has("access_token")).isFalse();
  }

  @Test
  void guessingLocksAnAccountEvenAgainstTheRightPassword() {
    String account = account("990300", UUID.randomUUID());
    assertThat(server.requestToken(server.signIn(account, PASSWORD)).statusCode()).isEqualTo(200);

    for (int guess = 0; guess < 5; guess++) {
      server.requestToken(server.signIn(account, "guess-" + guess));
    }

    assertThat(server.requestToken(server.signIn(account, PASSWORD)).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyChangesTheirOwnRegionsOrPerson() throws Exception {
    UUID person = UUID.randomUUID();
    String account = account("990300", person);
    openTheAccountPages();
    String token = signInToTheirAccount(account);
    HttpResponse<String> shown = server.send(theirAccount(token).GET());
    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
    JsonNode before = RealmServer.json(shown);
    assertThat(before.at("/attributes/regions/0").asText()).isEqualTo("990300");

    ObjectNode changed = before.deepCopy();
    changed.withObject("attributes").putArray("regions").add("000000");
    changed.withObject("attributes").putArray("person_id").add(UUID.randomUUID().toString());
    HttpResponse<String> answer =
        server.send(theirAccount(token).POST(BodyPublishers.ofString(changed.toString())));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode claims =
        RealmServer.claims(
            RealmServer.json(server.requestToken(server.signIn(account, PASSWORD)))
                .path("access_token")
                .asText());
    assertThat(claims.path("regions").toString()).isEqualTo("[\"990300\"]");
    assertThat(claims.path("person_id").asText()).isEqualTo(person.toString());
  }

  @Test
  void aTokenForTheServicesDoesNotEvenOpenTheAccount() {
    String token =
        RealmServer.json(
                server.requestToken(server.signIn("organiser2", server.password("organiser2"))))
            .path("access_token")
            .asText();

    assertThat(server.send(theirAccount(token).GET()).statusCode()).isBetween(401, 403);
  }

  @Test
  void whoSignedInAndWhatAnAdministratorDidIsOnRecord() {
    String account = account("990300", UUID.randomUUID());
    server.requestToken(server.signIn(account, "wrong"));

    JsonNode events =
        RealmServer.json(server.send(server.asAdministrator("/events?type=LOGIN_ERROR").GET()));
    assertThat(events.toString()).contains("\"username\":\"" + account + "\"");
    JsonNode changes =
        RealmServer.json(
            server.send(server.asAdministrator("/admin-events?operationTypes=CREATE").GET()));
    assertThat(changes.toString()).contains(account);
  }

  private JsonNode clients() {
    return RealmServer.json(server.send(server.asAdministrator("/clients").GET()));
  }

  private HttpResponse<String> refresh(String token) {
    return server.requestToken(
        Map.of("grant_type", "refresh_token", "client_id", "gongping-web", "refresh_token", token));
  }

  /** Makes an account that no other test uses, and gives its name. */
  private String account(String region, UUID person) {
    String name = "test-" + UUID.randomUUID();
    String body =
        """
        {"username": "%s", "enabled": true, "firstName": "测试", "lastName": "账号",
         "attributes": {"regions": ["%s"], "person_id": ["%s"]},
         "credentials": [{"type": "password", "value": "%s", "temporary": false}]}
        """
            .formatted(name, region, person, PASSWORD);
    HttpResponse<String> answer =
        server.send(server.asAdministrator("/users").POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return name;
  }

  private HttpRequest.Builder theirAccount(String token) {
    return HttpRequest.newBuilder(URI.create(server.issuer() + "/account/"))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .header("Content-Type", "application/json");
  }

  /** As an administrator may do: the realm gives Keycloak's own pages no scopes. */
  private void openTheAccountPages() {
    String pages =
        StreamSupport.stream(clients().spliterator(), false)
            .filter(client -> client.path("clientId").asText().equals("account-console"))
            .map(client -> client.path("id").asText())
            .findFirst()
            .orElseThrow();
    for (JsonNode scope :
        RealmServer.json(server.send(server.asAdministrator("/client-scopes").GET()))) {
      if (List.of("basic", "roles", "profile").contains(scope.path("name").asText())) {
        HttpResponse<String> given =
            server.send(
                server
                    .asAdministrator(
                        "/clients/%s/default-client-scopes/%s"
                            .formatted(pages, scope.path("id").asText()))
                    .PUT(BodyPublishers.noBody()));
        assertThat(given.statusCode()).isEqualTo(204);
      }
    }
  }

  /** Signs in as a browser does on Keycloak's own pages, whose token may change the account. */
  private String signInToTheirAccount(String account) throws Exception {
    String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
    String back = server.issuer() + "/account/";
    URI login =
        URI.create(
            server.issuer()
                + "/protocol/openid-connect/auth?"
                + RealmServer.form(
                    Map.of(
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "client_id",
                        "account-console",
                        "redirect_uri",
                        back,
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge(verifier))));
    HttpResponse<String> page = server.send(HttpRequest.newBuilder(login));
    URI action = URI.create(first(FORM, page.body()).replace("&amp;", "&"));
    // By hand: the cookies are for secure connections, as which a browser also takes the loopback.
    String cookies =
        page.headers().allValues("set-cookie").stream()
            .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
            .collect(Collectors.joining("; "));
    HttpResponse<String> signedIn =
        server.send(
            HttpRequest.newBuilder(action)
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        RealmServer.form(Map.of("username", account, "password", PASSWORD)))));
    String code = first(CODE, signedIn.headers().firstValue("location").orElse(signedIn.body()));
    HttpResponse<String> answer =
        server.requestToken(
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "account-console",
                "redirect_uri",
                back,
                "code_verifier",
                verifier,
                "code",
                code));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RealmServer.json(answer).path("access_token").asText();
  }

  private static String challenge(String verifier) throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            MessageDigest.getInstance("SHA-256")
                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
