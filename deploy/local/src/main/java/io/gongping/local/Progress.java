package io.gongping.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/** Says what happens, each line with the seconds since the start. */
public final class Progress {

  private final PrintStream out;
  private final InstantSource clock;
  private final long startMillis;

  public Progress(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
    this.startMillis = clock.millis();
  }

  /** A progress that nobody sees, for tests. */
  public static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        InstantSource.system());
  }

  public synchronized void say(String what) {
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", elapsed().toMillis() / 1000.0, what);
    out.flush();
  }

  Duration elapsed() {
    return Duration.ofMillis(clock.millis() - startMillis);
  }
}
