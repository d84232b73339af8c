package io.gongping.support.openapi;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Finds the schemas of a document, wherever they stand. */
final class SchemaTree {

  static final String REFERENCE = "#/components/schemas/";

  private SchemaTree() {}

  /** Every schema of the document, those inside others included. */
  static void visit(OpenAPI api, Consumer<Schema> visitor) {
    orEmpty(api.getComponents().getSchemas()).values().forEach(schema -> visit(schema, visitor));
    roots(api, visitor);
  }

  /** Every schema that does not stand among the named ones only. */
  static void roots(OpenAPI api, Consumer<Schema> visitor) {
    Components components = api.getComponents();
    orEmpty(components.getResponses()).values().forEach(response -> visit(response, visitor));
    operations(api).forEach(operation -> roots(operation, schema -> visit(schema, visitor)));
  }

  /** All operations, in the order of the document. */
  static List<Operation> operations(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .map(PathItem::getOperations)
        .flatMap(operations -> operations.values().stream())
        .toList();
  }

  /** The names of all schemas that can be part of a request body. */
  static Set<String> inRequests(OpenAPI api) {
    Set<String> found = new LinkedHashSet<>();
    for (Operation operation : operations(api)) {
      @Nullable RequestBody body = operation.getRequestBody();
      if (body != null) {
        content(body.getContent(), schema -> reach(api, schema, found));
      }
    }
    return found;
  }

  /** The names of all schemas that can be part of an answer. */
  static Set<String> inAnswers(OpenAPI api) {
    Set<String> found = new LinkedHashSet<>();
    for (Operation operation : operations(api)) {
      for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
        content(answer.getContent(), schema -> reach(api, schema, found));
      }
    }
    return found;
  }

  /** The name of the schema that this one refers to; null if it refers to none. */
  static @Nullable String target(Schema schema) {
    @Nullable String reference = schema.getRef();
    return reference == null ? null : name(reference);
  }

  /** The name at the end of a reference. */
  static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static void reach(OpenAPI api, Schema root, Set<String> found) {
    Deque<Schema> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      visit(
          open.pop(),
          schema -> {
            @Nullable String name = target(schema);
            if (name != null && found.add(name)) {
              open.push(Objects.requireNonNull(api.getComponents().getSchemas().get(name), name));
            }
          });
    }
  }

  static void visit(Schema schema, Consumer<Schema> visitor) {
    visit(schema, visitor, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static void visit(@Nullable Schema schema, Consumer<Schema> visitor, Set<Schema> seen) {
    if (schema == null || !seen.add(schema)) {
      return;
    }
    visitor.accept(schema);
    orEmpty(schema.getProperties()).values().forEach(each -> visit(each, visitor, seen));
    visit(schema.getItems(), visitor, seen);
    visit(schema.getAdditionalPropertiesSchema(), visitor, seen);
    visit(schema.getNot(), visitor, seen);
    for (List<Schema> choices :
        List.of(orNone(schema.getAllOf()), orNone(schema.getAnyOf()), orNone(schema.getOneOf()))) {
      choices.forEach(each -> visit(each, visitor, seen));
    }
  }

  private static void roots(Operation operation, Consumer<Schema> visitor) {
    for (Parameter parameter : orNone(operation.getParameters())) {
      if (parameter.getSchema() != null) {
        visitor.accept(parameter.getSchema());
      }
    }
    if (operation.getRequestBody() != null) {
      content(operation.getRequestBody().getContent(), visitor);
    }
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(answer -> content(answer.getContent(), visitor));
  }

  private static void visit(APIResponse response, Consumer<Schema> visitor) {
    content(response.getContent(), schema -> visit(schema, visitor));
    for (Header header : orEmpty(response.getHeaders()).values()) {
      if (header.getSchema() != null) {
        visit(header.getSchema(), visitor);
      }
    }
  }

  private static void content(@Nullable Content content, Consumer<Schema> visitor) {
    if (content != null) {
      content.getMediaTypes().values().stream()
          .filter(type -> type.getSchema() != null)
          .forEach(type -> visitor.accept(type.getSchema()));
    }
  }

  private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : map;
  }

  private static <V> List<V> orNone(@Nullable List<V> list) {
    return list == null ? List.of() : list;
  }
}
