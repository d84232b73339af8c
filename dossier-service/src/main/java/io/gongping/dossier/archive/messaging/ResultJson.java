package io.gongping.dossier.archive.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.support.event.EventJson;
import java.io.IOException;
import java.util.Optional;

/** The data of a result event as JSON, and its canonical form. */
final class ResultJson {

  private ResultJson() {}

  /** The JSON object that these bytes are, if they are one. */
  static Optional<ObjectNode> object(byte[] bytes) {
    try {
      return EventJson.TOLERANT.readTree(bytes) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /**
   * The object as a value of a type.
   *
   * @throws JsonProcessingException if it is none; its path names the member at fault
   */
  static <T> T as(Class<T> type, ObjectNode object) throws JsonProcessingException {
    return EventJson.TOLERANT.treeToValue(object, type);
  }

  /** The canonical form: members sorted, no white space, numbers as they were. */
  static String canonical(JsonNode node) {
    try {
      return EventJson.TOLERANT.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree that was read can be written", impossible);
    }
  }
}
