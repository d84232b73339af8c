package io.gongping.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A definition comes in by the API and goes out in an event; both say the same of it. */
class DefinitionBoundsTest {

  private static final List<String> BOUNDS = List.of("maxItems", "maxLength", "minimum", "maximum");

  @Test
  void theApiTakesWhatTheEventCanHold() {
    JsonNode event =
        Objects.requireNonNull(
            EventContract.schemas(EventContract.current()).get("io.gongping.assessment.opened.v1"));
    Map<String, JsonNode> api = Contract.current("ballot").schemas();
    Map<String, String> inEvent = new TreeMap<>();
    Map<String, String> inApi = new TreeMap<>();
    for (var definition : event.path("$defs").properties()) {
      String name =
          Character.toUpperCase(definition.getKey().charAt(0)) + definition.getKey().substring(1);
      for (var member : definition.getValue().path("properties").properties()) {
        JsonNode counterpart =
            api.getOrDefault(name, event).path("properties").path(member.getKey());
        if (!counterpart.isMissingNode()) {
          String path = name + "." + member.getKey();
          inEvent.put(path, bounds(resolved(event, member.getValue())));
          inApi.put(path, bounds(counterpart));
        }
      }
    }
    assertThat(inApi).hasSizeGreaterThan(40).isEqualTo(inEvent);
  }

  private static JsonNode resolved(JsonNode event, JsonNode schema) {
    String reference = schema.path("$ref").asText("");
    return reference.isEmpty() ? schema : resolved(event, event.at(reference.substring(1)));
  }

  private static String bounds(JsonNode schema) {
    ObjectNode bounds = ((ObjectNode) schema.deepCopy()).retain(BOUNDS);
    return new TreeMap<>(
            Map.of(
                "maxItems", bounds.path("maxItems").asText(),
                "maxLength", bounds.path("maxLength").asText(),
                "minimum", bounds.path("minimum").asText(),
                "maximum", bounds.path("maximum").asText()))
        .toString();
  }
}
