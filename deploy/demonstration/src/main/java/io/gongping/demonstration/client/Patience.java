package io.gongping.demonstration.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what other services do in their own time. */
public final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration LIMIT = Duration.ofSeconds(90);

  private Patience() {}

  /**
   * Asks until there is an answer.
   *
   * @param what named if it never comes
   * @param question null for "not yet"
   */
  public static <T> T until(String what, Supplier<@Nullable T> question) {
    return until(what, LIMIT, question);
  }

  /** As {@link #until(String, Supplier)}, with a limit of its own. */
  public static <T> T until(String what, Duration limit, Supplier<@Nullable T> question) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      T answer = question.get();
      if (answer != null) {
        return answer;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new RequestFailedException(
        "Waited %d s for %s in vain".formatted(limit.toSeconds(), what));
  }
}
