package io.gongping.support.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands in an unfinished object may be unfinished as well, and nowhere else. */
final class Unfinished {

  private Unfinished() {}

  /** Gives the members of unfinished objects the loose form of what they refer to. */
  static void loosen(Components components, ContractSettings settings) {
    Map<String, String> loose = settings.all("unfinished");
    loose.forEach((name, as) -> components.addSchema(as, copy(components, name)));
    for (String name : settings.all("partial").keySet()) {
      Schema schema = schema(components, name);
      Map<String, Schema> members = new LinkedHashMap<>(schema.getProperties());
      members.replaceAll(
          (member, said) -> {
            @Nullable String as = said.getRef() == null ? null : loose.get(SchemaTree.target(said));
            return as == null ? said : OASFactory.createSchema().ref(SchemaTree.REFERENCE + as);
          });
      schema.setProperties(members);
    }
  }

  private static Schema copy(Components components, String name) {
    Schema whole = schema(components, name);
    Schema copy =
        OASFactory.createSchema()
            .type(whole.getType())
            .description(whole.getDescription())
            .properties(whole.getProperties())
            .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    copy.addExtension("x-may-be-empty", true);
    return copy;
  }

  private static Schema schema(Components components, String name) {
    return Objects.requireNonNull(
        components.getSchemas().get(name), () -> "There is no schema " + name);
  }
}
