package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.embedded.DatabaseLayout;
import io.gongping.embedded.KeycloakServer;
import io.gongping.embedded.Ports;
import io.gongping.embedded.PostgresServer;
import io.gongping.embedded.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the realm puts into tokens, on a real Keycloak. */
class RealmTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  private static Secrets secrets;
  private static Realm realm;
  private static PostgresServer postgres;
  private static KeycloakServer keycloak;

  @BeforeAll
  static void start() {
    secrets = Secrets.of(folder);
    realm = new Realm(secrets);
    Path file = folder.resolve("realm.json");
    realm.write(file);
    postgres =
        PostgresServer.start(
            new PostgresServer.Config(folder.resolve("postgresql"), Ports.ANY), secrets);
    DatabaseLayout.apply(postgres, secrets);
    var distribution = Project.current().keycloak();
    distribution.prepare(folder.resolve("preparation.log"), process -> {});
    keycloak =
        KeycloakServer.start(
            new KeycloakServer.Config(
                distribution.home(),
                folder.resolve("keycloak"),
                Ports.ANY,
                file,
                folder.resolve("keycloak.log")),
            postgres,
            secrets);
    keycloak.awaitReady(Realm.NAME);
  }

  @AfterAll
  static void stop() {
    keycloak.close();
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "organiser1, organiser, 990100",
    "assessor1, assessor, 990100",
    "committee1, committee, 990100",
    "archivist1, archivist, 990100",
    "auditor1, auditor, 990100",
    "organiser2, organiser, 990200"
  })
  void anAccountHasItsRoleItsRegionAndTheAudience(String account, String role, String region)
      throws Exception {
    JsonNode claims =
        claims(
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "gongping-web",
                "username",
                account,
                "password",
                realm.passwords().getOrDefault(account, "")));

    assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"" + role + "\"]");
    assertThat(claims.path("regions").toString()).isEqualTo("[\"" + region + "\"]");
    assertThat(claims.path("aud").asText()).isEqualTo("gongping-api");
    assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer(Realm.NAME).toString());
    assertThat(claims.path("preferred_username").asText()).isEqualTo(account);
  }

  @Test
  void theProvinceSignsInWithItsSecretAndSeesItsWholeProvince() throws Exception {
    JsonNode claims =
        claims(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                Realm.PROVINCE,
                "client_secret",
                Realm.provinceSecret(secrets)));

    assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"province\"]");
    assertThat(claims.path("regions").toString()).isEqualTo("[\"990000\"]");
    assertThat(claims.path("aud").asText()).isEqualTo("gongping-api");
  }

  @Test
  void aWrongPasswordGivesNoToken() throws Exception {
    HttpResponse<String> answer =
        requestToken(
            Map.of(
                "grant_type", "password",
                "client_id", "gongping-web",
                "username", "auditor1",
                "password", "wrong"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body()).path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void signingInThroughTheBrowserNeedsAProofKey() throws Exception {
    URI login =
        URI.create(
            keycloak.issuer(Realm.NAME)
                + "/protocol/openid-connect/auth?response_type=code&client_id=gongping-web&redirect_uri="
                + encode("http://127.0.0.1:8101/q/swagger-ui"));

    HttpResponse<String> answer =
        HTTP.send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString());

    assertThat(answer.headers().firstValue("location").orElse("") + answer.body())
        .contains("code_challenge_method");
  }

  @Test
  void theRealmForProductionHasNoPeopleNoPasswordGrantAndNoSecret() throws IOException {
    JsonNode production =
        JSON.readTree(RealmTest.class.getResourceAsStream("/keycloak/gongping-realm.json"));

    assertThat(stream(production.path("users")).map(user -> user.path("username").asText()))
        .containsExactly("service-account-gongping-province");
    assertThat(stream(production.path("clients")))
        .hasSize(2)
        .allSatisfy(
            client -> {
              assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
              assertThat(client.has("secret")).isFalse();
            });
  }

  @Test
  void onlyTheOwnerReadsTheFileWithThePasswords() throws IOException {
    assertThat(Files.getPosixFilePermissions(folder.resolve("realm.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static JsonNode claims(Map<String, String> form) throws Exception {
    HttpResponse<String> answer = requestToken(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String token = JSON.readTree(answer.body()).path("access_token").asText();
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  private static HttpResponse<String> requestToken(Map<String, String> form) throws Exception {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return HTTP.send(
        HttpRequest.newBuilder(keycloak.tokenEndpoint(Realm.NAME))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
