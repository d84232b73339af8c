package io.gongping.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.embedded.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of the realm say, the one for production and the one of the local run. */
class RealmFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void theRealmForProductionHasNoPeopleAndNoSecret() throws IOException {
    JsonNode realm = production();

    assertThat(stream(realm.path("users")).map(user -> user.path("username").asText()))
        .containsExactly("service-account-gongping-province");
    assertThat(stream(realm.path("clients")))
        .noneMatch(client -> client.has("secret"))
        .map(client -> client.path("clientId").asText())
        .containsExactlyInAnyOrder("gongping-web", "gongping-province", "admin-cli");
  }

  @Test
  void noClientOfProductionSignsInWithNameAndPassword() throws IOException {
    assertThat(passwordClients(production())).isEmpty();
  }

  @Test
  void onlyTheFrontEndOfTheLocalRunSignsInWithNameAndPassword() throws IOException {
    assertThat(passwordClients(local())).containsExactly("gongping-web");
  }

  @Test
  void noTokenOutlivesItsSession() throws IOException {
    for (JsonNode realm : List.of(production(), local())) {
      // Declared, so that Keycloak does not declare it and offer it to all clients; given to none.
      assertThat(names(realm.path("clientScopes"))).contains("offline_access");
      assertThat(realm.path("defaultDefaultClientScopes").toString())
          .doesNotContain("offline_access");
      assertThat(realm.path("defaultOptionalClientScopes")).isEmpty();
      assertThat(realm.has("defaultOptionalClientScopes")).isTrue();
      assertThat(stream(realm.path("clients")))
          .allSatisfy(client -> assertThat(client.toString()).doesNotContain("offline_access"));
    }
  }

  @Test
  void aRefreshTokenIsGoodOnce() throws IOException {
    for (JsonNode realm : List.of(production(), local())) {
      assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
      assertThat(realm.path("refreshTokenMaxReuse").asInt(-1)).isZero();
    }
  }

  @Test
  void whatHappensIsKeptForAYear() throws IOException {
    for (JsonNode realm : List.of(production(), local())) {
      assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
      assertThat(realm.path("eventsExpiration").asLong()).isEqualTo(31_536_000);
      assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
      assertThat(realm.path("adminEventsDetailsEnabled").asBoolean()).isTrue();
      assertThat(realm.at("/attributes/adminEventsExpiration").asLong()).isEqualTo(31_536_000);
    }
  }

  @Test
  void guessingPasswordsLocksTheAccountForAWhile() throws IOException {
    for (JsonNode realm : List.of(production(), local())) {
      assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
      assertThat(realm.path("failureFactor").asInt()).isEqualTo(5);
      assertThat(realm.path("waitIncrementSeconds").asInt()).isEqualTo(60);
      // Whoever knows a name must not be able to shut the account for good.
      assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions", "person_id", "username", "firstName", "lastName", "email"})
  void onlyAnAdministratorEdits(String attribute) throws IOException {
    JsonNode profile = profile(production());

    assertThat(
            stream(profile.path("attributes"))
                .filter(one -> one.path("name").asText().equals(attribute))
                .map(one -> one.at("/permissions/edit").toString()))
        .containsExactly("[\"admin\"]");
    assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
  }

  @Test
  void theServicesReadRegionsAndPersonOfAccessTokensOnly() throws IOException {
    JsonNode realm = production();

    assertThat(
            stream(realm.path("clientScopes"))
                .filter(scope -> scope.path("name").asText().equals("gongping"))
                .flatMap(scope -> stream(scope.path("protocolMappers")))
                .filter(mapper -> mapper.at("/config/user.attribute").isTextual()))
        .hasSize(2)
        .allSatisfy(
            mapper -> {
              assertThat(mapper.at("/config/access.token.claim").asText()).isEqualTo("true");
              assertThat(mapper.at("/config/id.token.claim").asText()).isEqualTo("false");
              assertThat(mapper.at("/config/userinfo.token.claim").asText()).isEqualTo("false");
            })
        .map(mapper -> mapper.at("/config/claim.name").asText())
        .containsExactly("regions", "person_id");
  }

  private static Stream<String> passwordClients(JsonNode realm) {
    return stream(realm.path("clients"))
        .filter(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
        .map(client -> client.path("clientId").asText());
  }

  private static Stream<String> names(JsonNode named) {
    return stream(named).map(one -> one.path("name").asText());
  }

  private static JsonNode profile(JsonNode realm) throws IOException {
    return JSON.readTree(
        realm
            .path("components")
            .path("org.keycloak.userprofile.UserProfileProvider")
            .path(0)
            .path("config")
            .path("kc.user.profile.config")
            .path(0)
            .asText());
  }

  private static JsonNode production() throws IOException {
    return JSON.readTree(RealmFilesTest.class.getResourceAsStream("/keycloak/gongping-realm.json"));
  }

  private JsonNode local() throws IOException {
    Path file = folder.resolve("realm.json");
    new Realm(Secrets.of(folder)).write(file);
    return JSON.readTree(file.toFile());
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
