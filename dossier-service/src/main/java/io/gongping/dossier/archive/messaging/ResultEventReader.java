package io.gongping.dossier.archive.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gongping.dossier.archive.EventReading;
import io.gongping.dossier.archive.RawValue;
import io.gongping.dossier.archive.ReceivedEvent;
import io.gongping.dossier.archive.ReceivedEvent.Illegible;
import io.gongping.dossier.archive.ReceivedEvent.Legible;
import io.gongping.dossier.archive.ReceivedEvent.Position;
import io.gongping.dossier.archive.ReceivedEvent.Reading;
import io.gongping.dossier.archive.UnfiledReason;
import io.gongping.dossier.archive.messaging.PublishedResult.Change;
import io.gongping.support.scope.RegionScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Makes a score card of a Kafka record (CloudEvents 1.0, binary mode), or says why it is none. It
 * never fails, whatever the record holds.
 */
@ApplicationScoped
class ResultEventReader implements EventReading {

  private static final String SUBJECT = "ce_subject";
  private static final int LONGEST_TYPE = 200;
  private static final String CONTROL_CHARACTERS = "\\p{Cntrl}";

  private final Validator validator;

  ResultEventReader(Validator validator) {
    this.validator = validator;
  }

  ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
    @Nullable String type = header(message, "ce_type");
    RawValue value = RawValue.of(message.value());
    return new ReceivedEvent(
        new Position(message.topic(), message.partition(), message.offset()),
        type == null ? null : printable(type),
        assessment(message),
        value,
        reading(type, message.key(), header(message, SUBJECT), value));
  }

  @Override
  public Reading read(@Nullable String type, @Nullable UUID assessment, RawValue value) {
    @Nullable String named = assessment == null ? null : assessment.toString();
    return reading(type, named, named, value);
  }

  private Reading reading(
      @Nullable String type, @Nullable String key, @Nullable String subject, RawValue value) {
    Optional<ObjectNode> data = ResultJson.object(value.bytes());
    @Nullable String region = data.map(ResultEventReader::region).orElse(null);
    @Nullable Change change = Change.of(type).orElse(null);
    if (change == null) {
      return new Illegible(UnfiledReason.UNKNOWN_EVENT_TYPE, null, region);
    }
    if (data.isEmpty()) {
      return new Illegible(UnfiledReason.MALFORMED_JSON, null, null);
    }
    PublishedResult result;
    try {
      result = ResultJson.as(PublishedResult.class, data.get());
    } catch (JsonProcessingException mismatch) {
      return new Illegible(UnfiledReason.NOT_A_SCORE_CARD, path(mismatch), region);
    }
    Set<ConstraintViolation<PublishedResult>> violations = validator.validate(result);
    if (!violations.isEmpty()) {
      return new Illegible(UnfiledReason.NOT_A_SCORE_CARD, paths(violations), region);
    }
    @Nullable String contradiction = result.contradiction(change);
    if (contradiction != null) {
      return new Illegible(UnfiledReason.NOT_A_SCORE_CARD, contradiction, region);
    }
    String assessment = result.assessmentId().toString();
    if (!assessment.equals(key)) {
      return new Illegible(UnfiledReason.ENVELOPE_MISMATCH, "key", region);
    }
    if (!assessment.equals(subject)) {
      return new Illegible(UnfiledReason.ENVELOPE_MISMATCH, SUBJECT, region);
    }
    return new Legible(result.toDomain(ResultJson.canonical(data.get())));
  }

  private static @Nullable UUID assessment(ConsumerRecord<String, byte[]> message) {
    @Nullable String key = message.key();
    try {
      UUID assessment = key == null ? null : UUID.fromString(key);
      return assessment != null
              && assessment.toString().equals(key)
              && key.equals(header(message, SUBJECT))
          ? assessment
          : null;
    } catch (IllegalArgumentException namesNone) {
      return null;
    }
  }

  private static @Nullable String region(ObjectNode data) {
    String region = data.path("region").asText();
    return RegionScope.isRegion(region) ? region : null;
  }

  private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
    @Nullable Header header = message.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static String printable(String type) {
    String plain = type.replaceAll(CONTROL_CHARACTERS, "");
    return plain.substring(0, Math.min(plain.length(), LONGEST_TYPE));
  }

  private static @Nullable String path(JsonProcessingException mismatch) {
    return mismatch instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
            .collect(joining("."))
        : null;
  }

  private static String paths(Set<ConstraintViolation<PublishedResult>> violations) {
    return violations.stream()
        .map(violation -> violation.getPropertyPath().toString())
        .distinct()
        .sorted()
        .collect(joining(", "));
  }
}
