package io.gongping.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gongping.contracts.Contract.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EventContractTest {

  private static final String CLOSED = "io.gongping.assessment.closed.v1";
  private static final String META = "https://json-schema.org/draft/2020-12/schema";

  @Test
  void theSchemasAreStrict() {
    List<String> loose = new ArrayList<>();
    EventContract.schemas(EventContract.current())
        .forEach(
            (type, schema) -> {
              assertThat(schema.path("$schema").asText()).isEqualTo(META);
              assertThat(schema.path("$id").asText()).startsWith("urn:gongping:").endsWith(type);
              loose.addAll(loosePlaces(type, schema));
            });
    assertThat(loose).isEmpty();
  }

  @Test
  void theSchemasAreSchemas() throws IOException {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(com.networknt.schema.SchemaLocation.of(META));
    for (var schema : EventContract.schemas(EventContract.current()).entrySet()) {
      assertThat(meta.validate(schema.getValue().toString(), InputFormat.JSON))
          .as(schema.getKey())
          .isEmpty();
    }
  }

  @Test
  void theReadersOfTheReleasedEventsAreServed() {
    assertThat(
            Compatibility.breaks(
                EventContract.asAnswers(EventContract.schemas(EventContract.released())),
                EventContract.asAnswers(EventContract.schemas(EventContract.current()))))
        .as("docs/decisions/0031-contracts-change-compatibly.md says how to go about a change")
        .isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> aChangeThatBreaksReadersIsFound() {
    return Stream.of(
        breaking("a member is gone", schema -> at(schema, "/properties").remove("papers")),
        breaking("nothing is certain any more", schema -> ((ObjectNode) schema).remove("required")),
        breaking(
            "a member has another type",
            schema -> at(schema, "/properties/papers").put("type", "object")));
  }

  @Test
  void anEventMayGetAnotherMember() {
    assertThat(
            breaks(schema -> at(schema, "/properties").putObject("remark").put("type", "string")))
        .isEmpty();
  }

  @Test
  void everyReferenceOfTheAsyncApiLeadsSomewhere() throws IOException {
    Path file = EventContract.current().resolve("asyncapi.yaml");
    JsonNode document = new YAMLMapper().readTree(Files.readString(file, UTF_8));
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    Set<String> files = new HashSet<>();
    for (String reference : document.findValuesAsText("$ref")) {
      if (reference.startsWith("#")) {
        assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(EventContract.current().resolve(reference)).isRegularFile();
        files.add(Path.of(reference).getFileName().toString());
      }
    }
    assertThat(files)
        .containsAll(
            EventContract.schemas(EventContract.current()).keySet().stream()
                .map(type -> type + ".schema.json")
                .toList());
    for (var message : document.at("/components/messages").properties()) {
      assertThat(message.getValue().path("payload").isMissingNode()).as(message.getKey()).isFalse();
    }
  }

  private static DynamicTest breaking(String what, Consumer<JsonNode> change) {
    return DynamicTest.dynamicTest(what, () -> assertThat(breaks(change)).isNotEmpty());
  }

  private static List<String> breaks(Consumer<JsonNode> change) {
    Map<String, JsonNode> later = EventContract.schemas(EventContract.current());
    change.accept(Objects.requireNonNull(later.get(CLOSED)));
    return Compatibility.breaks(
        EventContract.asAnswers(EventContract.schemas(EventContract.current())),
        EventContract.asAnswers(later));
  }

  private static ObjectNode at(JsonNode schema, String pointer) {
    return (ObjectNode) schema.at(pointer);
  }

  /** Objects that hold anything, lists without an end and members of any type. */
  private static List<String> loosePlaces(String type, JsonNode schema) {
    List<String> loose = new ArrayList<>();
    List<Place> open = new ArrayList<>(List.of(new Place(type, schema)));
    for (var definition : schema.path("$defs").properties()) {
      open.add(new Place(type + "/" + definition.getKey(), definition.getValue()));
    }
    while (!open.isEmpty()) {
      Place place = open.removeLast();
      JsonNode said = place.schema();
      if (said.path("type").asText().equals("object")
          && (!said.has("additionalProperties")
              || said.path("additionalProperties").asBoolean(false))) {
        loose.add(place.path() + ": holds anything");
      }
      if (said.path("type").asText().equals("array")
          && !said.has("items")
          && said.path("maxItems").asInt(1) > 0) {
        loose.add(place.path() + ": a list of anything");
      }
      // What stands under allOf adds a condition to a type that is told already.
      boolean typed =
          place.path().endsWith("|allOf")
              || Stream.of("type", "$ref", "enum", "const", "oneOf", "anyOf").anyMatch(said::has);
      if (!typed) {
        loose.add(place.path() + ": of any type");
      }
      open.addAll(Contract.inside(place));
    }
    return loose;
  }
}
