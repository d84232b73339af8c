package io.gongping.support.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Writes identifiers, days and points in time where they stand. As schemas of their own they would
 * become classes of generated clients that hide the ones of the language.
 */
final class PlainValues {

  private static final Map<String, String> FORMATS =
      Map.of("UUID", "uuid", "LocalDate", "date", "Instant", "date-time");

  /** A document as it was sent: any JSON object. */
  private static final String DOCUMENT = "JsonNode";

  private PlainValues() {}

  /** A map to anything. */
  private static void openMap(Schema schema) {
    @Nullable Schema values = schema.getAdditionalPropertiesSchema();
    if (values != null && values.equals(OASFactory.createSchema())) {
      schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }
  }

  static void inline(OpenAPI api) {
    SchemaTree.visit(
        api,
        schema -> {
          openMap(schema);
          @Nullable String target = SchemaTree.target(schema);
          if (target == null) {
            return;
          }
          schema.setType(null);
          if (FORMATS.containsKey(target)) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.STRING));
            schema.setFormat(FORMATS.get(target));
          } else if (DOCUMENT.equals(target)) {
            schema.setRef(null);
            schema.setType(List.of(SchemaType.OBJECT));
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
          }
        });
    FORMATS.keySet().forEach(api.getComponents()::removeSchema);
    List.of(DOCUMENT, "JsonNodeType").forEach(api.getComponents()::removeSchema);
  }
}
