package io.gongping.local;

import io.gongping.embedded.StackException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started so far, to be stopped in reverse order. A stop may come while the start
 * goes on in other threads: what they bring after that is stopped at once.
 */
final class Parts implements AutoCloseable {

  /** A part that can be stopped; stopping what has ended does nothing. */
  interface Part {
    void stop();
  }

  private final Deque<Part> started = new ArrayDeque<>();
  private boolean closed;

  void add(Part part) {
    if (!accept(part)) {
      part.stop();
      throw stopped();
    }
  }

  /** Throws if the stop has begun, so that nothing more is started. */
  synchronized void requireOpen() {
    if (closed) {
      throw stopped();
    }
  }

  /** Starts a part again that is known here, unless the stop has begun; the stop waits for it. */
  synchronized void startIfOpen(Runnable start) {
    if (!closed) {
      start.run();
    }
  }

  private static StackException stopped() {
    return new StackException("Stopped while starting.");
  }

  private synchronized boolean accept(Part part) {
    if (!closed) {
      started.push(part);
    }
    return !closed;
  }

  /** Stops all; a failure of one does not keep the others running. */
  @Override
  public void close() {
    Deque<Part> toStop;
    synchronized (this) {
      closed = true;
      toStop = new ArrayDeque<>(started);
      started.clear();
    }
    StackException failure = null;
    for (Part part : toStop) {
      try {
        part.stop();
      } catch (RuntimeException e) {
        if (failure == null) {
          failure = new StackException("Not everything could be stopped.", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
