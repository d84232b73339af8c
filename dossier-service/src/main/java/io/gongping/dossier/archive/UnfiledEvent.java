package io.gongping.dossier.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be filed, kept for the archivist as it came.
 *
 * @param position where it stands in the log
 * @param type the event type that it claims, null where it claims none
 * @param assessment that its envelope names, null where it names none or several
 * @param region six-digit code of the region that it belongs to, null where that cannot be read
 * @param reason why it was not filed
 * @param detail which part of it the reason is about, never a value; null where the reason says all
 * @param value what it holds, untouched
 */
public record UnfiledEvent(
    ReceivedEvent.Position position,
    @Nullable String type,
    @Nullable UUID assessment,
    @Nullable String region,
    UnfiledReason reason,
    @Nullable String detail,
    RawValue value) {

  /**
   * The event's identifier: the same for each delivery of the same record, another one if a topic
   * that was made anew holds something else at the same place.
   */
  public UUID id() {
    byte[] place =
        ("gongping:unfiled-event:"
                + position.topic()
                + "/"
                + position.partition()
                + "/"
                + position.offset()
                + "/")
            .getBytes(UTF_8);
    byte[] bytes = value.bytes();
    return UUID.nameUUIDFromBytes(
        ByteBuffer.allocate(place.length + bytes.length).put(place).put(bytes).array());
  }
}
