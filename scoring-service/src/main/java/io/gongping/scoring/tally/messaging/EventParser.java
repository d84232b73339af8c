package io.gongping.scoring.tally.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.scoring.deadletter.DeadLetterReason;
import io.gongping.scoring.definition.InvalidDefinition;
import io.gongping.scoring.definition.app.DefinitionJson;
import io.gongping.scoring.tally.AssessmentEvent;
import io.gongping.scoring.tally.AssessmentEvent.Cast;
import io.gongping.scoring.tally.AssessmentEvent.Closed;
import io.gongping.scoring.tally.AssessmentEvent.Opened;
import io.gongping.scoring.tally.AssessmentEvent.Unfit;
import io.gongping.scoring.tally.CastContent;
import io.gongping.scoring.tally.PlacedEvent;
import io.gongping.scoring.tally.app.ClosingJson;
import io.gongping.support.event.EventJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads CloudEvents in binary mode. Whatever the bytes are, there is an event: one that can't be
 * counted says why. Members that a later box adds go by; they are kept with an opening and a
 * closing, and nobody counts by them. Nothing of a message's content gets into an exception or a
 * log.
 */
final class EventParser {

  private static final String OPENED = "io.gongping.assessment.opened.v1";
  private static final String CAST = "io.gongping.ballot.cast.v1";
  private static final String CLOSED = "io.gongping.assessment.closed.v1";

  private static final String NOT_AGREED = "The event does not have the agreed form";

  /** As JSON writes the one character that PostgreSQL can't keep in any text. */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\{2})*\\\\u0000");

  private static final JsonMapper JSON = EventJson.TOLERANT;

  private EventParser() {}

  static PlacedEvent parse(ConsumerRecord<String, byte[]> message) {
    @Nullable String type = header(message, "ce_type").map(EventParser::shown).orElse(null);
    return new PlacedEvent(
        message.topic(), message.partition(), message.offset(), type, event(message, type));
  }

  private static AssessmentEvent event(
      ConsumerRecord<String, byte[]> message, @Nullable String type) {
    Optional<UUID> assessment = header(message, "ce_subject").flatMap(EventParser::uuid);
    boolean isCloudEvent = header(message, "ce_specversion").filter("1.0"::equals).isPresent();
    if (assessment.isEmpty() || type == null || !isCloudEvent || message.value() == null) {
      return new Unfit(DeadLetterReason.UNPARSEABLE, assessment.orElse(null));
    }
    UUID id = assessment.get();
    try {
      return switch (type) {
        case OPENED -> opened(id, message.value());
        case CAST -> cast(id, message);
        case CLOSED -> closed(id, message.value());
        default -> new Unfit(DeadLetterReason.UNKNOWN_TYPE, id);
      };
    } catch (IOException | RuntimeException malformed) {
      // The cause may quote the message, and with it marks: it goes no further.
      return new Unfit(DeadLetterReason.SCHEMA_VIOLATION, id);
    }
  }

  private static AssessmentEvent opened(UUID id, byte[] data) throws IOException {
    JsonNode json = JSON.readTree(data);
    boolean agreed =
        id.toString().equals(json.path("assessmentId").asText()) && json.path("notice").isObject();
    if (!agreed) {
      throw new InvalidDefinition(NOT_AGREED);
    }
    return new Opened(id, DefinitionJson.read(json.path("definition")), text(json));
  }

  private static AssessmentEvent closed(UUID id, byte[] data) throws IOException {
    JsonNode json = JSON.readTree(data);
    Closed closed = new Closed(id, ClosingJson.read(json), text(json));
    return closed.closing().assessmentId().equals(id)
        ? closed
        : new Unfit(DeadLetterReason.SCHEMA_VIOLATION, id);
  }

  private static AssessmentEvent cast(UUID id, ConsumerRecord<String, byte[]> message)
      throws IOException {
    Optional<UUID> ballot = header(message, "ce_id").flatMap(EventParser::uuid);
    if (ballot.isEmpty()) {
      return new Unfit(DeadLetterReason.UNPARSEABLE, id);
    }
    @Nullable String paper = null;
    @Nullable Map<String, String> marks = null;
    Map<String, CastContent.Choice> choices = Map.of();
    Map<String, Map<String, String>> examples = Map.of();
    try (JsonParser json = JSON.createParser(message.value())) {
      require(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        switch (json.currentName()) {
          case "paper" -> paper = text(json);
          case "marks" -> marks = texts(json);
          case "choices" -> choices = map(json, EventParser::choice);
          case "examples" -> examples = map(json, EventParser::texts);
          default -> passOver(json);
        }
      }
      require(json.nextToken() == null);
    }
    if (paper == null || marks == null) {
      return new Unfit(DeadLetterReason.SCHEMA_VIOLATION, id);
    }
    return new Cast(id, ballot.get(), paper, new CastContent(marks, choices, examples));
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(JsonParser json) throws IOException;
  }

  private static <T> Map<String, T> map(JsonParser json, Reader<T> value) throws IOException {
    Map<String, T> map = new HashMap<>();
    require(json.nextToken() == JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      map.put(key, value.read(json));
    }
    return map;
  }

  private static Map<String, String> texts(JsonParser json) throws IOException {
    return map(json, EventParser::text);
  }

  private static CastContent.Choice choice(JsonParser json) throws IOException {
    @Nullable List<String> candidates = null;
    @Nullable List<String> writeIns = null;
    require(json.nextToken() == JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      switch (json.currentName()) {
        case "candidates" -> candidates = list(json);
        case "writeIns" -> writeIns = list(json);
        default -> passOver(json);
      }
    }
    if (candidates == null || writeIns == null) {
      throw new InvalidDefinition(NOT_AGREED);
    }
    return new CastContent.Choice(candidates, writeIns);
  }

  private static void passOver(JsonParser json) throws IOException {
    json.nextToken();
    json.skipChildren();
  }

  private static List<String> list(JsonParser json) throws IOException {
    List<String> list = new ArrayList<>();
    require(json.nextToken() == JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken() == JsonToken.VALUE_STRING);
      list.add(json.getText());
    }
    return list;
  }

  private static String text(JsonParser json) throws IOException {
    require(json.nextToken() == JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static String text(JsonNode json) throws IOException {
    String text = JSON.writeValueAsString(json);
    require(!NUL.matcher(text).find());
    return text;
  }

  private static void require(boolean fulfilled) {
    if (!fulfilled) {
      throw new InvalidDefinition(NOT_AGREED);
    }
  }

  private static Optional<String> header(ConsumerRecord<String, byte[]> message, String name) {
    @Nullable Header header = message.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }

  /** A type is kept and shown, and may be anything. */
  private static String shown(String type) {
    String printable = type.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.substring(0, Math.min(printable.length(), 200));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
