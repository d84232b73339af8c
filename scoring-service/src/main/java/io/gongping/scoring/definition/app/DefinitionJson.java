package io.gongping.scoring.definition.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.DefinitionCheck;
import io.gongping.scoring.definition.InvalidDefinition;
import io.gongping.support.event.EventJson;

/** Reads the definition out of {@code assessment.opened}. */
public final class DefinitionJson {

  private static final String INCOMPLETE = "The definition lacks a member";

  private DefinitionJson() {}

  /**
   * The definition that a JSON tree holds.
   *
   * @throws InvalidDefinition when it holds none, or one that nothing can be counted by
   */
  public static AssessmentDefinition read(JsonNode json) {
    return checked(() -> EventJson.TOLERANT.treeToValue(json, AssessmentDefinition.class));
  }

  /**
   * As above, without a tree of it, which takes many times as much as the definition.
   *
   * @throws InvalidDefinition as above
   */
  public static AssessmentDefinition read(String json) {
    return checked(() -> EventJson.TOLERANT.readValue(json, AssessmentDefinition.class));
  }

  @FunctionalInterface
  private interface Reader {
    AssessmentDefinition read() throws JsonProcessingException;
  }

  private static AssessmentDefinition checked(Reader reader) {
    try {
      AssessmentDefinition definition = reader.read();
      if (!EventJson.isWhole(definition)) {
        throw new InvalidDefinition(INCOMPLETE);
      }
      return DefinitionCheck.checked(definition);
    } catch (ValueInstantiationException missing) {
      throw new InvalidDefinition(INCOMPLETE);
    } catch (JsonProcessingException malformed) {
      throw new InvalidDefinition("The definition does not have the agreed form");
    }
  }
}
