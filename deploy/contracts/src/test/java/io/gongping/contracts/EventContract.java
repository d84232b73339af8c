package io.gongping.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The JSON Schemas of our events. */
final class EventContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".schema.json";
  private static final String DEFINITIONS = "#/$defs/";

  private EventContract() {}

  static Path current() {
    return CommittedContract.file("docs/events");
  }

  static Path released() {
    return CommittedContract.file("docs/events/released");
  }

  /** The schemas in a folder, by the type of their event. */
  static Map<String, JsonNode> schemas(Path folder) {
    Map<String, JsonNode> schemas = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
          schemas.put(
              name.substring(0, name.length() - SUFFIX.length()),
              JSON.readTree(Files.readString(file, UTF_8)));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return schemas;
  }

  /**
   * The events as answers of an API, one address for each type: whoever reads them is served by a
   * later version on the same terms as a client that reads answers.
   */
  static Contract asAnswers(Map<String, JsonNode> schemas) {
    ObjectNode document = JSON.createObjectNode();
    document.put("openapi", "3.0.3");
    document.putObject("info").put("title", "Events").put("version", "1");
    ObjectNode paths = document.putObject("paths");
    ObjectNode named = document.putObject("components").putObject("schemas");
    schemas.forEach(
        (type, schema) -> {
          JsonNode answer = plain(schema, type + ".");
          ((ObjectNode) answer).remove("$defs");
          for (var definition : schema.path("$defs").properties()) {
            named.set(type + "." + definition.getKey(), plain(definition.getValue(), type + "."));
          }
          ObjectNode operation = paths.putObject("/" + type).putObject("get");
          operation.put("operationId", type);
          ObjectNode response = operation.putObject("responses").putObject("200");
          response.put("description", "Data of the event");
          response.putObject("content").putObject("application/json").set("schema", answer);
        });
    return new Contract(document);
  }

  private static JsonNode plain(JsonNode schema, String prefix) {
    if (schema.isArray()) {
      ArrayNode list = JSON.createArrayNode();
      schema.forEach(each -> list.add(plain(each, prefix)));
      return list;
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode copy = JSON.createObjectNode();
    for (var member : schema.properties()) {
      String keyword = member.getKey();
      if (keyword.equals("const") && member.getValue().isValueNode()) {
        copy.putArray("enum").add(member.getValue());
      } else if (keyword.equals("$ref") && member.getValue().asText().startsWith(DEFINITIONS)) {
        String name = member.getValue().asText().substring(DEFINITIONS.length());
        copy.put("$ref", "#/components/schemas/" + prefix + name);
      } else if (!keyword.equals("$schema") && !keyword.equals("$id")) {
        copy.set(keyword, plain(member.getValue(), prefix));
      }
    }
    return copy;
  }
}
