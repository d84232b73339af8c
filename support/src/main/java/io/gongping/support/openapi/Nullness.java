package io.gongping.support.openapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which members an object always has. What is null is left out of an answer, so those that cannot
 * be null are always there. In a request the checks of the body decide; of its members only those
 * are needed that a constraint asks for.
 */
final class Nullness {

  private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
  private static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");

  private final SchemaClasses index;

  Nullness(SchemaClasses index) {
    this.index = index;
  }

  /** The members of an answer that are never absent. */
  List<String> alwaysThere(List<ClassInfo> classes, Schema schema) {
    Set<Set<String>> answers =
        classes.stream()
            .map(type -> never(type, schema.getProperties().keySet()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (answers.size() != 1) {
      throw new IllegalStateException(
          "It cannot be told which members are always there in %s: the classes are %s"
              .formatted(schema.getProperties().keySet(), classes));
    }
    return List.copyOf(answers.iterator().next());
  }

  private Set<String> never(ClassInfo type, Set<String> shown) {
    return index.components(type).stream()
        .filter(component -> shown.contains(component.name()))
        .filter(component -> !mayBeAbsent(component.type(), component.info()))
        .map(SchemaClasses.Component::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean mayBeAbsent(ClassInfo type, RecordComponentInfo component) {
    @Nullable Type field = type.field(component.name()).type();
    return component.type().hasAnnotation(NULLABLE)
        || field.hasAnnotation(NULLABLE)
        || component.type().name().equals(OPTIONAL);
  }

  /** Lists the members as the record does, whichever way they got there. */
  void order(List<ClassInfo> classes, Schema schema) {
    Map<String, Schema> ordered = new LinkedHashMap<>();
    for (ClassInfo type : classes) {
      for (SchemaClasses.Component component : index.components(type)) {
        @Nullable Schema member = schema.getProperties().get(component.name());
        if (member != null) {
          ordered.putIfAbsent(component.name(), member);
        }
      }
    }
    schema.getProperties().forEach(ordered::putIfAbsent);
    schema.setProperties(ordered);
  }

  /**
   * The members that a request cannot do without: those that a constraint asks for, and numbers
   * that are never the zero that they would be if they were left out.
   */
  List<String> needed(List<ClassInfo> classes, Schema schema) {
    Set<String> needed =
        new LinkedHashSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
    for (ClassInfo type : classes) {
      for (SchemaClasses.Component component : index.components(type)) {
        @Nullable Schema member = schema.getProperties().get(component.name());
        if (component.info().type().kind() == Type.Kind.PRIMITIVE
            && member != null
            && member.getMinimum() != null
            && member.getMinimum().signum() > 0) {
          needed.add(component.name());
        }
      }
    }
    return schema.getProperties().keySet().stream().filter(needed::contains).toList();
  }
}
