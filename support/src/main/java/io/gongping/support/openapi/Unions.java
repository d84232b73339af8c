package io.gongping.support.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Unions whose members are told apart by a tag. */
final class Unions {

  private Unions() {}

  /** Lets the tag of each alternative have its own values only. */
  static void narrow(OpenAPI api) {
    for (Schema union : List.copyOf(api.getComponents().getSchemas().values())) {
      @Nullable Discriminator discriminator = union.getDiscriminator();
      if (discriminator == null || discriminator.getMapping() == null) {
        continue;
      }
      Map<String, List<Object>> values = new TreeMap<>();
      discriminator
          .getMapping()
          .forEach(
              (value, target) ->
                  values.computeIfAbsent(last(target), any -> new ArrayList<>()).add(value));
      values.forEach(
          (name, tags) -> {
            Schema alternative =
                Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
            alternative.addProperty(
                discriminator.getPropertyName(),
                OASFactory.createSchema().type(List.of(SchemaType.STRING)).enumeration(tags));
          });
      union.setType(null);
    }
  }

  /** Takes out what nothing refers to any more. */
  static void prune(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    Set<String> used = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    SchemaTree.roots(api, schema -> open.addAll(targets(schema)));
    while (!open.isEmpty()) {
      String name = open.pop();
      Schema schema = schemas.get(name);
      if (schema != null && used.add(name)) {
        SchemaTree.visit(schema, each -> open.addAll(targets(each)));
      }
    }
    List.copyOf(schemas.keySet()).stream()
        .filter(name -> !used.contains(name))
        .forEach(api.getComponents()::removeSchema);
  }

  private static List<String> targets(Schema schema) {
    @Nullable String target = SchemaTree.target(schema);
    return target == null ? List.of() : List.of(target);
  }

  private static String last(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
