package io.gongping.ballot.scheme.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gongping.ballot.scheme.ConfirmedScheme;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Reads {@code io.gongping.scheme.confirmed.v1}. The reader is tolerant: it takes what it needs and
 * lets members that a later producer adds go by.
 */
final class SchemeEvent {

  private static final String CONFIRMED = "io.gongping.scheme.confirmed.v1";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private SchemeEvent() {}

  /** The scheme that a record tells of; empty where it tells of none that can be used. */
  static Optional<ConfirmedScheme> read(ConsumerRecord<String, byte[]> message) {
    Header type = message.headers().lastHeader("ce_type");
    if (type == null || message.value() == null || !CONFIRMED.equals(text(type.value()))) {
      return Optional.empty();
    }
    try {
      ConfirmedScheme scheme = JSON.readValue(message.value(), ConfirmedScheme.class);
      boolean usable =
          (scheme.id() + "/" + scheme.version()).equals(message.key())
              && DIGEST.matcher(scheme.digest()).matches()
              && scheme.title() != null
              && scheme.requirements() != null;
      return usable ? Optional.of(scheme) : Optional.empty();
    } catch (IOException | NullPointerException malformed) {
      // A member that is absent is null in its record until it is looked at.
      return Optional.empty();
    }
  }

  private static String text(byte[] value) {
    return new String(value, UTF_8);
  }
}
