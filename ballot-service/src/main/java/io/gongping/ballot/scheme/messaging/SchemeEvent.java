package io.gongping.ballot.scheme.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.support.event.EventJson;
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

  private SchemeEvent() {}

  /** The scheme that a record tells of; empty where it tells of none that can be used. */
  static Optional<ConfirmedScheme> read(ConsumerRecord<String, byte[]> message) {
    Header type = message.headers().lastHeader("ce_type");
    if (type == null || message.value() == null || !CONFIRMED.equals(text(type.value()))) {
      return Optional.empty();
    }
    try {
      ConfirmedScheme scheme = EventJson.TOLERANT.readValue(message.value(), ConfirmedScheme.class);
      boolean usable =
          EventJson.isWhole(scheme)
              && (scheme.id() + "/" + scheme.version()).equals(message.key())
              && DIGEST.matcher(scheme.digest()).matches();
      return usable ? Optional.of(scheme) : Optional.empty();
    } catch (IOException | NullPointerException malformed) {
      // A list that is absent cannot be copied.
      return Optional.empty();
    }
  }

  private static String text(byte[] value) {
    return new String(value, UTF_8);
  }
}
