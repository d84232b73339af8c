package io.gongping.scoring.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes single places of JSON documents. */
final class Changes {

  /** Takes the member away. */
  static final String REMOVED = "removed";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Changes() {}

  /**
   * The document with other JSON in one place.
   *
   * @param value JSON, or {@link #REMOVED}
   */
  static String in(String document, String pointer, String value) {
    try {
      JsonNode root = JSON.readTree(document);
      JsonPointer at = JsonPointer.compile(pointer);
      JsonNode holder = root.at(at.head());
      String member = at.last().getMatchingProperty();
      if (holder instanceof ArrayNode array) {
        array.set(Integer.parseInt(member), JSON.readTree(value));
      } else if (value.equals(REMOVED)) {
        assertThat(((ObjectNode) holder).remove(member)).as(pointer).isNotNull();
      } else {
        ((ObjectNode) holder).set(member, JSON.readTree(value));
      }
      return root.toString();
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(value, malformed);
    }
  }
}
