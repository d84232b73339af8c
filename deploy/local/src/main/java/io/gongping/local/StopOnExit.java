package io.gongping.local;

import io.gongping.embedded.StackException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts a stack and stops it when the process ends: by itself, by Ctrl-C or by a signal. */
final class StopOnExit {

  private static final int START_GIVES_UP_SECONDS = 30;

  private final LocalStack stack;
  private final Progress progress;
  private final Runnable afterwards;
  private final CountDownLatch startEnded = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean failed;

  private StopOnExit(LocalStack stack, Progress progress, Runnable afterwards) {
    this.stack = stack;
    this.progress = progress;
    this.afterwards = afterwards;
  }

  /**
   * Starts the stack.
   *
   * @param afterwards to be done when the stack has stopped
   */
  static StopOnExit start(LocalStack stack, Progress progress, Runnable afterwards) {
    StopOnExit started = new StopOnExit(stack, progress, afterwards);
    Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "stopper"));
    try {
      stack.start();
    } catch (RuntimeException e) {
      started.failed = true;
      throw e;
    } finally {
      started.startEnded.countDown();
    }
    return started;
  }

  /** Waits for the stop to begin, for so long at most, and tells whether it has. */
  boolean awaitStop(int seconds) {
    try {
      return stopping.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void stop() {
    stopping.countDown();
    if (failed) {
      afterwards.run();
      return;
    }
    progress.say("Stopping …");
    try {
      stack.close();
      // A start under way notices that its parts are gone; what it brought last it stops itself.
      if (startEnded.await(START_GIVES_UP_SECONDS, TimeUnit.SECONDS)) {
        afterwards.run();
      }
      progress.say("Everything is stopped.");
    } catch (StackException e) {
      progress.say(e.getMessage() + " " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
