package io.gongping.fuzzer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/**
 * Makes values of JSON Schemas: now as they should be, now at a bound, and every so often none that
 * is allowed.
 */
final class Values {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A schema that names itself ends here. */
  private static final int DEEPEST = 8;

  private static final int MOST_ENTRIES = 3;
  private static final int LONGEST = 5000;

  private static final List<String> STRANGE =
      List.of(
          "",
          " ",
          "x",
          "-1",
          "0",
          "1e400",
          "99999999999999999999",
          "NaN",
          "null",
          "true",
          "../../etc/passwd",
          "'; DROP TABLE ballot; --",
          "%s%n",
          "{{7*7}}",
          "张三",
          "\u200b",
          "\ufe0f",
          "\u202e",
          "𠮷",
          "a\tb\nc",
          "\u0000",
          "\ud800",
          "2026-02-30",
          "00000000-0000-0000-0000-000000000000",
          "x".repeat(LONGEST));

  private final Contract contract;
  private final Known known;
  private final RandomGenerator random;

  Values(Contract contract, Known known, RandomGenerator random) {
    this.contract = contract;
    this.known = known;
    this.random = random;
  }

  /** A body as its schema says, for the most part. */
  JsonNode body(JsonNode schema) {
    return value("", schema, 0);
  }

  /** A text that hardly anything allows. */
  String strange() {
    return STRANGE.get(random.nextInt(STRANGE.size()));
  }

  /** A value of a parameter, as a text. */
  String text(String name, JsonNode schema) {
    return rarely() ? strange() : value(name, schema, 0).asText();
  }

  private JsonNode value(String name, JsonNode unresolved, int depth) {
    JsonNode schema = contract.resolved(unresolved);
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return value(name, any(schema.path(choice)), depth + 1);
      }
    }
    if (schema.has("allOf")) {
      return value(name, schema.path("allOf").path(0), depth + 1);
    }
    if (schema.has("const")) {
      return schema.path("const");
    }
    if (schema.has("enum")) {
      return any(schema.path("enum"));
    }
    return switch (type(schema)) {
      case "integer" -> NODES.numberNode(number(schema));
      case "number" -> NODES.numberNode(number(schema) + 0.5);
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "string" -> NODES.textNode(string(name, schema));
      case "null" -> NODES.nullNode();
      case "array" -> array(name, schema, depth);
      default -> object(schema, depth);
    };
  }

  private JsonNode any(JsonNode choices) {
    return choices.path(random.nextInt(choices.size()));
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? any(type).asText() : type.asText("object");
  }

  private long number(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(least + 100);
    return switch (random.nextInt(6)) {
      case 0 -> least;
      case 1 -> most;
      case 2 -> least - 1;
      case 3 -> most + 1;
      default -> most <= least ? least : random.nextLong(least, most);
    };
  }

  private String string(String name, JsonNode schema) {
    String met = known.value(name, random);
    if (!met.isEmpty() && !rarely()) {
      return met;
    }
    return switch (schema.path("format").asText("")) {
      case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "date" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(500)).toString();
      case "date-time" -> "2026-11-%02dT08:00:00Z".formatted(1 + random.nextInt(30));
      default -> plain(schema);
    };
  }

  private String plain(JsonNode schema) {
    if (schema.path("examples").isArray() && !schema.path("examples").isEmpty()) {
      return any(schema.path("examples")).asText();
    }
    int least = schema.path("minLength").asInt(0);
    int most = Math.min(schema.path("maxLength").asInt(12), LONGEST);
    int length =
        random.nextInt(8) == 0 ? most + random.nextInt(2) : Math.max(least, Math.min(most, 6));
    return "测".repeat(random.nextInt(2)) + "a1".repeat(length / 2 + 1).substring(0, length);
  }

  private ArrayNode array(String name, JsonNode schema, int depth) {
    ArrayNode array = NODES.arrayNode();
    int entries = depth >= DEEPEST ? 0 : random.nextInt(MOST_ENTRIES + 1);
    for (int i = 0; i < entries; i++) {
      array.add(value(name, schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = NODES.objectNode();
    if (depth >= DEEPEST) {
      return object;
    }
    List<String> required = texts(schema.path("required"));
    for (var member : schema.path("properties").properties()) {
      boolean needed = required.contains(member.getKey());
      if (needed ? !rarely() : random.nextInt(3) > 0) {
        object.set(member.getKey(), value(member.getKey(), member.getValue(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      int entries = random.nextInt(MOST_ENTRIES);
      for (int i = 0; i < entries; i++) {
        String key = known.value("key", random);
        object.set(
            key.isEmpty() ? "k" + i : key,
            value("", schema.path("additionalProperties"), depth + 1));
      }
    }
    if (rarely()) {
      object.put("futureMember", 1);
    }
    return object;
  }

  private boolean rarely() {
    return random.nextInt(20) == 0;
  }

  private static List<String> texts(JsonNode array) {
    return new ArrayList<>(
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList());
  }
}
