package io.gongping.scoring.outbox;

/**
 * An event to be sent.
 *
 * @param key decides the partition, and with it which events keep their order
 * @param type such as {@code io.gongping.result.published.v1}
 * @param id the same for the same event, however often it is sent
 * @param subject what it is about
 * @param data JSON
 */
public record OutgoingEvent(
    Destination destination, String key, String type, String id, String subject, String data) {

  /** The topics that this service sends to. */
  public enum Destination {
    RESULT_EVENTS,
    SCHEME_EVENTS,
    DEAD_LETTERS
  }
}
