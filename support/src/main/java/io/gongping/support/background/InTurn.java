package io.gongping.support.background;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Gives each of several pieces of work its turn, so that one that fails does not starve the others.
 * One that failed waits longer and longer before its next turn, while the others go on at their own
 * pace. For the thread that works; {@link #failing} is for all.
 *
 * @param <K> what names a piece of work, also in the log
 */
public final class InTurn<K> {

  private record Postponed(int failures, long untilNanos, String causes) {}

  private static final Logger LOG = Logger.getLogger(InTurn.class);
  private static final int MOST_CAUSES = 5;

  private final String name;
  private final Duration pause;
  private final Duration longestPause;
  private final LongSupplier nanoTime;
  private final Map<K, Postponed> postponed = new ConcurrentHashMap<>();

  /**
   * @param name of the work, in the log
   * @param pause after the first failure of one
   * @param longestPause after many failures of one
   * @param nanoTime as {@link System#nanoTime}
   */
  public InTurn(String name, Duration pause, Duration longestPause, LongSupplier nanoTime) {
    this.name = name;
    this.pause = pause;
    this.longestPause = longestPause;
    this.nanoTime = nanoTime;
  }

  /**
   * Gives every one its turn that has not failed too lately. Failures are logged by their causes
   * and not thrown.
   *
   * @param work tells whether more of the same is waiting
   * @return whether more is waiting
   */
  public boolean round(Collection<K> keys, Predicate<K> work) {
    postponed.keySet().retainAll(keys);
    boolean more = false;
    for (K key : keys) {
      if (isDue(key)) {
        more |= turn(key, work);
      }
    }
    return more;
  }

  /** Whether one failed at its last turn and is still there. */
  public boolean failing() {
    return !postponed.isEmpty();
  }

  /** Why they failed, as in the log, each cause once; which of them is left out. */
  public Optional<String> trouble() {
    return postponed.values().stream()
        .map(Postponed::causes)
        .distinct()
        .sorted()
        .limit(MOST_CAUSES)
        .reduce((one, other) -> one + "; " + other);
  }

  /**
   * Gives every one its turn, once.
   *
   * @throws RuntimeException the first failure, after all had their turn
   */
  public static <K> void each(String name, Collection<K> keys, Consumer<K> work) {
    @Nullable RuntimeException first = null;
    for (K key : keys) {
      try {
        work.accept(key);
      } catch (RuntimeException failure) {
        log(name, key, failure);
        first = first == null ? failure : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private boolean isDue(K key) {
    @Nullable Postponed last = postponed.get(key);
    return last == null || nanoTime.getAsLong() - last.untilNanos() >= 0;
  }

  private boolean turn(K key, Predicate<K> work) {
    try {
      boolean more = work.test(key);
      postponed.remove(key);
      return more;
    } catch (RuntimeException failure) {
      String causes = log(name, key, failure);
      @Nullable Postponed last = postponed.get(key);
      int failures = last == null ? 1 : last.failures() + 1;
      Duration wait = BackgroundLoop.pauseAfter(failures, pause, longestPause);
      postponed.put(key, new Postponed(failures, nanoTime.getAsLong() + wait.toNanos(), causes));
      return false;
    }
  }

  private static String log(String name, Object key, RuntimeException failure) {
    String causes = BackgroundLoop.causes(failure);
    LOG.warnf("%s of %s failed (%s)", name, key, causes);
    return causes;
  }
}
