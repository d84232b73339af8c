package io.gongping.support.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the services read each other's events. What a reader knows it takes without guessing: no
 * number for a text, no text for a number, no member twice, nothing after the value. What it does
 * not know it passes over: a producer may be newer than its readers, and a member that was added
 * never buries an event.
 */
public final class EventJson {

  /**
   * The one mapper. A tree that it read is written with members sorted, without white space and
   * with numbers as they were: a canonical form that holds the unknown members too.
   */
  public static final JsonMapper TOLERANT = tolerant();

  private EventJson() {}

  /** One part of a record, and whether it may be missing. */
  private record Part(Method accessor, boolean mayBeNull) {}

  /** Looked up once for each type of record: an event holds thousands of a few types. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents())
              .map(
                  part ->
                      new Part(
                          part.getAccessor(),
                          part.getAnnotatedType().isAnnotationPresent(Nullable.class)))
              .toList();
        }
      };

  /**
   * Whether nothing is missing: no part of a record is null but those that are marked {@code
   * Nullable}, however deep. Jackson leaves null what an event does not have.
   */
  public static boolean isWhole(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Record whole ->
          PARTS.get(whole.getClass()).stream().allMatch(part -> isWhole(whole, part));
      case Collection<?> elements -> elements.stream().allMatch(EventJson::isWhole);
      case Map<?, ?> members -> members.values().stream().allMatch(EventJson::isWhole);
      default -> true;
    };
  }

  private static boolean isWhole(Record whole, Part part) {
    try {
      @Nullable Object value = part.accessor().invoke(whole);
      return value == null ? part.mayBeNull() : isWhole(value);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("The parts of a public record are public", impossible);
    }
  }

  /** A point in time is a text, never a count of seconds. */
  private static final class InstantText extends StdScalarDeserializer<Instant> {

    InstantText() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? InstantDeserializer.INSTANT.deserialize(parser, context)
          : (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
  }

  private static JsonMapper tolerant() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .addModule(new JavaTimeModule().addDeserializer(Instant.class, new InstantText()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            // A day is a text, never a count of days or a list of three numbers.
            .withConfigOverride(
                LocalDate.class, day -> day.setFormat(JsonFormat.Value.forLeniency(false)));
    for (LogicalType text : List.of(LogicalType.Textual, LogicalType.DateTime)) {
      builder.withCoercionConfig(
          text,
          config ->
              config
                  .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                  .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                  .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
    return builder.build();
  }
}
