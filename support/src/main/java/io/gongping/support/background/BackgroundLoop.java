package io.gongping.support.background;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a piece of work on a thread of its own until it is stopped: at once while there is more
 * to do, after a pause when there is not, and after longer and longer pauses while it fails.
 */
public final class BackgroundLoop {

  /** One round of work. */
  @FunctionalInterface
  public interface Round {

    /**
     * Does what there is to do.
     *
     * @return whether more is waiting
     */
    boolean work() throws Exception;
  }

  private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
  private static final int MAX_DOUBLINGS = 16;
  private static final int MOST_CAUSES = 5;

  private final String name;
  private final Duration pause;
  private final Duration longestPause;
  private final Round round;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopping = lock.newCondition();
  private boolean stopped;
  private final AtomicInteger failuresInARow = new AtomicInteger();
  private volatile @Nullable String trouble;

  /**
   * @param name of the thread and in the log
   * @param pause when there is nothing to do, and after the first failure
   * @param longestPause after many failures
   */
  public BackgroundLoop(String name, Duration pause, Duration longestPause, Round round) {
    this.name = name;
    this.pause = pause;
    this.longestPause = longestPause;
    this.round = round;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /**
   * Lets the round in hand end and starts no other. A round may call this to be the last one.
   *
   * @param patience how long to wait for it; then it is interrupted
   */
  public void stop(Duration patience) {
    lock.lock();
    try {
      stopped = true;
      stopping.signalAll();
    } finally {
      lock.unlock();
    }
    if (thread.getState() == Thread.State.NEW || thread.equals(Thread.currentThread())) {
      return;
    }
    try {
      if (!thread.join(patience)) {
        thread.interrupt();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the last round failed. */
  public boolean failing() {
    return failuresInARow.get() > 0;
  }

  /** Why the last round failed, as in the log; empty where it did not. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void run() {
    boolean more = false;
    while (keepsGoing(more ? Duration.ZERO : nextPause())) {
      try {
        more = round.work();
        failuresInARow.set(0);
        trouble = null;
      } catch (InterruptedException interrupted) {
        return;
      } catch (Exception failure) {
        more = false;
        String causes = causes(failure);
        trouble = causes;
        failuresInARow.incrementAndGet();
        LOG.warnf("%s failed (%s) and tries again", name, causes);
      }
    }
  }

  /**
   * What failed and why, such as {@code IllegalStateException, SQLException}. The classes, because
   * a driver's message may quote a row; a {@link PlainReason} says its message too.
   */
  static String causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(MOST_CAUSES)
        .map(BackgroundLoop::named)
        .collect(Collectors.joining(", "));
  }

  private static String named(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return cause instanceof PlainReason reason ? name + ": " + reason.getMessage() : name;
  }

  /** Twice as long after each failure in a row, up to the longest. */
  static Duration pauseAfter(int failures, Duration pause, Duration longestPause) {
    Duration longer = pause.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    return longer.compareTo(longestPause) < 0 ? longer : longestPause;
  }

  private Duration nextPause() {
    int failures = failuresInARow.get();
    return failures == 0 ? pause : pauseAfter(failures, pause, longestPause);
  }

  private boolean keepsGoing(Duration wait) {
    lock.lock();
    try {
      long left = wait.toNanos();
      while (!stopped && left > 0) {
        left = stopping.awaitNanos(left);
      }
      return !stopped;
    } catch (InterruptedException interrupted) {
      return false;
    } finally {
      lock.unlock();
    }
  }
}
