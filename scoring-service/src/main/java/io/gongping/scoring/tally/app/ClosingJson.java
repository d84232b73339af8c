package io.gongping.scoring.tally.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.gongping.scoring.definition.InvalidDefinition;
import io.gongping.scoring.tally.Closing;
import io.gongping.support.event.EventJson;

/** Reads the data of {@code assessment.closed}. */
public final class ClosingJson {

  private ClosingJson() {}

  /**
   * The box's own count that a JSON tree holds.
   *
   * @throws InvalidDefinition when it holds none
   */
  public static Closing read(JsonNode json) {
    try {
      Closing closing = EventJson.TOLERANT.treeToValue(json, Closing.class);
      if (!EventJson.isWhole(closing)) {
        throw new InvalidDefinition("The closing lacks a member");
      }
      return closing;
    } catch (JsonProcessingException malformed) {
      throw new InvalidDefinition("The closing does not have the agreed form");
    }
  }
}
