package io.gongping.support.openapi;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The same values are one type, wherever they can stand. */
final class Enums {

  private Enums() {}

  /** Lets lists of values that are written out refer to the schema that has the same values. */
  static void share(OpenAPI api) {
    Map<Set<Object>, String> named = new HashMap<>();
    api.getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              if (schema.getEnumeration() != null && schema.getEnumeration().size() > 1) {
                named.putIfAbsent(new HashSet<>(schema.getEnumeration()), name);
              }
            });
    Set<Schema> roots = Collections.newSetFromMap(new IdentityHashMap<>());
    roots.addAll(api.getComponents().getSchemas().values());
    for (Schema root : roots) {
      SchemaTree.visit(
          root,
          schema -> {
            if (roots.contains(schema) || schema.getEnumeration() == null) {
              return;
            }
            String name = named.get(new HashSet<>(schema.getEnumeration()));
            if (name != null) {
              schema.setEnumeration(null);
              schema.setType(null);
              schema.setRef(SchemaTree.REFERENCE + name);
            }
          });
    }
  }
}
