package io.gongping.support.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service adds to its contract that its code cannot say: {@code api/contract.properties} and
 * {@code api/descriptions.properties} on its class path.
 *
 * <ul>
 *   <li>{@code title}, {@code description}, {@code server}: of the document
 *   <li>{@code name.CLASS}: what the schema of a class is called, where its simple name is taken
 *   <li>{@code header.OPERATION}: the headers of its successful answers, comma separated
 *   <li>{@code partial.SCHEMA}: the only members that are always there, of a schema whose objects
 *       may be unfinished
 *   <li>{@code unfinished.SCHEMA}: what it is called where it is a member of one that may be
 *       unfinished, and then none of its own members has to be there
 *   <li>{@code bound.SCHEMA.MEMBER}: keywords of JSON Schema with their values, separated by
 *       semicolons
 *   <li>{@code example.SCHEMA}: a resource with an example
 *   <li>{@code document.SCHEMA}: a resource with a JSON Schema, which becomes a schema of the
 *       contract
 * </ul>
 */
final class ContractSettings {

  private static final String SETTINGS = "api/contract.properties";
  private static final String DESCRIPTIONS = "api/descriptions.properties";
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final Map<String, String> settings;
  private final Map<String, String> descriptions;

  ContractSettings(Map<String, String> settings, Map<String, String> descriptions) {
    this.settings = Map.copyOf(settings);
    this.descriptions = new TreeMap<>(descriptions);
  }

  /** Those of the service that is being built. */
  static ContractSettings load() {
    return new ContractSettings(properties(SETTINGS), properties(DESCRIPTIONS));
  }

  /** A setting that every service has. */
  String get(String key) {
    return Objects.requireNonNull(settings.get(key), () -> SETTINGS + " lacks " + key);
  }

  /** A setting, or null. */
  @Nullable String find(String key) {
    return settings.get(key);
  }

  /** A setting's comma-separated parts; empty where there is none. */
  List<String> list(String key) {
    String value = settings.get(key);
    return value == null || value.isBlank() ? List.of() : List.of(COMMA.split(value.strip()));
  }

  /** All settings of one kind, without the kind, in alphabetical order. */
  Map<String, String> all(String kind) {
    Map<String, String> found = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(kind + ".")) {
            found.put(key.substring(kind.length() + 1), value);
          }
        });
    return found;
  }

  /** By schema, or schema and member with a dot between. */
  Map<String, String> descriptions() {
    return new LinkedHashMap<>(descriptions);
  }

  /** A resource of the service. */
  static InputStream resource(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    @Nullable InputStream found = loader.getResourceAsStream(name);
    return Objects.requireNonNull(found, () -> name + " is not on the class path");
  }

  private static Map<String, String> properties(String name) {
    Properties read = new Properties();
    try (InputStream in = resource(name);
        InputStreamReader reader = new InputStreamReader(in, UTF_8)) {
      read.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> found = new TreeMap<>();
    read.forEach((key, value) -> found.put(key.toString(), value.toString()));
    return found;
  }
}
