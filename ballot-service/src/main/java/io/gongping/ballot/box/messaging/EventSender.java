package io.gongping.ballot.box.messaging;

import io.gongping.support.event.BrokerTrouble;
import java.util.List;

/** Sends events. */
interface EventSender {

  /**
   * Sends events in this order.
   *
   * @throws BrokerTrouble if not every one was acknowledged by all replicas in sync; some may have
   *     been
   */
  void send(List<Event> events);
}
