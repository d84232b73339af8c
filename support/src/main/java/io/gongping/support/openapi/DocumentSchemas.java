package io.gongping.support.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Takes the JSON Schema of a document over into a contract, so that clients get types for it. A
 * choice whose alternatives differ in a constant member becomes a tagged union. What no type of a
 * client can say is left to the JSON Schema itself: {@code not}, {@code dependentRequired}, {@code
 * propertyNames}, {@code uniqueItems} and alternatives of required members.
 */
final class DocumentSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEFINITIONS = "#/$defs/";

  private final String name;
  private final String prefix;
  private final JsonNode document;
  private final Map<String, Schema> schemas = new TreeMap<>();

  private DocumentSchemas(String name, JsonNode document) {
    this.name = name;
    this.prefix = name.replaceFirst("Document$", "");
    this.document = document;
  }

  /**
   * Adds a document's schemas to the contract.
   *
   * @param name of the whole document, such as SchemeDocument; the schemas of its parts begin with
   *     what stands before Document
   * @param resource the JSON Schema, on the class path of the service
   */
  static void add(Components components, String name, String resource) {
    try (InputStream in = ContractSettings.resource(resource)) {
      DocumentSchemas taken = new DocumentSchemas(name, JSON.readTree(in));
      taken
          .all()
          .forEach(
              (part, schema) ->
                  components.addSchema(part, schema.extensions(Map.of("x-document", name))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Map<String, Schema> all() {
    Schema whole = schema(document, name);
    schemas.put(name, whole);
    for (var definition : document.path("$defs").properties()) {
      String part = part(definition.getKey());
      schemas.put(part, schema(definition.getValue(), part));
    }
    return schemas;
  }

  private String part(String definition) {
    return prefix + capital(definition);
  }

  private Schema schema(JsonNode said, String path) {
    Schema schema = OASFactory.createSchema();
    String reference = said.path("$ref").asText("");
    if (reference.startsWith(DEFINITIONS)) {
      schema.setRef(SchemaTree.REFERENCE + part(reference.substring(DEFINITIONS.length())));
    } else if (said.has("type")) {
      schema.setType(
          List.of(SchemaType.valueOf(said.path("type").asText().toUpperCase(Locale.ROOT))));
    } else if (said.has("enum") || said.has("const")) {
      schema.setType(List.of(SchemaType.STRING));
    }
    text(said, "description", schema::setDescription);
    text(said, "pattern", schema::setPattern);
    values(said, schema);
    bounds(said, schema);
    object(said, schema, path);
    if (said.has("items")) {
      schema.setItems(schema(said.path("items"), path + "Item"));
    }
    if (said.has("oneOf")) {
      choice(said.path("oneOf"), schema, path);
    }
    return schema;
  }

  private static void values(JsonNode said, Schema schema) {
    List<Object> values = new ArrayList<>();
    said.path("enum").forEach(value -> values.add(value.asText()));
    if (said.has("const")) {
      values.add(said.path("const").asText());
    }
    if (!values.isEmpty()) {
      schema.setEnumeration(values);
    }
  }

  private static void bounds(JsonNode said, Schema schema) {
    number(said, "minLength", schema::setMinLength);
    number(said, "maxLength", schema::setMaxLength);
    number(said, "minItems", schema::setMinItems);
    number(said, "maxItems", schema::setMaxItems);
    number(said, "minProperties", schema::setMinProperties);
    number(said, "maxProperties", schema::setMaxProperties);
    number(said, "minimum", bound -> schema.setMinimum(BigDecimal.valueOf(bound)));
    number(said, "maximum", bound -> schema.setMaximum(BigDecimal.valueOf(bound)));
  }

  private void object(JsonNode said, Schema schema, String path) {
    for (var member : said.path("properties").properties()) {
      schema.addProperty(
          member.getKey(), schema(member.getValue(), path + capital(member.getKey())));
    }
    if (!said.path("required").isEmpty()) {
      List<String> required = new ArrayList<>();
      said.path("required").forEach(member -> required.add(member.asText()));
      schema.setRequired(required);
    }
    JsonNode others = said.path("additionalProperties");
    if (others.isBoolean()) {
      schema.setAdditionalPropertiesSchema(
          OASFactory.createSchema().booleanSchema(others.asBoolean()));
    } else if (others.isObject()) {
      schema.setAdditionalPropertiesSchema(schema(others, path + "Value"));
    }
  }

  /**
   * Alternatives that a constant member tells apart get names of their own, after that constant.
   */
  private void choice(JsonNode alternatives, Schema schema, String path) {
    String tag = tag(alternatives);
    List<Schema> choices = new ArrayList<>();
    Map<String, String> mapping = new TreeMap<>();
    for (JsonNode alternative : alternatives) {
      if (tag.isEmpty()) {
        choices.add(schema(alternative, path));
        continue;
      }
      JsonNode kind = alternative.path("properties").path(tag);
      List<Object> kinds = new ArrayList<>();
      kind.path("enum").forEach(value -> kinds.add(value.asText()));
      if (kind.has("const")) {
        kinds.add(kind.path("const").asText());
      }
      String own = path + capital(kinds.getFirst().toString());
      schemas.put(own, schema(alternative, own));
      kinds.forEach(each -> mapping.put(each.toString(), SchemaTree.REFERENCE + own));
      choices.add(OASFactory.createSchema().ref(SchemaTree.REFERENCE + own));
    }
    schema.setOneOf(choices);
    if (!tag.isEmpty()) {
      schema.setDiscriminator(OASFactory.createDiscriminator().propertyName(tag).mapping(mapping));
    }
  }

  /** The required member that every alternative states a value of; empty if there is none. */
  private static String tag(JsonNode alternatives) {
    for (var member : alternatives.path(0).path("properties").properties()) {
      boolean everywhere = true;
      for (JsonNode alternative : alternatives) {
        JsonNode same = alternative.path("properties").path(member.getKey());
        everywhere &= same.has("const") || (same.has("enum") && same.path("enum").size() > 0);
      }
      if (everywhere && member.getValue().has("const")) {
        return member.getKey();
      }
    }
    return "";
  }

  private static void text(JsonNode said, String keyword, Consumer<String> taken) {
    if (said.has(keyword)) {
      taken.accept(said.path(keyword).asText());
    }
  }

  private static void number(JsonNode said, String keyword, Consumer<Integer> taken) {
    if (said.has(keyword)) {
      taken.accept(said.path(keyword).asInt());
    }
  }

  private static String capital(String word) {
    StringBuilder capital = new StringBuilder();
    boolean first = true;
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (Character.isLetter(letter)) {
        capital.append(first ? Character.toUpperCase(letter) : letter);
      }
      first = !Character.isLetter(letter);
    }
    return capital.toString();
  }
}
