package io.gongping.support.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests at their word: a member that comes twice, anything after the value, or a number
 * where a text belongs is refused and not interpreted. So is a text, or the name of a member, that
 * is not a {@link StorableText}.
 */
@Singleton
class StrictRequests implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.registerModule(
        new SimpleModule("storable-text")
            .addDeserializer(String.class, new Text())
            .addDeserializer(JsonNode.class, new Tree())
            .addKeyDeserializer(String.class, new Name()));
    refuse(
        mapper,
        LogicalType.Textual,
        CoercionInputShape.Integer,
        CoercionInputShape.Float,
        CoercionInputShape.Boolean);
    refuse(
        mapper,
        LogicalType.Integer,
        CoercionInputShape.String,
        CoercionInputShape.EmptyString,
        CoercionInputShape.Float);
    refuse(
        mapper,
        LogicalType.Boolean,
        CoercionInputShape.String,
        CoercionInputShape.EmptyString,
        CoercionInputShape.Integer);
    refuse(mapper, LogicalType.DateTime, CoercionInputShape.Integer, CoercionInputShape.Float);
  }

  private static final class Text extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return storable(super.deserialize(parser, context), context);
    }
  }

  private static final class Name extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      return storable(key, context);
    }
  }

  /** Reads like the reader of trees that it stands before, and looks at every text and name. */
  private static final class Tree extends JsonDeserializer<JsonNode> {

    private final JsonDeserializer<? extends JsonNode> reader =
        JsonNodeDeserializer.getDeserializer(JsonNode.class);

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode tree = reader.deserialize(parser, context);
      check(tree, context);
      return tree;
    }

    @Override
    public JsonNode getNullValue(DeserializationContext context) throws JsonMappingException {
      return reader.getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context)
        throws JsonMappingException {
      return reader.getAbsentValue(context);
    }

    /** How deep a tree may be is limited by the parser. */
    private static void check(JsonNode tree, DeserializationContext context) throws IOException {
      if (tree.isTextual()) {
        storable(tree.textValue(), context);
      }
      for (var member : tree.properties()) {
        storable(member.getKey(), context);
      }
      for (JsonNode child : tree) {
        check(child, context);
      }
    }
  }

  private static String storable(String text, DeserializationContext context) throws IOException {
    if (!StorableText.is(text)) {
      context.reportInputMismatch(String.class, "A text holds what cannot be kept");
    }
    return text;
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
    for (CoercionInputShape shape : shapes) {
      mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
