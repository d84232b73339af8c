package io.gongping.support.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jspecify.annotations.Nullable;

/**
 * Gives every schema one name that says what it is. Classes of other packages may share a simple
 * name; the scanner then numbers their schemas in whatever order it finds them. The settings name
 * them instead. A page or list is called after what is on it.
 */
final class SchemaNames {

  private static final String ITEMS = "items";

  /** What the scanner makes of {@code Page<X>} and {@code Items<X>}. */
  private static final Pattern OF_ITEMS = Pattern.compile("^(Page|Items)[A-Z]");

  private final ContractSettings settings;
  private final SchemaClasses classes;

  SchemaNames(ContractSettings settings, SchemaClasses classes) {
    this.settings = settings;
    this.classes = classes;
  }

  /**
   * Renames the schemas of a document and everything that refers to them.
   *
   * @return the classes of each schema, by its new name
   */
  Map<String, List<ClassInfo>> give(OpenAPI api) {
    Components components = api.getComponents();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, List<ClassInfo>> found = new TreeMap<>();
    Map<String, Schema> renamed = new TreeMap<>();
    components
        .getSchemas()
        .forEach(
            (old, schema) -> {
              List<ClassInfo> types = classes.of(old, schema);
              String name = name(old, types);
              names.put(old, name);
              found.merge(name, types, SchemaNames::both);
              renamed.putIfAbsent(name, schema);
            });
    components.setSchemas(renamed);
    refer(api, names);
    pages(api, found);
    return found;
  }

  private String name(String old, List<ClassInfo> types) {
    Set<String> names =
        types.stream()
            .map(
                type -> {
                  @Nullable String named = settings.find("name." + type.name());
                  return named == null ? SchemaClasses.schemaName(type) : named;
                })
            .collect(Collectors.toSet());
    if (names.size() > 1) {
      throw new IllegalStateException(
          "The schema %s may be any of %s: their names must differ, or be the same"
              .formatted(old, types));
    }
    boolean generic = types.stream().anyMatch(type -> !type.typeParameters().isEmpty());
    return names.isEmpty() || generic ? old : names.iterator().next();
  }

  private static void pages(OpenAPI api, Map<String, List<ClassInfo>> found) {
    Components components = api.getComponents();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Schema> renamed = new TreeMap<>();
    components
        .getSchemas()
        .forEach(
            (old, schema) -> {
              String name = listName(old, schema);
              names.put(old, name);
              renamed.put(name, schema);
              if (!name.equals(old)) {
                found.put(name, found.getOrDefault(old, List.of()));
              }
            });
    components.setSchemas(renamed);
    refer(api, names);
  }

  private static String listName(String old, Schema list) {
    Matcher made = OF_ITEMS.matcher(old);
    @Nullable Schema items = list.getProperties() == null ? null : list.getProperties().get(ITEMS);
    @Nullable String item =
        items == null || items.getItems() == null ? null : SchemaTree.target(items.getItems());
    return item == null || !made.find()
        ? old
        : item + (made.group(1).equals("Page") ? "Page" : "List");
  }

  private static void refer(OpenAPI api, Map<String, String> names) {
    SchemaTree.visit(
        api,
        schema -> {
          @Nullable String target = SchemaTree.target(schema);
          if (target != null) {
            schema.setRef(SchemaTree.REFERENCE + names.getOrDefault(target, target));
          }
          if (schema.getDiscriminator() != null && schema.getDiscriminator().getMapping() != null) {
            Map<String, String> mapping = new TreeMap<>(schema.getDiscriminator().getMapping());
            mapping.replaceAll((tag, old) -> renamed(old, names));
            schema.getDiscriminator().setMapping(mapping);
          }
        });
  }

  private static String renamed(String reference, Map<String, String> names) {
    String name = SchemaTree.name(reference);
    return SchemaTree.REFERENCE + names.getOrDefault(name, name);
  }

  private static List<ClassInfo> both(List<ClassInfo> one, List<ClassInfo> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().toList();
  }
}
