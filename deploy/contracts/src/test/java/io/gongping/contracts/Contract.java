package io.gongping.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.gongping.support.test.CommittedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An OpenAPI document of ours. */
record Contract(JsonNode document) {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String REFERENCE = "#/components/schemas/";

  /** One operation with its address. */
  record Operation(String method, String path, JsonNode said) {

    String id() {
      return said.path("operationId").asText("");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** A schema wherever it stands, with a path that leads a person to it. */
  record Place(String path, JsonNode schema) {}

  /** The services that have one. */
  static List<String> services() {
    return List.of("ballot", "scoring", "dossier");
  }

  static Contract current(String service) {
    return read(file(service));
  }

  static Path file(String service) {
    return CommittedContract.file("docs/api/" + service + ".yaml");
  }

  static Path released(String service) {
    return CommittedContract.file("docs/api/released/" + service + ".yaml");
  }

  static Contract read(Path file) {
    try {
      return of(Files.readString(file, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Contract of(String yaml) {
    try {
      return new Contract(YAML.readTree(yaml));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  String json() {
    try {
      return JSON.writeValueAsString(document);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  Map<String, JsonNode> schemas() {
    Map<String, JsonNode> schemas = new TreeMap<>();
    for (var schema : document.path("components").path("schemas").properties()) {
      schemas.put(schema.getKey(), schema.getValue());
    }
    return schemas;
  }

  /** What a reference stands for; what is none stands for itself. */
  JsonNode resolved(JsonNode node) {
    String reference = node.path("$ref").asText("");
    return reference.isEmpty() ? node : document.at(reference.substring(1));
  }

  /** Every schema that a body of a request can hold. */
  List<Place> inRequests() {
    List<Place> found = new ArrayList<>();
    for (Operation operation : operations()) {
      contents(operation + " request", operation.said().path("requestBody"), found);
    }
    return reached(found);
  }

  /** Every schema that a successful answer can hold. */
  List<Place> inAnswers() {
    List<Place> found = new ArrayList<>();
    for (Operation operation : operations()) {
      for (var response : operation.said().path("responses").properties()) {
        if (response.getKey().startsWith("2")) {
          contents(operation + " " + response.getKey(), response.getValue(), found);
        }
      }
    }
    return reached(found);
  }

  private void contents(String path, JsonNode holder, List<Place> found) {
    for (var content : resolved(holder).path("content").properties()) {
      found.add(new Place(path, content.getValue().path("schema")));
    }
  }

  private List<Place> reached(List<Place> roots) {
    List<Place> found = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    Deque<Place> open = new ArrayDeque<>(roots);
    while (!open.isEmpty()) {
      Place place = open.pop();
      String reference = place.schema().path("$ref").asText("");
      if (!reference.isEmpty()) {
        String name = reference.substring(REFERENCE.length());
        if (seen.add(name)) {
          open.push(new Place(name, resolved(place.schema())));
        }
      } else {
        found.add(place);
        inside(place).forEach(open::push);
      }
    }
    return found;
  }

  /** The schemas that stand directly in another. */
  static List<Place> inside(Place place) {
    List<Place> inside = new ArrayList<>();
    for (var member : place.schema().path("properties").properties()) {
      inside.add(new Place(place.path() + "." + member.getKey(), member.getValue()));
    }
    for (String keyword : List.of("items", "additionalProperties")) {
      JsonNode schema = place.schema().path(keyword);
      if (schema.isObject()) {
        inside.add(new Place(place.path() + "[]", schema));
      }
    }
    for (String keyword : List.of("oneOf", "anyOf", "allOf")) {
      for (JsonNode schema : place.schema().path(keyword)) {
        inside.add(new Place(place.path() + "|" + keyword, schema));
      }
    }
    return inside;
  }
}
