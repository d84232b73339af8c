package io.gongping.scoring.outbox;

import java.time.Duration;
import java.util.List;

/** Keeps events until the broker has them. */
public interface Outbox {

  /** Adds events in the transaction of the caller. */
  void add(List<OutgoingEvent> events);

  /**
   * Hands pending events to a sender, oldest first, and forgets those that it took. Runs in one
   * transaction that only one relay at a time can hold; sent events whose deletion fails are sent
   * again.
   *
   * @param limit how many at most
   * @return how many were sent
   */
  int relay(int limit, Sender sender);

  /** How many events wait. */
  long pending();

  /** How long the oldest event has waited by the database's clock; zero when none waits. */
  Duration oldestAge();

  /** Sends events and returns when the broker has acknowledged all of them. */
  @FunctionalInterface
  interface Sender {

    void send(List<OutgoingEvent> events);
  }
}
