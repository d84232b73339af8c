package io.gongping.ballot;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A count of ballots, or of casts, as it may be shown: in whole steps, and taken over by the clock,
 * so that no single ballot moves it and no movement tells when a ballot came.
 */
public final class SteppedCount {

  /** Ballots in a step. */
  public static final long STEP = 50;

  /** The shortest time between two movements. */
  public static final Duration PAUSE = Duration.ofMinutes(1);

  private final LongSupplier exact;
  private final LongSupplier nanoTime;
  private long shown;
  private long takenOver;

  /**
   * Shows nothing before the first pause is over.
   *
   * @param exact the count, never negative
   * @param nanoTime as {@link System#nanoTime}
   */
  public SteppedCount(LongSupplier exact, LongSupplier nanoTime) {
    this.exact = exact;
    this.nanoTime = nanoTime;
    this.takenOver = nanoTime.getAsLong();
  }

  /** The count of whole steps at most a look and {@link #PAUSE} ago, in ballots. */
  public synchronized long shown() {
    long now = nanoTime.getAsLong();
    if (now - takenOver >= PAUSE.toNanos()) {
      shown = exact.getAsLong() / STEP * STEP;
      takenOver = now;
    }
    return shown;
  }
}
