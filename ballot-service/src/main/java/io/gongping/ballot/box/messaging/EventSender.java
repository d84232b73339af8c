package io.gongping.ballot.box.messaging;

import java.util.List;

/** Sends events. */
interface EventSender {

  /**
   * Sends events in this order.
   *
   * @throws EventsNotSent if not every one was acknowledged by all replicas in sync; some may have
   *     been
   */
  void send(List<Event> events);

  /** Not every event was acknowledged. */
  final class EventsNotSent extends RuntimeException {

    EventsNotSent(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
