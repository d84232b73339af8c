package io.gongping.support.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Writes descriptions, bounds and examples of records that are free of annotations. */
final class SchemaTexts {

  private final ContractSettings settings;

  SchemaTexts(ContractSettings settings) {
    this.settings = settings;
  }

  void write(Components components) {
    settings.descriptions().forEach((path, text) -> find(components, path).setDescription(text));
    settings.all("bound").forEach((path, bounds) -> bound(find(components, path), bounds));
    settings
        .all("example")
        .forEach(
            (name, resource) ->
                find(components, name).setExamples(List.of(ApiContract.json(resource))));
  }

  private static Schema find(Components components, String path) {
    String[] steps = path.split("\\.", 2);
    @Nullable Schema schema = components.getSchemas().get(steps[0]);
    @Nullable Schema found =
        schema == null || steps.length == 1 || schema.getProperties() == null
            ? schema
            : schema.getProperties().get(steps[1]);
    if (found == null) {
      throw new IllegalStateException(path + " is described and does not exist");
    }
    return found;
  }

  private static void bound(Schema schema, String bounds) {
    for (String bound : bounds.split(";", -1)) {
      String[] parts = bound.strip().split(" ", 2);
      String value = parts[1];
      switch (parts[0]) {
        case "type" ->
            schema.setType(List.of(SchemaType.valueOf(value.toUpperCase(java.util.Locale.ROOT))));
        case "pattern" -> schema.setPattern(value);
        case "minLength" -> schema.setMinLength(Integer.valueOf(value));
        case "maxLength" -> schema.setMaxLength(Integer.valueOf(value));
        case "minItems" -> schema.setMinItems(Integer.valueOf(value));
        case "maxItems" -> schema.setMaxItems(Integer.valueOf(value));
        case "minProperties" -> schema.setMinProperties(Integer.valueOf(value));
        case "maxProperties" -> schema.setMaxProperties(Integer.valueOf(value));
        case "minimum" -> schema.setMinimum(new BigDecimal(value));
        case "maximum" -> schema.setMaximum(new BigDecimal(value));
        default -> throw new IllegalStateException(bound + " bounds nothing");
      }
    }
  }
}
