package io.gongping.support.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** The records and enums that the schemas of a document were made from. */
final class SchemaClasses {

  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
  private static final String OURS = "io.gongping.";

  /** What the scanner puts behind a name that is taken. */
  private static final Pattern NUMBERED = Pattern.compile("\\d+$");

  private static final DotName UNWRAPPED =
      DotName.createSimple("com.fasterxml.jackson.annotation.JsonUnwrapped");

  private final Map<DotName, ClassInfo> known = new TreeMap<>();
  private final List<ClassInfo> classes;

  SchemaClasses(IndexView index) {
    // Two indexes may know the same class.
    index.getKnownClasses().forEach(each -> known.put(each.name(), each));
    this.classes =
        known.values().stream()
            .filter(each -> each.name().toString().startsWith(OURS))
            .filter(each -> each.isRecord() || each.isEnum())
            .toList();
  }

  /**
   * The classes that a schema can stand for: more than one where two are called the same and have
   * the same members.
   *
   * @param name as the scanner gave it
   */
  List<ClassInfo> of(String name, Schema schema) {
    String plain = NUMBERED.matcher(name).replaceFirst("");
    List<ClassInfo> fitting =
        classes.stream()
            .filter(each -> schemaName(each).equals(plain) || isOfPage(each, plain))
            .filter(each -> fits(each, schema))
            .toList();
    List<ClassInfo> exact = fitting.stream().filter(each -> equals(each, schema)).toList();
    return exact.isEmpty() ? fitting : exact;
  }

  /** The name that the annotations of a class give to its schema; else its simple name. */
  static String schemaName(ClassInfo type) {
    @Nullable AnnotationInstance annotation = type.declaredAnnotation(SCHEMA);
    @Nullable AnnotationValue name = annotation == null ? null : annotation.value("name");
    return name == null ? type.simpleName() : name.asString();
  }

  /** A generic record's schema is called after the record and what it is a record of. */
  private static boolean isOfPage(ClassInfo type, String name) {
    return !type.typeParameters().isEmpty() && name.startsWith(type.simpleName());
  }

  private boolean fits(ClassInfo type, Schema schema) {
    if (type.isEnum()) {
      return schema.getEnumeration() != null
          && Set.copyOf(schema.getEnumeration()).equals(constants(type));
    }
    return schema.getProperties() != null
        && members(type).containsAll(schema.getProperties().keySet());
  }

  private boolean equals(ClassInfo type, Schema schema) {
    return type.isEnum() || members(type).equals(schema.getProperties().keySet());
  }

  private static Set<Object> constants(ClassInfo type) {
    return type.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet());
  }

  private Set<String> members(ClassInfo type) {
    return components(type).stream()
        .map(Component::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * A member of a record's objects.
   *
   * @param type the record that it stands in, which may be one that is written without braces
   */
  record Component(ClassInfo type, RecordComponentInfo info) {

    String name() {
      return info.name();
    }
  }

  private ClassInfo ours(DotName name) {
    return Objects.requireNonNull(known.get(name), name::toString);
  }

  /** The members of a record's objects, those of unwrapped records included. */
  List<Component> components(ClassInfo type) {
    return type.recordComponentsInDeclarationOrder().stream()
        .flatMap(
            component ->
                type.field(component.name()).hasDeclaredAnnotation(UNWRAPPED)
                    ? components(ours(component.type().name())).stream()
                    : Stream.of(new Component(type, component)))
        .toList();
  }
}
