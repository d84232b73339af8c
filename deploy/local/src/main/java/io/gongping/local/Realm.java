package io.gongping.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.embedded.Secrets;
import io.gongping.embedded.StackException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The realm of the local run: the one for production with what a demonstration needs on top, which
 * is users, signing in with name and password alone, and a known secret of the province.
 */
public final class Realm {

  public static final String NAME = "gongping";

  /** The confidential client of the provincial systems. */
  public static final String PROVINCE = "gongping-province";

  private static final String WEB = "gongping-web";
  private static final String DEMONSTRATION_SECRET = "demonstration-accounts";
  private static final String LOOPBACK_PAGES = "http://127.0.0.1:*";

  private final ObjectMapper json = new ObjectMapper();
  private final Secrets secrets;
  private final JsonNode demonstration;

  Realm(Secrets secrets) {
    this.secrets = secrets;
    this.demonstration = read("gongping-demo-users.json");
  }

  /** Gives the password of each demonstration account; it is the same for all of them. */
  Map<String, String> passwords() {
    Map<String, String> passwords = new LinkedHashMap<>();
    demonstration
        .path("users")
        .forEach(
            user ->
                passwords.put(
                    user.path("username").asText(), secrets.password(DEMONSTRATION_SECRET)));
    return passwords;
  }

  static String provinceSecret(Secrets secrets) {
    return secrets.password(PROVINCE);
  }

  /** Writes the realm for Keycloak's import; only the owner may read the file. */
  void write(Path file) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), realm());
    } catch (IOException e) {
      throw new StackException("The realm cannot be written to %s.".formatted(file), e);
    }
  }

  private ObjectNode realm() {
    ObjectNode realm = (ObjectNode) read("gongping-realm.json");
    client(realm, WEB)
        .put("directAccessGrantsEnabled", true)
        .putArray("redirectUris")
        .add(LOOPBACK_PAGES);
    client(realm, PROVINCE).put("secret", provinceSecret(secrets));
    for (JsonNode user : realm.withArray("users")) {
      ((ObjectNode) user)
          .withObject("attributes")
          .set("regions", demonstration.path("regionsOfProvince"));
    }
    for (JsonNode user : demonstration.path("users")) {
      ((ArrayNode) realm.path("users")).add(withPassword(user.deepCopy()));
    }
    return realm;
  }

  private ObjectNode withPassword(ObjectNode user) {
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("temporary", false)
        .put("value", secrets.password(DEMONSTRATION_SECRET));
    return user;
  }

  private static ObjectNode client(ObjectNode realm, String id) {
    for (JsonNode client : realm.path("clients")) {
      if (client.path("clientId").asText().equals(id)) {
        return (ObjectNode) client;
      }
    }
    throw new IllegalStateException("The realm has no client " + id);
  }

  private JsonNode read(String name) {
    try (InputStream resource = Realm.class.getResourceAsStream("/keycloak/" + name)) {
      if (resource == null) {
        throw new IllegalStateException("The resource keycloak/" + name + " is missing.");
      }
      return json.readTree(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
