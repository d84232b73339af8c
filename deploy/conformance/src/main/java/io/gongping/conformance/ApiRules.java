package io.gongping.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What an OpenAPI document says of the answers of a service, held against the answers. A member
 * that the document does not name is a breach too, except in problems: a reader passes over what it
 * does not know, but a program made from the document would never see it.
 */
public final class ApiRules {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ID = "urn:gongping:api";
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  /** Headers that mean something to a program; the document has to say where they come. */
  private static final Set<String> MEANINGFUL =
      Set.of("ETag", "Location", "Retry-After", "WWW-Authenticate");

  /** Problems have further members by their code. */
  private static final Set<String> OPEN = Set.of("Problem", "ProblemError");

  private final JsonNode document;
  private final SchemaRegistry schemas;
  private final List<Route> routes;
  private final Map<String, Schema> known = new ConcurrentHashMap<>();

  private ApiRules(ObjectNode document) {
    close(document.path("components").path("schemas"));
    this.document = document;
    this.schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(Map.of(ID, document.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .locale(Locale.ENGLISH)
                            .build()));
    this.routes =
        document.path("paths").properties().stream()
            .map(path -> Route.of(path.getKey()))
            .sorted(Comparator.comparingInt(Route::parameters))
            .toList();
  }

  /**
   * One call and its answer.
   *
   * @param sent the body of the request if it was JSON, null otherwise
   * @param headers of the answer, in lower case
   */
  public record Exchange(
      String method,
      String path,
      @Nullable String sent,
      int status,
      Map<String, String> headers,
      String answered) {

    @Nullable String header(String name) {
      return headers.get(name.toLowerCase(Locale.ROOT));
    }
  }

  private record Route(String template, Pattern pattern, int parameters) {

    static Route of(String template) {
      StringBuilder pattern = new StringBuilder();
      for (String segment : template.substring(1).split("/", -1)) {
        boolean parameter = PARAMETER.matcher(segment).matches();
        pattern.append('/').append(parameter ? "[^/]+" : Pattern.quote(segment));
      }
      return new Route(
          template,
          Pattern.compile(pattern.toString()),
          (int) PARAMETER.matcher(template).results().count());
    }
  }

  /** Reads a document in JSON. */
  public static ApiRules of(String json) {
    try {
      return new ApiRules((ObjectNode) JSON.readTree(json));
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }

  /** Names of members that stand nowhere in a schema are refused from here on. */
  private static void close(JsonNode components) {
    for (var each : components.properties()) {
      if (each.getValue() instanceof ObjectNode schema
          && schema.has("properties")
          && !schema.has("allOf")
          && !schema.has("oneOf")
          && !schema.has("anyOf")
          && !schema.has("additionalProperties")
          && !OPEN.contains(each.getKey())) {
        schema.put("additionalProperties", false);
      }
    }
  }

  /**
   * Where an answer differs from the document; nothing for an address that it does not name, nor
   * for an operation without a name: every operation of ours has one.
   */
  public List<String> breaches(Exchange exchange) {
    String method = exchange.method().toLowerCase(Locale.ROOT);
    List<Route> matching =
        routes.stream().filter(each -> each.pattern().matcher(exchange.path()).matches()).toList();
    if (matching.isEmpty() || Set.of("head", "options").contains(method)) {
      return List.of();
    }
    Optional<String> found =
        matching.stream()
            .map(each -> "/paths/" + escaped(each.template()) + "/" + method)
            .filter(each -> !document.at(each).isMissingNode())
            .findFirst();
    if (found.isEmpty()) {
      return exchange.status() == 405 && exchange.header("Allow") != null
          ? List.of()
          : List.of(
              "%s %s: no such method, and answered %d"
                  .formatted(method, matching.getFirst().template(), exchange.status()));
    }
    String place = found.get();
    String name = document.at(place).path("operationId").asText();
    if (name.isEmpty()) {
      return List.of();
    }
    return findings(exchange, place).map(finding -> name + ": " + finding).toList();
  }

  private Stream<String> findings(Exchange exchange, String operation) {
    String at = operation + "/responses/" + exchange.status();
    String answer = resolved(at);
    if (document.at(answer).isMissingNode()) {
      return Stream.of("the status %d is not in the document".formatted(exchange.status()));
    }
    List<String> findings = new ArrayList<>();
    findings.addAll(headers(exchange, document.at(answer)));
    findings.addAll(body(exchange, answer));
    findings.addAll(code(exchange, document.at(answer)));
    findings.addAll(request(exchange, operation));
    return findings.stream().map(each -> exchange.status() + ": " + each);
  }

  private static List<String> headers(Exchange exchange, JsonNode answer) {
    return MEANINGFUL.stream()
        .filter(name -> (exchange.header(name) != null) != answer.path("headers").has(name))
        .map(
            name ->
                exchange.header(name) == null
                    ? "the header " + name + " is missing"
                    : "the header " + name + " is not in the document")
        .toList();
  }

  private List<String> body(Exchange exchange, String answer) {
    JsonNode content = document.at(answer).path("content");
    if (exchange.answered().isEmpty()) {
      return content.isEmpty() ? List.of() : List.of("there is no body");
    }
    String type = mediaType(exchange.header("Content-Type"));
    if (!content.has(type)) {
      return List.of("the media type " + type + " is not in the document");
    }
    return type.endsWith("json")
        ? mistakes(answer + "/content/" + escaped(type) + "/schema", exchange.answered())
        : List.of();
  }

  private static List<String> code(Exchange exchange, JsonNode answer) {
    if (exchange.status() < 400 || exchange.answered().isEmpty()) {
      return List.of();
    }
    String code = read(exchange.answered()).path("code").asText();
    boolean listed =
        StreamSupport.stream(answer.path("x-problem-codes").spliterator(), false)
            .anyMatch(each -> each.asText().equals(code));
    return listed ? List.of() : List.of("the code " + code + " is not in the document");
  }

  /**
   * A request that was taken has to be one that the document allows; a member that is null counts
   * as one that is not there.
   */
  private List<String> request(Exchange exchange, String operation) {
    String body = resolved(operation + "/requestBody");
    String schema = body + "/content/application~1json/schema";
    if (exchange.sent() == null
        || exchange.status() >= 300
        || document.at(schema).isMissingNode()) {
      return List.of();
    }
    JsonNode sent = read(exchange.sent());
    removeNulls(sent);
    return mistakes(schema, sent.toString()).stream().map(each -> "taken, but " + each).toList();
  }

  private static void removeNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
    }
    node.forEach(ApiRules::removeNulls);
  }

  private List<String> mistakes(String schema, String json) {
    return known
        .computeIfAbsent(schema, at -> schemas.getSchema(SchemaLocation.of(ID + "#" + at)))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** The pointer to what a reference at a pointer stands for. */
  private String resolved(String at) {
    String reference = document.at(at).path("$ref").asText("");
    return reference.isEmpty() ? at : reference.substring(1);
  }

  private static String mediaType(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip();
  }

  private static String escaped(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException noJson) {
      return JSON.missingNode();
    }
  }

  /** Headers by their names in lower case; of several with one name the first. */
  public static Map<String, String> byLowerCase(Stream<Map.Entry<String, String>> headers) {
    Map<String, String> byName = new TreeMap<>();
    headers.forEach(
        header -> byName.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    return byName;
  }
}
