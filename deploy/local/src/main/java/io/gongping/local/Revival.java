package io.gongping.local;

import io.gongping.embedded.StackException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts one part again when it has ended by itself: after a second, after twice as long each time
 * it ends again soon, and no more when it keeps ending, because then a start mends nothing.
 */
public final class Revival {

  /** So many ends within {@link #SOON} are one too many. */
  static final int LAST = 5;

  static final Duration SOON = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Mortal part;
  private final InstantSource clock;
  private final Progress progress;
  private final Deque<Instant> ends = new ArrayDeque<>();
  private @Nullable Instant due;

  /**
   * A part with a process of its own.
   *
   * @param name for messages
   * @param alive whether it runs
   * @param lastWords the end of its log
   * @param start starts it again and returns at once
   */
  record Mortal(String name, Supplier<Boolean> alive, Supplier<String> lastWords, Runnable start) {}

  Revival(Mortal part, InstantSource clock, Progress progress) {
    this.part = part;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Looks whether the part runs, and starts it again when its pause is over.
   *
   * @throws StackException if it keeps ending; the message has the last lines of its log
   */
  public void look() {
    if (part.alive().get()) {
      return;
    }
    Instant now = clock.instant();
    if (due == null) {
      due = now.plus(pauseAfterAnotherEnd(now));
    }
    if (!now.isBefore(due)) {
      due = null;
      progress.say("Starting %s again …".formatted(part.name()));
      start();
    }
  }

  // What does not even start has ended again, which the next look notices.
  private void start() {
    try {
      part.start().run();
    } catch (StackException failed) {
      progress.say("%s could not be started: %s".formatted(part.name(), failed.getMessage()));
    }
  }

  private Duration pauseAfterAnotherEnd(Instant now) {
    ends.removeIf(end -> end.isBefore(now.minus(SOON)));
    ends.addLast(now);
    if (ends.size() >= LAST) {
      throw new StackException(
          "%s ended %d times within %d minutes and is not started again; the last lines of its log:%n%s"
              .formatted(part.name(), ends.size(), SOON.toMinutes(), part.lastWords().get()));
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (ends.size() - 1));
    progress.say(
        "%s ended unexpectedly; the others stay. It is started again in %d s."
            .formatted(part.name(), pause.toSeconds()));
    return pause;
  }
}
