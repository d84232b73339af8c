package io.gongping.local;

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
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A real Keycloak with the realm of the local run, one for all tests of the realm. */
final class RealmServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Secrets secrets;
  private final Realm realm;
  private final PostgresServer postgres;
  private final KeycloakServer keycloak;

  private RealmServer(Path folder) {
    this.folder = folder;
    this.secrets = Secrets.of(folder);
    this.realm = new Realm(secrets);
    realm.write(file());
    this.postgres =
        PostgresServer.start(
            new PostgresServer.Config(folder.resolve("postgresql"), Ports.ANY), secrets);
    DatabaseLayout.apply(postgres, secrets);
    var distribution = Project.current().keycloak();
    distribution.prepare(folder.resolve("preparation.log"), process -> {});
    this.keycloak =
        KeycloakServer.start(
            new KeycloakServer.Config(
                distribution.home(),
                folder.resolve("keycloak"),
                Ports.ANY,
                file(),
                folder.resolve("keycloak.log")),
            postgres,
            secrets);
    keycloak.awaitReady(Realm.NAME);
  }

  private static RealmServer start() {
    try {
      return new RealmServer(Files.createTempDirectory("gongping-realm-test"));
    } catch (IOException failure) {
      throw new IllegalStateException("There is no room for the data of the test", failure);
    }
  }

  /** The realm's file as Keycloak imported it. */
  Path file() {
    return folder.resolve("realm.json");
  }

  URI issuer() {
    return keycloak.issuer(Realm.NAME);
  }

  String password(String account) {
    return realm.passwords().getOrDefault(account, "");
  }

  String provinceSecret() {
    return Realm.provinceSecret(secrets);
  }

  /** What a front end of the demonstration sends to sign in with name and password. */
  Map<String, String> signIn(String account, String password) {
    return Map.of(
        "grant_type",
        "password",
        "client_id",
        "gongping-web",
        "username",
        account,
        "password",
        password);
  }

  HttpResponse<String> requestToken(Map<String, String> form) {
    return requestToken(Realm.NAME, form);
  }

  private HttpResponse<String> requestToken(String ofRealm, Map<String, String> form) {
    return send(
        HttpRequest.newBuilder(keycloak.tokenEndpoint(ofRealm))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(form))));
  }

  /** Asks the administrator's API about the realm. */
  HttpRequest.Builder asAdministrator(String path) {
    String token =
        json(requestToken(
                "master",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    KeycloakServer.ADMIN,
                    "password",
                    KeycloakServer.adminPassword(secrets))))
            .path("access_token")
            .asText();
    return HttpRequest.newBuilder(keycloak.base().resolve("/admin/realms/" + Realm.NAME + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new IllegalStateException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException notJson) {
      throw new IllegalStateException(answer.body(), notJson);
    }
  }

  /** The claims of a signed token. */
  static JsonNode claims(String token) {
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    } catch (IOException notJson) {
      throw new IllegalStateException(notJson);
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    keycloak.close();
    postgres.close();
    Folders.delete(folder);
  }

  /** Starts the server at the first test and stops it after the last. */
  static final class Extension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(RealmServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RealmServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent("server", first -> start(), RealmServer.class);
    }
  }
}
