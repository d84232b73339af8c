package io.gongping.scoring.definition.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gongping.scoring.definition.AssessmentDefinition;
import io.gongping.scoring.definition.DefinitionCheck;
import io.gongping.scoring.definition.InvalidDefinition;

/** Reads the definition out of {@code assessment.opened}. */
public final class DefinitionJson {

  /** Strict: a member that is not known or not there is a mistake of the sender. */
  public static final JsonMapper STRICT =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private DefinitionJson() {}

  /**
   * The definition that a JSON tree holds.
   *
   * @throws InvalidDefinition when it holds none, or one that nothing can be counted by
   */
  public static AssessmentDefinition read(JsonNode json) {
    return checked(() -> STRICT.treeToValue(json, AssessmentDefinition.class));
  }

  /**
   * As above, without a tree of it, which takes many times as much as the definition.
   *
   * @throws InvalidDefinition as above
   */
  public static AssessmentDefinition read(String json) {
    return checked(() -> STRICT.readValue(json, AssessmentDefinition.class));
  }

  @FunctionalInterface
  private interface Reader {
    AssessmentDefinition read() throws JsonProcessingException;
  }

  private static AssessmentDefinition checked(Reader reader) {
    try {
      return DefinitionCheck.checked(reader.read());
    } catch (ValueInstantiationException missing) {
      throw new InvalidDefinition("The definition lacks a member");
    } catch (JsonProcessingException malformed) {
      throw new InvalidDefinition("The definition does not have the agreed form");
    } catch (NullPointerException missing) {
      // A text that is absent is null in its record until it is looked at.
      throw new InvalidDefinition("The definition lacks a member");
    }
  }
}
