package io.gongping.support.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The data of events of one type, changed in one place after another. The committed schema, which
 * binds the producer, says which changes those are.
 */
public final class EventVariants {

  /** The place of a variant that has an unknown member in every object. */
  public static final String EVERYWHERE = "everywhere";

  private static final String LATER = "futureMember";

  /** Holds names that a careless reader takes for those further up. */
  private static final String LATER_VALUE =
      """
      {"texts": ["后来", null], "number": 1.50, "flag": true, "inner": {"paper": "X", "marks": {"X": "Z"},
       "definition": [], "candidates": {}, "id": 7, "papers": [{}], "title": 1, "subject": [[]]}}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String type;
  private final JsonNode rules;
  private final Schema schema;
  private final List<ObjectNode> samples;

  /**
   * Changed data.
   *
   * @param place the JSON pointer of what was changed, with {@code *} for the index in a list, or
   *     {@link #EVERYWHERE}
   * @param original as the schema wants it
   */
  public record Variant(String place, ObjectNode original, ObjectNode data) {

    @Override
    public String toString() {
      return place;
    }
  }

  private EventVariants(String type, String schema, List<ObjectNode> samples)
      throws JsonProcessingException {
    this.type = type;
    this.rules = JSON.readTree(schema);
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema, InputFormat.JSON);
    this.samples = List.copyOf(samples);
  }

  /**
   * Variants of these samples.
   *
   * @param type of the events
   * @param samples data that keeps to the schema and together reaches all of it
   */
  public static EventVariants of(String type, List<ObjectNode> samples) {
    try {
      String text =
          Files.readString(CommittedContract.file("docs/events/" + type + ".schema.json"), UTF_8);
      EventVariants variants = new EventVariants(type, text, samples);
      for (ObjectNode sample : samples) {
        assertThat(variants.mistakes(sample)).as("sample of " + type).isEmpty();
      }
      return variants;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * As a later producer may send it: with a member that the schema does not name, in one object
   * each, and in all of them at once.
   *
   * @throws AssertionError where the samples do not reach every closed object of the schema
   */
  public List<Variant> ofALaterProducer() {
    Set<String> reached = new TreeSet<>();
    List<Variant> variants = ofALaterProducer(reached);
    assertThat(reached).as("objects of the schema of " + type).containsAll(closedObjects());
    return variants;
  }

  /** One piece of data with a member that the schema does not name in every object. */
  public static ObjectNode ofALaterProducer(String type, ObjectNode data) {
    return of(type, List.of(data)).ofALaterProducer(new TreeSet<>()).getLast().data();
  }

  private List<Variant> ofALaterProducer(Set<String> reached) {
    List<Variant> variants = new ArrayList<>();
    for (ObjectNode sample : samples) {
      ObjectNode all = sample.deepCopy();
      for (JsonPointer object : places(sample, JsonNode::isObject)) {
        ObjectNode data = sample.deepCopy();
        add(data, object);
        // Where the names of members are data, another one is no addition.
        mistakes(data).stream()
            .filter(mistake -> is(mistake, "additionalProperties", LATER))
            .findFirst()
            .ifPresent(
                mistake -> {
                  reached.add(mistake.getSchemaLocation().getFragment().toString());
                  variants.add(new Variant(generic(object), sample, data));
                  add(all, object);
                });
      }
      variants.add(new Variant(EVERYWHERE, sample, all));
    }
    return variants;
  }

  /** Without one member each, which the schema requires. */
  public List<Variant> withoutARequiredMember() {
    List<Variant> variants = new ArrayList<>();
    for (ObjectNode sample : samples) {
      for (JsonPointer place : places(sample, anything -> true)) {
        ObjectNode data = sample.deepCopy();
        if (!place.matches() && data.at(place.head()) instanceof ObjectNode parent) {
          String member = place.last().getMatchingProperty();
          parent.remove(member);
          if (mistakes(data).stream().anyMatch(mistake -> is(mistake, "required", member))) {
            variants.add(new Variant(generic(place), sample, data));
          }
        }
      }
    }
    assertThat(variants).isNotEmpty();
    return variants;
  }

  /** With one value each of a type that the schema does not allow; the value looks alike. */
  public List<Variant> withAValueOfAnotherType() {
    List<Variant> variants = new ArrayList<>();
    for (ObjectNode sample : samples) {
      for (JsonPointer place : places(sample, anything -> true)) {
        ObjectNode data = sample.deepCopy();
        if (!place.matches()) {
          JsonNode other = ofAnotherType(data.at(place));
          if (data.at(place.head()) instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), other);
          } else {
            ((ObjectNode) data.at(place.head())).set(place.last().getMatchingProperty(), other);
          }
          if (!mistakes(data).isEmpty()) {
            variants.add(new Variant(generic(place), sample, data));
          }
        }
      }
    }
    assertThat(variants).isNotEmpty();
    return variants;
  }

  /** The places of the variants that a test holds for. */
  public static Set<String> places(List<Variant> variants, Predicate<Variant> test) {
    return variants.stream().filter(test).map(Variant::place).collect(toCollection(TreeSet::new));
  }

  private static JsonNode ofAnotherType(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> IntNode.valueOf(0);
      case OBJECT -> JSON.createArrayNode();
      case ARRAY -> JSON.createObjectNode();
      default -> TextNode.valueOf(value.asText());
    };
  }

  private List<Error> mistakes(ObjectNode data) {
    return schema.validate(data.toString(), InputFormat.JSON);
  }

  private static boolean is(Error mistake, String keyword, String member) {
    return keyword.equals(mistake.getKeyword()) && member.equals(mistake.getProperty());
  }

  private static void add(ObjectNode data, JsonPointer object) {
    try {
      ((ObjectNode) data.at(object)).set(LATER, JSON.readTree(LATER_VALUE));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The keywords that close an object of the schema. */
  private List<String> closedObjects() {
    return places(rules, place -> place.path("additionalProperties").isBoolean()).stream()
        .map(JsonPointer::toString)
        .filter(place -> !place.startsWith("/examples"))
        .map(place -> place + "/additionalProperties")
        .toList();
  }

  private static List<JsonPointer> places(JsonNode root, Predicate<JsonNode> wanted) {
    List<JsonPointer> places = new ArrayList<>();
    collect(root, JsonPointer.empty(), wanted, places);
    return places;
  }

  private static void collect(
      JsonNode node, JsonPointer place, Predicate<JsonNode> wanted, List<JsonPointer> places) {
    if (wanted.test(node)) {
      places.add(place);
    }
    for (var member : node.properties()) {
      collect(member.getValue(), place.appendProperty(member.getKey()), wanted, places);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), place.appendIndex(i), wanted, places);
    }
  }

  private static String generic(JsonPointer place) {
    return place.toString().replaceAll("/\\d+(?=/|$)", "/*");
  }
}
