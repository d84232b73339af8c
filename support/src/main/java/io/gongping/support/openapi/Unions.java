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
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Unions whose members are told apart by a tag. */
final class Unions {

  private static final DotName SUBTYPES =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonSubTypes");

  private Unions() {}

  /** Gives unions the tags by which Jackson tells their members apart. */
  static void tag(OpenAPI api, IndexView index) {
    for (AnnotationInstance subtypes : index.getAnnotations(SUBTYPES)) {
      @Nullable Schema union =
          api.getComponents()
              .getSchemas()
              .get(SchemaClasses.schemaName(subtypes.target().asClass()));
      if (union == null || union.getDiscriminator() == null) {
        continue;
      }
      Map<String, String> mapping = new TreeMap<>();
      for (AnnotationInstance member : subtypes.value().asNestedArray()) {
        ClassInfo type = index.getClassByName(member.value().asClass().name());
        for (String tag : tags(member)) {
          mapping.put(tag, SchemaTree.REFERENCE + SchemaClasses.schemaName(type));
        }
      }
      union.getDiscriminator().setMapping(mapping);
    }
  }

  private static List<String> tags(AnnotationInstance member) {
    @Nullable AnnotationValue several = member.value("names");
    return several == null
        ? List.of(member.value("name").asString())
        : List.of(several.asStringArray());
  }

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
                  values
                      .computeIfAbsent(SchemaTree.name(target), any -> new ArrayList<>())
                      .add(value));
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
}
