package io.gongping.support.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The operations that a service offers, with a body for each, as its OpenAPI document says. */
public final class ApiDocument {

  /** A member whose name the caller chooses. */
  static final String ANY_NAME = "anyName";

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Deeper than any body of ours; a schema that names itself ends here. */
  private static final int DEEPEST = 12;

  private final JsonNode document;

  private ApiDocument(JsonNode document) {
    this.document = document;
  }

  /**
   * One operation.
   *
   * @param path with its parameters in braces
   * @param body one that has every member; null where there is none, or none in JSON
   */
  public record Operation(
      String method, String path, List<Parameter> parameters, @Nullable JsonNode body) {

    /** The names of its parameters in one place: path, query or header. */
    public List<String> parameters(String place) {
      return parameters.stream()
          .filter(parameter -> parameter.place().equals(place))
          .map(Parameter::name)
          .toList();
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** One parameter of an operation. */
  public record Parameter(String name, String place) {}

  /** Reads a document in JSON. */
  public static ApiDocument of(String json) {
    try {
      return new ApiDocument(JSON.readTree(json));
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }

  /** Every operation. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              new Operation(
                  operation.getKey(),
                  path.getKey(),
                  parameters(path.getValue(), operation.getValue()),
                  body(operation.getValue())));
        }
      }
    }
    return operations;
  }

  private List<Parameter> parameters(JsonNode... said) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode node : said) {
      for (JsonNode each : node.path("parameters")) {
        JsonNode parameter = resolved(each);
        parameters.add(
            new Parameter(parameter.path("name").asText(), parameter.path("in").asText()));
      }
    }
    return parameters;
  }

  private @Nullable JsonNode body(JsonNode operation) {
    JsonNode content =
        resolved(operation.path("requestBody")).path("content").path("application/json");
    return content.isMissingNode() ? null : sample(content.path("schema"), 0);
  }

  private JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#") ? document.at(reference.substring(1)) : node;
  }

  private JsonNode sample(JsonNode unresolved, int depth) {
    JsonNode schema = resolved(unresolved);
    for (String choice : List.of("allOf", "oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return sample(ofChoice(schema.path(choice)), depth + 1);
      }
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    return switch (type(schema)) {
      case "integer", "number" -> NODES.numberNode(1);
      case "boolean" -> NODES.booleanNode(true);
      case "array" -> array(schema, depth);
      case "string" -> NODES.textNode(text(schema.path("format").asText("")));
      default -> depth > DEEPEST ? NODES.objectNode() : object(schema, depth);
    };
  }

  private JsonNode ofChoice(JsonNode choices) {
    for (JsonNode choice : choices) {
      if (!type(resolved(choice)).equals("null")) {
        return choice;
      }
    }
    return choices;
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).asText() : type.asText("object");
  }

  private static String text(String format) {
    return switch (format) {
      case "uuid" -> "00000000-0000-4000-8000-000000000000";
      case "date" -> "2020-01-02";
      case "date-time" -> "2020-01-02T03:04:05Z";
      default -> "x";
    };
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    if (depth <= DEEPEST) {
      array.add(sample(schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    for (var member : schema.path("properties").properties()) {
      object.set(member.getKey(), sample(member.getValue(), depth + 1));
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject() || object.isEmpty()) {
      object.set(ANY_NAME, others.isObject() ? sample(others, depth + 1) : NODES.textNode("x"));
    }
    return object;
  }
}
