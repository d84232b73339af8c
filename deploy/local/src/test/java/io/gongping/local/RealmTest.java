package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the realm puts into tokens, on a real Keycloak. */
@ExtendWith(RealmServer.Extension.class)
class RealmTest {

  private final RealmServer server;

  RealmTest(RealmServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "organiser1, organiser, 990100, 6a1f0c1e-52b7-4a40-9d0e-0b7a5f3d1c01",
    "assessor1, assessor, 990100, c0de5b2a-8f3e-4b7c-a1d4-52e9617f4d02",
    "committee1, committee, 990100, f27f9a30-1d6b-4e0a-8c5d-9a4b3e2f7103",
    "committee2, committee, 990100, 4b7d90e2-c318-45f6-8a02-6f1e9d3c7b08",
    "archivist1, archivist, 990100, 13b8e6d4-7c29-4f5e-b6a0-d1f2c3a4e504",
    "auditor1, auditor, 990100, 8e4d2f61-0a9b-4c3d-9e8f-7b6a5c4d3e05",
    "organiser2, organiser, 990200, a5c7e913-6b2d-4f80-8d1e-3c5b7a9f1e06"
  })
  void anAccountHasItsRoleItsRegionItsPersonAndTheAudience(
      String account, String role, String region, String person) {
    JsonNode claims = claims(server.signIn(account, server.password(account)));

    assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"" + role + "\"]");
    assertThat(claims.path("regions").toString()).isEqualTo("[\"" + region + "\"]");
    assertThat(claims.path("person_id").asText()).isEqualTo(person);
    assertThat(claims.path("sub").asText()).isNotEmpty();
    assertThat(claims.path("aud").asText()).isEqualTo("gongping-api");
    assertThat(claims.path("iss").asText()).isEqualTo(server.issuer().toString());
    assertThat(claims.path("preferred_username").asText()).isEqualTo(account);
  }

  @Test
  void theProvinceSignsInWithItsSecretAndSeesItsWholeProvince() {
    JsonNode claims =
        claims(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                Realm.PROVINCE,
                "client_secret",
                server.provinceSecret()));

    assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"province\"]");
    assertThat(claims.path("regions").toString()).isEqualTo("[\"990000\"]");
    assertThat(claims.has("person_id")).isFalse();
    assertThat(claims.path("aud").asText()).isEqualTo("gongping-api");
  }

  @Test
  void aWrongPasswordGivesNoToken() {
    HttpResponse<String> answer = server.requestToken(server.signIn("auditor1", "wrong"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RealmServer.json(answer).path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void signingInThroughTheBrowserNeedsAProofKey() {
    HttpResponse<String> answer =
        server.send(
            HttpRequest.newBuilder(
                URI.create(
                    server.issuer()
                        + "/protocol/openid-connect/auth?"
                        + RealmServer.form(
                            Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                "gongping-web",
                                "redirect_uri",
                                "http://127.0.0.1:8101/q/swagger-ui")))));

    assertThat(answer.headers().firstValue("location").orElse("") + answer.body())
        .contains("code_challenge_method");
  }

  @Test
  void onlyTheOwnerReadsTheFileWithThePasswords() throws IOException {
    assertThat(Files.getPosixFilePermissions(server.file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private JsonNode claims(Map<String, String> form) {
    HttpResponse<String> answer = server.requestToken(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RealmServer.claims(RealmServer.json(answer).path("access_token").asText());
  }
}
