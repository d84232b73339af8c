package io.gongping.fuzzer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The operations of an OpenAPI document, with all that a request of each may have. */
final class Contract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  /**
   * One operation.
   *
   * @param path with its parameters in braces
   * @param signed whether it needs a token
   * @param mediaType of its body; empty where it takes none
   * @param body the schema of its body; missing where it takes none
   */
  record Operation(
      String id,
      String method,
      String path,
      List<Parameter> parameters,
      boolean signed,
      String mediaType,
      JsonNode body) {

    /** Its parameters in one place: path, query or header. */
    List<Parameter> in(String place) {
      return parameters.stream().filter(each -> each.place().equals(place)).toList();
    }
  }

  /** One parameter of an operation. */
  record Parameter(String name, String place, JsonNode schema) {}

  /** Reads a document in JSON. */
  static Contract of(String json) {
    try {
      return new Contract(JSON.readTree(json));
    } catch (JsonProcessingException noJson) {
      throw new IllegalArgumentException(noJson);
    }
  }

  /** Every operation, in the order of the document. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(operation(path.getKey(), operation.getKey(), operation.getValue()));
        }
      }
    }
    return operations;
  }

  private Operation operation(String path, String method, JsonNode said) {
    JsonNode content = resolved(said.path("requestBody")).path("content");
    String mediaType = content.isEmpty() ? "" : content.fieldNames().next();
    return new Operation(
        said.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        StreamSupport.stream(said.path("parameters").spliterator(), false)
            .map(this::resolved)
            .map(
                each ->
                    new Parameter(
                        each.path("name").asText(),
                        each.path("in").asText(),
                        resolved(each.path("schema"))))
            .toList(),
        !said.path("security").isEmpty(),
        mediaType,
        content.path(mediaType).path("schema"));
  }

  /** What a schema, or anything else, stands for. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.startsWith("#") ? resolved(document.at(reference.substring(1))) : node;
  }
}
